/** The look of an exported page: the reader's paper, ink and cinnabar, in as few rules as serve. */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --ink: #211e1a; --soft: #665e53; --line: #e6e0d5; --touch: #a8321f;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e6e1d8; --soft: #a39b8f; --line: #35322d; --touch: #e0826f; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font-size: 106.25%; scroll-padding-block-start: 1rem; }
body { max-inline-size: 72rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 4rem; }
body, [lang|='en'] { font-family: 'Iowan Old Style', 'Palatino Linotype', Georgia, 'Noto Serif', serif; line-height: 1.62; }
[lang|='zh'] {
  font-family: 'Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', SimSun, serif;
  line-height: 1.85; text-autospace: normal; text-spacing-trim: trim-start; line-break: strict;
}
[lang='zh-Hant'] { font-family: 'Songti TC', 'Source Han Serif TC', 'Noto Serif CJK TC', PMingLiU, serif; }
h1, h2, h3, h4 { line-height: 1.35; text-wrap: balance; margin-block: 0; }
p, blockquote, ul { margin-block: 0; }
ul { padding-inline-start: 1.25em; }
a { color: inherit; text-decoration-color: var(--touch); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--touch); outline-offset: 2px; }
a.term { text-decoration: underline dotted from-font; text-decoration-color: var(--touch); }
:target { background: color-mix(in srgb, var(--touch) 12%, transparent); }
header, nav, footer { margin-block-end: 2rem; color: var(--soft); }
header h1 { color: var(--ink); }
nav ul { padding: 0; list-style: none; }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: clamp(1.5rem, 5vw, 4rem); padding-block: 0.5em; }
.pair > div { min-inline-size: 0; overflow-wrap: break-word; }
.pair h2 { margin-block-start: 1.5em; }
.pair h3, .pair h4 { margin-block-start: 1em; }
.question[data-number]::before { content: attr(data-number) '. '; color: var(--soft); }
.pair .caption, .pair .note { color: var(--soft); font-size: 0.9em; }
.pair .note, blockquote { border-inline-start: 2px solid var(--line); padding-inline-start: 1em; margin-inline: 0; }
code { font-size: 0.9em; }
.glossary { border-block-start: 1px solid var(--line); margin-block-start: 4rem; padding-block-start: 2rem; }
.entry { padding-block: 0.75em; max-inline-size: 44rem; }
.entry dfn { font-style: normal; font-weight: 600; margin-inline-end: 0.75em; }
.entry .expansion, .entry .note, .entry .places { color: var(--soft); }
.places a { display: inline-block; min-inline-size: 1.5em; padding-inline: 0.25em; }
@media (max-width: 44rem) {
  .pair { grid-template-columns: 1fr; row-gap: 0.5em; padding-block: 0.75em; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #999; --touch: #888; }
  html { font-size: 10pt; }
  body { max-inline-size: none; padding: 0; }
  .pair { grid-template-columns: 1fr 1fr; orphans: 3; widows: 3; }
  h2, h3, h4 { break-after: avoid; }
  .entry { break-inside: avoid; }
  nav, .places { display: none; }
}
`;
