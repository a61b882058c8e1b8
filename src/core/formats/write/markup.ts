import type { TermRange } from '../../bitext/document.ts';
import type { Mark, Side } from '../../bitext/types.ts';
import { safeHref } from '../segment-builder.ts';
import { kindName } from '../kinds.ts';
import { nest } from './spans.ts';
import type { Unit } from './units.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** Gives the start tag of a link to a term's entry; null where there is none. */
export type TermLink = (termId: string) => string | null;

type Item = Mark | (TermRange & { readonly type: 'entry' });

const RANK: Readonly<Record<Item['type'], number>> = {
  link: 0,
  entry: 0,
  term: 0,
  strong: 1,
  emphasis: 2,
  code: 3,
};

/**
 * One side of a pair as a block of its kind, well-formed both as HTML and as XML: text, marks, and links to glossary
 * entries, no link within another.
 *
 * @param attributes of the side's element: its language
 */
export function sideMarkup(unit: Unit, side: Side, attributes: string, termLink: TermLink): string {
  const content = inlineMarkup(unit, side, termLink);
  return `<div class="${side}" ${attributes}>${content && inBlock(content, unit)}</div>`;
}

/** What our own reader knows a pair by: its id, and what it is. */
export function pairAttributes(unit: Unit): string {
  const kind = unit.kind === 'paragraph' ? '' : ` data-kind="${kindName(unit)}"`;
  return `data-pair="${xmlAttribute(unit.id)}"${kind}`;
}

function inBlock(content: string, { kind, level = 2, number }: Unit): string {
  switch (kind) {
    case 'heading': {
      const name = `h${Math.min(4, Math.max(2, level))}`;
      return `<${name}>${content}</${name}>`;
    }
    case 'question':
      return `<h3 class="question"${number ? ` data-number="${number}"` : ''}>${content}</h3>`;
    case 'quotation':
      return `<blockquote><p>${content}</p></blockquote>`;
    case 'item':
      return `<ul><li>${content}</li></ul>`;
    case 'caption':
    case 'note':
      return `<p class="${kind}">${content}</p>`;
    default:
      return `<p>${content}</p>`;
  }
}

function inlineMarkup(unit: Unit, side: Side, termLink: TermLink): string {
  const { text, marks } = unit[side];
  const links = [
    ...marks.filter((mark) => mark.type === 'link' && safeHref(mark.href)),
    ...unit.terms[side].map((term): Item => ({ ...term, type: 'entry' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let linked = 0;
  const apart = links.filter((item) => {
    const isFree = item.start >= linked && (item.type !== 'entry' || termLink(item.termId));
    if (isFree) linked = item.end;
    return isFree;
  });
  const others = marks.filter(({ type }) => type !== 'link' && type !== 'term');
  return nest<Item>(text.length, [...apart, ...others], ({ type }) => RANK[type])
    .map((step) => {
      if (step.type === 'text') {
        // A mark may end between the two characters of a line end, which the first of them has written.
        const isWithin = step.start > 0 && text.startsWith('\r\n', step.start - 1);
        const start = isWithin ? step.start + 1 : step.start;
        return flowText(text.slice(start, step.end));
      }
      return step.type === 'open' ? startTag(step.item, termLink) : `</${NAMES[step.item.type]}>`;
    })
    .join('');
}

const NAMES: Readonly<Record<Item['type'], string>> = {
  link: 'a',
  entry: 'a',
  term: 'span',
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
};

function startTag(item: Item, termLink: TermLink): string {
  if (item.type === 'entry') return termLink(item.termId) ?? '<a>';
  if (item.type !== 'link') return `<${NAMES[item.type]}>`;
  return `<a href="${xmlAttribute(safeHref(item.href) ?? '')}">`;
}

/** Text as markup; its line breaks are `<br/>`. */
export function flowText(text: string): string {
  return xmlText(text.replace(/\r\n?/g, '\n')).replace(/\n/g, '<br/>');
}
