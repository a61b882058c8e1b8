import type { AlignOptions } from '../align/align.ts';
import { alignTexts } from '../align/texts.ts';
import type { Link } from '../align/types.ts';
import { rowsOfAlignment, type Block } from '../import/block-rows.ts';
import { RowIds } from '../import/row-ids.ts';
import { splitSentences } from '../text/sentences.ts';
import type { NewId } from './desk.ts';
import type { Row } from './rows.ts';
import { GLUE, joinSegments } from './segments.ts';
import { SIDES, type Side } from './types.ts';

/** Marks blocks that go on with a pair begun by a row that was set by hand; the rows they begin open no pair. */
const GOES_ON = { zh: 'goes-on-zh-', en: 'goes-on-en-' } as const;

/**
 * Aligns rows anew. Rows that somebody has set stay as they are, and what lies between is aligned between them: its
 * paragraphs are the pairs' sides, cut into sentences. A row that begins as one did before keeps its id.
 *
 * @throws as `align` does
 */
export function realignRows(
  rows: readonly Row[],
  newId: NewId,
  options: Pick<AlignOptions, 'lexicon' | 'terms' | 'onProgress' | 'signal'> = {},
): Row[] {
  const { blocks, anchors, fixed } = planOf(rows);
  const texts = (side: Side) => blocks[side].map(({ segment }) => segment.text);
  const alignment = alignTexts(texts('zh'), texts('en'), { ...options, anchors });
  const before = new Set(rows.map(({ id }) => id));
  const taken = new Set<string>();
  const nameOf = (id: string) => (before.has(id) && !taken.has(id) ? id : newId());
  return rowsOfAlignment(blocks, alignment, new RowIds(before)).map((row) => {
    const kept = fixed.get(row.id);
    if (kept) return kept;
    const mark = SIDES.map((side) => GOES_ON[side]).find((mark) => row.id.startsWith(mark));
    const id = nameOf(mark ? row.id.slice(mark.length) : row.id);
    taken.add(id);
    return { ...row, id, opens: row.opens && !mark };
  });
}

/** What is aligned: a block for each side of a pair, and of a row set by hand, whose blocks are tied together. */
function planOf(rows: readonly Row[]) {
  const blocks: Record<Side, Block[]> = { zh: [], en: [] };
  const sentences = { zh: 0, en: 0 };
  const anchors: Link[] = [];
  const fixed = new Map<string, Row>();
  const put = (side: Side, id: string, group: readonly Row[]): [number, number] => {
    const segment = group.map((row) => row[side]).reduce((a, b) => joinSegments(a, b, GLUE[side]));
    const from = sentences[side];
    if (segment.text) {
      const { kind, level } = group[0]!;
      const notes = group.flatMap(({ notes = [] }) => notes);
      blocks[side].push({
        id,
        kind,
        ...(level ? { level } : {}),
        segment,
        ...(notes.length ? { notes } : {}),
      });
      sentences[side] += splitSentences(segment.text, side === 'zh' ? 'zh-Hans' : 'en').length;
    }
    return [from, sentences[side]];
  };
  let group: Row[] = [];
  const close = () => {
    const [first] = group;
    if (!first) return;
    for (const side of SIDES) put(side, first.opens ? first.id : GOES_ON[side] + first.id, group);
    group = [];
  };
  for (const row of rows) {
    if (row.fixed || row.opens) close();
    if (row.fixed) {
      anchors.push({ zh: put('zh', row.id, [row]), en: put('en', row.id, [row]) });
      fixed.set(row.id, row);
    } else group.push(row);
  }
  close();
  return { blocks, anchors, fixed };
}
