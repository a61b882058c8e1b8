import {
  isNumbered,
  notesOf,
  partOf,
  readPart,
  relationsOf,
  stylesOf,
  toggled,
  type Note,
  type Style,
} from './docx-parts.ts';
import { refuse } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions } from './reading.ts';
import { safeHref, SegmentBuilder } from './segment-builder.ts';
import { readingOf } from './sides.ts';
import { childOf, childrenOf, isElement, type Element } from './tree.ts';
import { Zip } from './zip.ts';

/** What Word keeps beside the text: what was deleted or moved away, and drawings' second version for older readers. */
const SKIPPED = new Set(['del', 'moveFrom', 'mc:Fallback', 'rPr', 'sectPr', 'tblPr', 'tblGrid']);

interface Context {
  readonly styles: ReadonlyMap<string, Style>;
  readonly entry: string;
  /** Of the part that is being read: notes have their own. */
  readonly links: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly blocks: ReadBlock[];
  tables: number;
  rows: number;
}

/**
 * Reads a Word document (ECMA-376): paragraphs with what their styles make of them, lists, notes after the paragraph
 * they belong to, tables cell by cell (those of two columns keep their places, so that they can become pairs).
 *
 * @throws FormatError what `Zip` and `readXml` throw
 */
export function readDocx(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const zip = new Zip(bytes, file);
  const entry = partOf(zip, 'document') ?? 'word/document.xml';
  const document = readPart(zip, entry, 'document');
  const body = childOf(document.root, 'body');
  if (!body) return refuse('nothingToRead', { file, entry });
  const context: Context = {
    styles: stylesOf(zip),
    entry,
    links: relationsOf(zip, entry),
    notes: notesOf(zip),
    blocks: [],
    tables: 0,
    rows: 0,
  };
  walk(body, context);
  const title = context.blocks.find(({ kind }) => kind === 'heading')?.segment.text;
  const facts = {
    format: 'docx',
    encoding: document.encoding,
    ...(title ? { title } : {}),
    languages: [],
    warnings: document.warnings,
  } as const;
  return readingOf(context.blocks, facts, { file }, options);
}

function walk(parent: Element, context: Context, cell?: ReadBlock['cell']): void {
  let before: Element[] = [];
  for (const child of childrenOf(parent)) {
    if (SKIPPED.has(child.name)) continue;
    if (child.name === 'p' && runsOn(child)) before.push(child);
    else if (child.name === 'p') {
      readParagraph([...before, child], context, cell);
      before = [];
    } else if (child.name === 'tbl') readTable(child, context, cell);
    else walk(child, context, cell);
  }
  if (before.length) readParagraph(before, context, cell);
}

/** Whether a paragraph is the beginning of the next: a drop cap, or one whose end was deleted. */
function runsOn(paragraph: Element): boolean {
  const properties = childOf(paragraph, 'pPr');
  const frame = properties && childOf(properties, 'framePr');
  const end = properties && childOf(properties, 'rPr');
  return (
    ['drop', 'margin'].includes(frame?.attributes.get('dropCap') ?? '') || !!(end && childOf(end, 'del'))
  );
}

function readTable(table: Element, context: Context, outer?: ReadBlock['cell']): void {
  // Rows and cells may be wrapped in content controls and marks of revision.
  const within = (parent: Element, name: string): Element[] =>
    childrenOf(parent).flatMap((child) =>
      child.name === name
        ? [child]
        : ['sdt', 'sdtContent', 'ins'].includes(child.name)
          ? within(child, name)
          : [],
    );
  const rows = within(table, 'tr').map((row) => within(row, 'tc'));
  const isPairs = !outer && rows.filter(({ length }) => length === 2).length * 2 > rows.length;
  const number = isPairs && rows.every(({ length }) => length <= 2) ? ++context.tables : 0;
  for (const cells of rows) {
    const row = number ? ++context.rows : 0;
    cells.forEach((cell, column) => walk(cell, context, number ? { table: number, row, column } : outer));
  }
}

/** @param parts the elements that make up the paragraph; the last says what it is */
function readParagraph(
  parts: readonly Element[],
  context: Context,
  cell?: ReadBlock['cell'],
  as?: 'note',
): void {
  const paragraph = parts.at(-1)!;
  const properties = childOf(paragraph, 'pPr');
  const styleId = properties && childOf(properties, 'pStyle')?.attributes.get('val');
  const style = context.styles.get(styleId ?? '');
  const outline = properties && childOf(properties, 'outlineLvl')?.attributes.get('val');
  const isItem = properties && isNumbered(properties);
  const level = style?.level ?? (outline && Number(outline) < 9 ? Number(outline) + 1 : undefined);
  const builder = new SegmentBuilder();
  const inner: Element[] = [];
  const notes: Note[] = [];
  for (const part of parts) readRuns(part, builder, context, inner, notes);
  const segment = builder.take();
  if (segment) {
    const kind = as ?? (level ? 'heading' : (style?.kind ?? (isItem ? 'item' : 'paragraph')));
    context.blocks.push({
      kind,
      segment,
      line: paragraph.line,
      entry: context.entry,
      ...(kind === 'heading' ? { level: Math.min(4, Math.max(2, level ?? 2)) } : {}),
      ...(style?.hint ? { hint: style.hint } : {}),
      ...(cell ? { cell } : {}),
    });
  }
  inner.forEach((box) => walk(box, context, cell));
  if (as) return;
  for (const { element, links } of notes) {
    for (const one of childrenOf(element, 'p')) readParagraph([one], { ...context, links }, cell, 'note');
  }
}

/** Adds the text of a paragraph; text boxes and notes are put aside, to come after it. */
function readRuns(
  parent: Element,
  builder: SegmentBuilder,
  context: Context,
  boxes: Element[],
  notes: Note[],
): void {
  for (const node of parent.children) {
    if (!isElement(node) || SKIPPED.has(node.name)) continue;
    const { name, attributes } = node;
    if (name === 't') builder.add(node.children.filter((child) => !isElement(child)).join(''));
    else if (name === 'tab' || name === 'ptab') builder.add('\t');
    else if (name === 'br' || name === 'cr') builder.add(attributes.get('type') === 'page' ? '' : '\n');
    else if (name === 'noBreakHyphen') builder.add('\u2011');
    else if (name === 'softHyphen') builder.add('\u00ad');
    else if (name === 'txbxContent') boxes.push(node);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      const note = context.notes.get(`${name.replace('Reference', '')} ${attributes.get('id')}`);
      if (note) notes.push(note);
    } else if (name === 'r') {
      readRun(node, builder, context, boxes, notes);
    } else if (name === 'hyperlink') {
      const href = safeHref(context.links.get(attributes.get('r:id') ?? ''));
      if (href) builder.open({ type: 'link', href });
      readRuns(node, builder, context, boxes, notes);
      if (href) builder.close();
    } else if (name !== 'pPr') {
      readRuns(node, builder, context, boxes, notes);
    }
  }
}

function readRun(
  run: Element,
  builder: SegmentBuilder,
  context: Context,
  boxes: Element[],
  notes: Note[],
): void {
  const properties = childOf(run, 'rPr');
  const styleId = properties && childOf(properties, 'rStyle')?.attributes.get('val');
  const isOn = (name: 'b' | 'i') => toggled(properties, name) ?? context.styles.get(styleId ?? '')?.[name];
  const marks = [isOn('b') && ('strong' as const), isOn('i') && ('emphasis' as const)].filter(
    (mark) => !!mark,
  );
  marks.forEach((type) => builder.open({ type }));
  readRuns(run, builder, context, boxes, notes);
  marks.forEach(() => builder.close());
}
