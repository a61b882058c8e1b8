import type { BlockKind } from '../bitext/types.ts';
import type { ReadBlock } from './reading.ts';
import { safeHref, SegmentBuilder, type OpenMark } from './segment-builder.ts';
import { isElement, type Element, type Node } from './tree.ts';

const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table caption tbody thead ' +
    'tfoot tr td th ul'
  ).split(' '),
);
const MARKS: Readonly<Record<string, OpenMark>> = {
  em: { type: 'emphasis' },
  i: { type: 'emphasis' },
  cite: { type: 'emphasis' },
  strong: { type: 'strong' },
  b: { type: 'strong' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
};
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
};
const NOTE = /\b(footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?)\b/;
/** What belongs to an edition rather than to its text; `glossary` alone, as `glossterm` stands in texts. */
const GLOSSARY = /(^|\s)(doc-)?glossary(\s|$)/;
const COLOPHON = /(^|\s)(doc-)?colophon(\s|$)/;

interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly preformatted?: boolean;
  readonly hint?: ReadBlock['hint'];
  readonly cell?: ReadBlock['cell'];
}

/**
 * The blocks of a page in reading order. What an element is, its innermost telling ancestor says: a paragraph in a
 * list item is an item. The cells of a table with two columns keep their places, so that they can become pairs.
 */
export function htmlBlocks(root: Element, entry?: string): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const builder = new SegmentBuilder();
  let line = 1;
  let tables = 0;
  let rows = 0;

  const flush = ({ kind, level, hint, cell }: Context) => {
    const segment = builder.take();
    if (!segment) return;
    blocks.push({
      kind,
      segment,
      line,
      ...(kind === 'heading' ? { level: level ?? 2 } : {}),
      ...(entry ? { entry } : {}),
      ...(hint ? { hint } : {}),
      ...(cell ? { cell } : {}),
    });
  };

  const walkAll = (nodes: readonly Node[], context: Context) => nodes.forEach((node) => walk(node, context));

  const walk = (node: Node, context: Context): void => {
    if (!isElement(node)) {
      if (context.preformatted) builder.add(node.replace(/\r\n?/g, '\n'));
      else builder.addFlowing(node);
      return;
    }
    if (node.name === 'br') {
      builder.add('\n');
    } else if (BLOCKS.has(node.name)) {
      flush(context);
      line = node.line;
      const inner = contextIn(node, context);
      if (node.name === 'table') walkTable(node, inner);
      else walkAll(node.children, inner);
      flush(inner);
    } else {
      const mark = markOf(node);
      if (mark) builder.open(mark);
      walkAll(node.children, context);
      if (mark) builder.close();
    }
  };

  const walkTable = (table: Element, context: Context) => {
    const found = rowsOf(table);
    const pairs = found.filter((cells) => cells.length === 2).length;
    const isPairs = pairs * 2 > found.length && found.every((cells) => cells.length <= 2);
    if (!isPairs) {
      walkAll(table.children, context);
      return;
    }
    tables++;
    table.children
      .filter((child) => isElement(child) && child.name === 'caption')
      .forEach((child) => walk(child, context));
    for (const cells of found) {
      rows++;
      cells.forEach((cell, column) => walk(cell, { ...context, cell: { table: tables, row: rows, column } }));
    }
  };

  walk(root, { kind: 'paragraph' });
  flush({ kind: 'paragraph' });
  return blocks;
}

function contextIn(element: Element, outer: Context): Context {
  const type = `${element.attributes.get('epub:type') ?? ''} ${element.attributes.get('role') ?? ''}`;
  const heading = /^h([1-6])$/.exec(element.name)?.[1];
  const base: Context = {
    kind: outer.kind,
    ...(outer.hint ? { hint: outer.hint } : {}),
    ...(outer.cell ? { cell: outer.cell } : {}),
  };
  if (heading) return { ...base, kind: 'heading', level: Math.min(4, Math.max(2, Number(heading))) };
  if (GLOSSARY.test(type)) return { ...base, hint: 'glossary' };
  if (COLOPHON.test(type)) return { ...base, hint: 'colophon' };
  if (NOTE.test(type)) return { ...base, kind: 'note' };
  if (element.name === 'nav' || /\btoc\b/.test(type)) return { ...base, hint: 'contents' };
  if (element.name === 'pre') return { ...base, preformatted: true };
  // A note stays one whatever it is made of.
  const kind = base.kind === 'note' ? undefined : KINDS[element.name];
  return kind ? { ...base, kind } : { ...base, ...(outer.preformatted ? { preformatted: true } : {}) };
}

/** The mark that an element sets over its text. */
export function markOf({ name, attributes }: Element): OpenMark | null {
  if (name === 'a') {
    const href = safeHref(attributes.get('href'));
    return href ? { type: 'link', href } : null;
  }
  return Object.hasOwn(MARKS, name) ? MARKS[name]! : null;
}

/** The cells of a table's own rows, not those of tables within. */
function rowsOf(table: Element): Element[][] {
  const elements = (parent: Element, names: readonly string[]) =>
    parent.children.filter((child): child is Element => isElement(child) && names.includes(child.name));
  return [table, ...elements(table, ['thead', 'tbody', 'tfoot'])]
    .flatMap((part) => elements(part, ['tr']))
    .map((row) => elements(row, ['td', 'th']))
    .filter((cells) => cells.length > 0);
}
