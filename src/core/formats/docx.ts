import { relationsOf, stylesOf, type Style } from './docx-parts.ts';
import { refuse } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions } from './reading.ts';
import { safeHref, SegmentBuilder } from './segment-builder.ts';
import { readingOf } from './sides.ts';
import { childOf, childrenOf, isElement, type Element } from './tree.ts';
import { readXmlTree } from './xml.ts';
import { Zip } from './zip.ts';

const DOCUMENT = 'word/document.xml';
const FOOTNOTES = 'word/footnotes.xml';
const ENDNOTES = 'word/endnotes.xml';
/** What Word keeps beside the text: what was deleted or moved away, and drawings' second version for older readers. */
const SKIPPED = new Set(['del', 'moveFrom', 'mc:Fallback', 'rPr', 'sectPr', 'tblPr', 'tblGrid']);
const TOGGLED_OFF = new Set(['0', 'false', 'off']);

interface Context {
  readonly styles: ReadonlyMap<string, Style>;
  readonly links: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, Element>;
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
  const document = readPart(zip, DOCUMENT, 'document');
  const notes = new Map<string, Element>();
  for (const [part, root, name] of [
    [FOOTNOTES, 'footnotes', 'footnote'],
    [ENDNOTES, 'endnotes', 'endnote'],
  ] as const) {
    if (!zip.has(part)) continue;
    for (const note of childrenOf(readPart(zip, part, root).root, name)) {
      notes.set(`${name} ${note.attributes.get('id')}`, note);
    }
  }
  const body = childOf(document.root, 'body');
  if (!body) return refuse('nothingToRead', { file, entry: DOCUMENT });
  const context: Context = {
    styles: stylesOf(zip),
    links: relationsOf(zip),
    notes,
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

function readPart(zip: Zip, entry: string, root: string) {
  const { text, encoding, warnings } = zip.text(entry);
  const tree = readXmlTree(text, { file: zip.file, entry }, root);
  return { root: tree.root, encoding, warnings: [...warnings, ...tree.warnings] };
}

function walk(parent: Element, context: Context, cell?: ReadBlock['cell']): void {
  for (const child of childrenOf(parent)) {
    if (SKIPPED.has(child.name)) continue;
    if (child.name === 'p') readParagraph(child, context, cell);
    else if (child.name === 'tbl') readTable(child, context, cell);
    else walk(child, context, cell);
  }
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

function readParagraph(paragraph: Element, context: Context, cell?: ReadBlock['cell'], as?: 'note'): void {
  const properties = childOf(paragraph, 'pPr');
  const styleId = properties && childOf(properties, 'pStyle')?.attributes.get('val');
  const style = context.styles.get(styleId ?? '');
  const outline = properties && childOf(properties, 'outlineLvl')?.attributes.get('val');
  const isItem = properties && childOf(properties, 'numPr');
  const level = style?.level ?? (outline && Number(outline) < 9 ? Number(outline) + 1 : undefined);
  const builder = new SegmentBuilder();
  const inner: Element[] = [];
  const notes: Element[] = [];
  readRuns(paragraph, builder, context, inner, notes);
  const segment = builder.take();
  if (segment) {
    const kind = as ?? (level ? 'heading' : (style?.kind ?? (isItem ? 'item' : 'paragraph')));
    context.blocks.push({
      kind,
      segment,
      line: paragraph.line,
      entry: DOCUMENT,
      ...(kind === 'heading' ? { level: Math.min(4, Math.max(2, level ?? 2)) } : {}),
      ...(cell ? { cell } : {}),
    });
  }
  inner.forEach((box) => walk(box, context, cell));
  if (as) return;
  for (const note of notes) {
    for (const one of childrenOf(note, 'p')) readParagraph(one, context, cell, 'note');
  }
}

/** Adds the text of a paragraph; text boxes and notes are put aside, to come after it. */
function readRuns(
  parent: Element,
  builder: SegmentBuilder,
  context: Context,
  boxes: Element[],
  notes: Element[],
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
  notes: Element[],
): void {
  const properties = childOf(run, 'rPr');
  const isOn = (name: string) => {
    const toggle = properties && childOf(properties, name);
    return toggle && !TOGGLED_OFF.has(toggle.attributes.get('val') ?? '');
  };
  const marks = [isOn('b') && ('strong' as const), isOn('i') && ('emphasis' as const)].filter(
    (mark) => !!mark,
  );
  marks.forEach((type) => builder.open({ type }));
  readRuns(run, builder, context, boxes, notes);
  marks.forEach(() => builder.close());
}
