import { SIDES } from '../../bitext/types.ts';
import type { Chapter, Heading } from './epub-chapters.ts';
import type { Outgoing } from './outgoing.ts';
import type { Unit } from './units.ts';
import { xmlText } from './xml-text.ts';

const OPENING = 24;

/** A link of the table of contents with those below it. */
interface Entry {
  readonly level: number;
  readonly link: string;
  readonly children: Entry[];
}

/**
 * The table of contents as the content of `<nav>`: headings by their level, in both languages, then what the book
 * has besides. A book that does not begin with a heading is listed by its first words.
 *
 * @param anchors of the pairs
 * @param extras documents behind the text, by file and name
 */
export function contentsMarkup(
  chapters: readonly Chapter[],
  headings: readonly Heading[],
  anchors: ReadonlyMap<Unit, string>,
  extras: readonly (readonly [file: string, name: string])[],
  { langs }: Pick<Outgoing, 'langs'>,
): string {
  const roots: Entry[] = [];
  const open: Entry[] = [];
  const add = (level: number, href: string, label: string) => {
    const entry: Entry = { level, link: `<a href="${href}">${label}</a>`, children: [] };
    while (open.length && open.at(-1)!.level >= level) open.pop();
    (open.at(-1)?.children ?? roots).push(entry);
    open.push(entry);
  };
  const [first] = chapters;
  if (first && headings[0]?.block !== first.blocks[0]) add(2, first.file, openingOf(first.blocks));
  for (const { block, file, level } of headings) {
    const names = SIDES.filter((side) => block[side].text.trim()).map(
      (side) => `<span lang="${langs[side]}" xml:lang="${langs[side]}">${oneLine(block[side].text)}</span>`,
    );
    add(level, `${file}#${anchors.get(block)!}`, names.join(' '));
  }
  for (const [file, name] of extras) add(2, file, oneLine(name));
  return listOf(roots);
}

function listOf(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ link, children }) => `<li>${link}${children.length ? `\n${listOf(children)}` : ''}</li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function openingOf(blocks: readonly Unit[]): string {
  const text = blocks.map(({ zh, en }) => zh.text.trim() || en.text.trim()).find(Boolean) ?? '…';
  const line = text.split(/[^\S ]/)[0] ?? '';
  return oneLine([...line].slice(0, OPENING).join('')) || '…';
}

function oneLine(text: string): string {
  return xmlText(text.replace(/\s+/g, ' ').trim());
}
