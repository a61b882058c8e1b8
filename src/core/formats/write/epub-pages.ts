import { SIDES } from '../../bitext/types.ts';
import { backLinks, entryMarkup, placesOf, type Anchors } from './entries.ts';
import type { Chapter } from './epub-chapters.ts';
import { flowText, pairAttributes, sideMarkup, type TermLink } from './markup.ts';
import type { Outgoing } from './outgoing.ts';
import type { Unit } from './units.ts';
import { xmlText } from './xml-text.ts';

export const GLOSSARY = 'glossary.xhtml';

/** The pairs of a document, as rows of a table or one below the other. */
export function chapterBody(chapter: Chapter, anchors: Anchors, { langs, layout }: Outgoing): string {
  const termLink: TermLink = (termId) => {
    const anchor = anchors.terms.get(termId);
    return anchor
      ? `<a class="term" epub:type="noteref" role="doc-noteref" href="${GLOSSARY}#${anchor}">`
      : null;
  };
  const pairs = chapter.blocks.map((block) => {
    const sides = SIDES.map((side) => sideMarkup(block, side, langOf(langs[side]), termLink));
    const attributes = `id="${anchors.pairs.get(block)!}" ${pairAttributes(block)}`;
    return layout === 'side'
      ? `<tr ${attributes}><td>${sides.join('</td>\n<td>')}</td></tr>`
      : `<div class="pair" ${attributes}>\n${sides.join('\n')}\n</div>`;
  });
  return layout === 'side' ? `<table role="presentation">\n${pairs.join('\n')}\n</table>` : pairs.join('\n');
}

/** The entries, each a footnote, with links back to the text. */
export function glossaryBody(chapters: readonly Chapter[], anchors: Anchors, outgoing: Outgoing): string {
  const { terms = [], labels } = outgoing;
  const fileOf = new Map<Unit, string>(
    chapters.flatMap(({ file, blocks }) => blocks.map((block) => [block, file] as const)),
  );
  const places = placesOf([...fileOf.keys()]);
  const entries = terms.map((entry) => {
    const back = (places.get(entry.id) ?? []).map(
      (block) => `${fileOf.get(block)!}#${anchors.pairs.get(block)!}`,
    );
    // No `<aside>`: Apple Books hides those outside of pop-ups, and this is a glossary to read as well.
    return [
      `<div class="entry" epub:type="footnote" role="doc-footnote" id="${anchors.terms.get(entry.id)!}">`,
      entryMarkup(entry, outgoing, langOf),
      backLinks(back, labels.inText),
      '</div>',
    ].join('\n');
  });
  return [
    `<section epub:type="glossary" role="doc-glossary" aria-labelledby="${anchors.glossary}">`,
    `<h1 id="${anchors.glossary}">${flowText(labels.glossary)}</h1>`,
    ...entries,
    '</section>',
  ].join('\n');
}

/** A page of the book. */
export function xhtmlPage({ ui }: Outgoing, title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${langOf(ui)}>
<head>
<title>${xmlText(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

function langOf(lang: string): string {
  return `lang="${lang}" xml:lang="${lang}"`;
}
