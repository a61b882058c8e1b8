import { SIDES } from '../../bitext/types.ts';
import { colophonMarkup } from './colophon.ts';
import { anchorsOf, backLinks, entryMarkup, placesOf, type Anchors } from './entries.ts';
import { HTML_STYLE } from './html-style.ts';
import { flowText, pairAttributes, sideMarkup, type TermLink } from './markup.ts';
import { fileName } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';
import { blocksOf, type Unit } from './units.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** Nothing is loaded, nothing runs, nothing is sent, whatever may be in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Writes one HTML page that needs nothing else: pairs side by side, on a narrow screen one side below the other;
 * terms are links to the glossary at the end, and its entries link back. Places have the names they have in the
 * reader (`#<pairId>`).
 */
export function writeHtml(outgoing: Outgoing): Written {
  const { title, ui, terms = [] } = outgoing;
  const blocks = blocksOf(outgoing);
  const anchors = anchorsOf(blocks, terms);
  const colophon = colophonMarkup(outgoing);
  const lines = [
    '<!doctype html>',
    `<html lang="${ui}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Duidu">',
    `<title>${xmlText(title)}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${flowText(title)}</h1></header>`,
    contents(blocks, anchors, outgoing),
    '<main>',
    ...blocks.map((block) => pairMarkup(block, anchors, outgoing)),
    '</main>',
    glossary(blocks, anchors, outgoing),
    colophon && `<footer><section role="doc-colophon">\n${colophon}\n</section></footer>`,
    '</body>',
    '</html>',
  ];
  return {
    name: fileName(title, 'html'),
    type: 'text/html;charset=utf-8',
    bytes: new TextEncoder().encode(`${lines.filter(Boolean).join('\n')}\n`),
  };
}

function pairMarkup(block: Unit, { pairs, terms }: Anchors, { langs }: Outgoing): string {
  const id = pairs.get(block)!;
  const termLink: TermLink = (termId) => {
    const anchor = terms.get(termId);
    return anchor ? `<a class="term" href="#${anchor}" data-term="${xmlAttribute(termId)}">` : null;
  };
  const sides = SIDES.map((side) => sideMarkup(block, side, langOf(langs[side]), termLink));
  return `<div class="pair" id="${id}" ${pairAttributes(block)}>\n${sides.join('\n')}\n</div>`;
}

/** Links to the main headings, where there are several. */
function contents(blocks: readonly Unit[], { pairs }: Anchors, { langs, labels }: Outgoing): string {
  const headings = blocks.filter(({ kind, level = 2 }) => kind === 'heading' && level <= 2);
  if (headings.length < 2) return '';
  const links = headings.map((block) => {
    const names = SIDES.filter((side) => block[side].text.trim()).map(
      (side) => `<span ${langOf(langs[side])}>${xmlText(block[side].text)}</span>`,
    );
    return `<li><a href="#${pairs.get(block)!}">${names.join(' · ')}</a></li>`;
  });
  return `<nav aria-label="${xmlAttribute(labels.contents)}">\n<ul>\n${links.join('\n')}\n</ul>\n</nav>`;
}

function glossary(blocks: readonly Unit[], anchors: Anchors, outgoing: Outgoing): string {
  const { terms = [], labels } = outgoing;
  if (!terms.length) return '';
  const places = placesOf(blocks);
  const entries = terms.map((entry) => {
    const back = (places.get(entry.id) ?? []).map((block) => `#${anchors.pairs.get(block)!}`);
    return [
      `<article class="entry" id="${anchors.terms.get(entry.id)!}">`,
      entryMarkup(entry, outgoing, langOf),
      backLinks(back, labels.inText),
      '</article>',
    ].join('\n');
  });
  return [
    `<section class="glossary" role="doc-glossary" aria-labelledby="${anchors.glossary}">`,
    `<h2 id="${anchors.glossary}">${flowText(labels.glossary)}</h2>`,
    ...entries,
    '</section>',
  ].join('\n');
}

function langOf(lang: string): string {
  return `lang="${lang}"`;
}
