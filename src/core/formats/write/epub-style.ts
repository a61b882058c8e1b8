/** As little as serves: in a book the reader's own settings come first. */
export const EPUB_STYLE = `h1, h2, h3, h4 { line-height: 1.35; margin: 1em 0 0.5em; }
p, blockquote, ul { margin: 0; }
blockquote { margin-left: 1em; }
ul { padding-left: 1.25em; }
a.term { color: inherit; text-decoration: underline dotted; }
table { width: 100%; border-collapse: collapse; }
td { width: 50%; vertical-align: top; padding: 0.4em 0.6em 0.4em 0; }
td + td { padding: 0.4em 0 0.4em 0.6em; }
.pair { margin: 0 0 1em; }
.pair .en { margin-top: 0.35em; }
.caption, .note, .expansion, .places { font-size: 0.9em; }
.entry { margin: 0 0 1.25em; }
.entry dfn { font-style: normal; font-weight: bold; margin-right: 0.75em; }
`;
