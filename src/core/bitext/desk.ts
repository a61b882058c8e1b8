import { EMPTY_SEGMENT, type Row, type Splice } from './rows.ts';
import { cutSegment, GLUE, joinSegments, rewriteSegment } from './segments.ts';
import { otherSide, SIDES, type BlockKind, type Segment, type Side } from './types.ts';

/**
 * The changes that the alignment desk makes, each a splice of rows: undoing it is splicing back. What cannot be done
 * is null. Rows that somebody has touched are fixed from then on; those that a change below them has only shifted are
 * doubtful.
 */
export type Change = Splice | null;

/** Gives each new row an id that the text does not have yet. */
export type NewId = () => string;

/** Rows `at` and `at + 1` as one. */
export function mergeRows(rows: readonly Row[], at: number): Change {
  const a = rows[at];
  const b = rows[at + 1];
  if (!a || !b) return null;
  const merged = touch(a, {
    zh: joinSegments(a.zh, b.zh, GLUE.zh),
    en: joinSegments(a.en, b.en, GLUE.en),
    ...notesOf(a, b),
  });
  return { at, removed: [a, b], inserted: [merged] };
}

/** A cell's text cut in two; the second piece goes to a row of its own below, its other side empty. */
export function splitCell(
  rows: readonly Row[],
  at: number,
  side: Side,
  offset: number,
  newId: NewId,
): Change {
  const row = rows[at];
  if (!row) return null;
  const [before, after] = cutSegment(row[side], offset);
  if (!before.text || !after.text) return null;
  const below = sided({ ...row, id: newId(), opens: false, fixed: true }, side, after);
  return { at, removed: [row], inserted: [touch(row, { [side]: before }), below] };
}

/**
 * A piece of a cell, up to or from a position, goes over the border to the neighbour above or below. A row of which
 * nothing is left goes too.
 */
export function moveOver(
  rows: readonly Row[],
  at: number,
  side: Side,
  offset: number,
  to: 'above' | 'below',
): Change {
  const row = rows[at];
  const near = rows[to === 'above' ? at - 1 : at + 1];
  if (!row || !near) return null;
  const [head, tail] = cutSegment(row[side], offset);
  const [goes, stays] = to === 'above' ? [head, tail] : [tail, head];
  if (!goes.text) return null;
  const joined =
    to === 'above' ? joinSegments(near[side], goes, GLUE[side]) : joinSegments(goes, near[side], GLUE[side]);
  const neighbour = touch(near, { [side]: joined });
  const left = touch(row, { [side]: stays });
  const order = to === 'above' ? [neighbour, left] : [left, neighbour];
  const removed = to === 'above' ? [near, row] : [row, near];
  return { at: to === 'above' ? at - 1 : at, removed, inserted: keepOpening(removed, order) };
}

/**
 * An empty cell comes in; what stood there and below on that side moves down one row, as far as the next empty cell,
 * or to a new row before the next one that was set by hand.
 */
export function insertEmpty(rows: readonly Row[], at: number, side: Side, newId: NewId): Change {
  if (!rows[at]) return null;
  let end = at;
  while (end < rows.length && rows[end]![side].text && !(end > at && rows[end]!.fixed)) end++;
  const absorbs = end < rows.length && !rows[end]![side].text;
  const removed = rows.slice(at, absorbs ? end + 1 : end);
  const last = removed.at(-1);
  if (!last || end === at) return null;
  const cells = [EMPTY_SEGMENT, ...removed.map((row) => row[side])];
  const inserted = removed.map((row, n) => (n === 0 ? touch : shift)(row, { [side]: cells[n]! }));
  if (!absorbs)
    inserted.push(sided({ ...last, id: newId(), opens: false, fixed: true }, side, cells.at(-1)!));
  return { at, removed, inserted };
}

/**
 * An empty cell goes; what stands below on that side moves up one row, as far as the next empty or fixed one. A row
 * that is empty on both sides goes whole.
 */
export function removeEmpty(rows: readonly Row[], at: number, side: Side): Change {
  const row = rows[at];
  if (!row || row[side].text) return null;
  if (!row[otherSide(side)].text) return withNextOpening(rows, { at, removed: [row], inserted: [] });
  let end = at + 1;
  while (end < rows.length && rows[end]![side].text && !rows[end]!.fixed) end++;
  const removed = rows.slice(at, end);
  const cells = [...removed.slice(1).map((row) => row[side]), EMPTY_SEGMENT];
  const inserted = removed
    .map((row, n) => (n === 0 ? touch : shift)(row, { [side]: cells[n]! }))
    .filter((row) => row.zh.text || row.en.text);
  return removed.length > 1 ? withNextOpening(rows, { at, removed, inserted }) : null;
}

/** A cell gets another text. */
export function editCell(rows: readonly Row[], at: number, side: Side, text: string): Change {
  const row = rows[at];
  if (!row || row[side].text === text) return null;
  return { at, removed: [row], inserted: [touch(row, { [side]: rewriteSegment(row[side], text) })] };
}

/** Somebody has looked at a row, and it is right. */
export function confirmRow(rows: readonly Row[], at: number): Change {
  const row = rows[at];
  return row && !row.fixed ? { at, removed: [row], inserted: [touch(row, {})] } : null;
}

/** Whether a pair begins with a row; the first one always opens one. */
export function setOpens(rows: readonly Row[], at: number, opens: boolean): Change {
  const row = rows[at];
  if (!row || row.opens === opens || at === 0) return null;
  return { at, removed: [row], inserted: [touch(row, { opens })] };
}

/** What the pair is that a row belongs to. It says nothing of whether its rows are right. */
export function setKind(rows: readonly Row[], at: number, kind: BlockKind, level?: number): Change {
  if (!rows[at]) return null;
  const start = pairStart(rows, at);
  let end = at + 1;
  while (end < rows.length && !rows[end]!.opens) end++;
  const removed = rows.slice(start, end);
  if (removed.every((row) => row.kind === kind && row.level === level)) return null;
  const inserted = removed.map((row): Row => {
    const { level: _, ...rest } = row;
    return { ...rest, kind, ...(level ? { level } : {}) };
  });
  return { at: start, removed, inserted };
}

/** The row that opens the pair of a row. */
export function pairStart(rows: readonly Row[], at: number): number {
  let start = at;
  while (start > 0 && !rows[start]!.opens) start--;
  return start;
}

/** What is on one side goes to the other, in every row: the files were given the wrong way round. */
export function swapSides(rows: readonly Row[]): Change {
  if (!rows.length) return null;
  return { at: 0, removed: rows, inserted: rows.map((row) => ({ ...row, zh: row.en, en: row.zh })) };
}

/** The splice that undoes a splice. */
export function inverse({ at, removed, inserted }: Splice): Splice {
  return { at, removed: inserted, inserted: removed };
}

/** The rows after a splice. */
export function apply(rows: readonly Row[], { at, removed, inserted }: Splice): Row[] {
  return [...rows.slice(0, at), ...inserted, ...rows.slice(at + removed.length)];
}

function touch(row: Row, change: Partial<Row>): Row {
  return { ...row, ...change, confidence: 1, fixed: true };
}

/** A row that has got another cell because of what was done above it: nobody has looked at it. */
function shift(row: Row, change: Partial<Row>): Row {
  return { ...row, ...change, confidence: 0, fixed: false };
}

/** A row with text on one side only. */
function sided(row: Row, side: Side, segment: Segment): Row {
  const { notes: _, ...rest } = row;
  return { ...rest, confidence: 1, [side]: segment, [otherSide(side)]: EMPTY_SEGMENT };
}

function notesOf(a: Row, b: Row): Partial<Row> {
  const notes = [...(a.notes ?? []), ...(b.notes ?? [])];
  return notes.length ? { notes } : {};
}

/** Without a row that has become empty; the pair that began with it begins with the one below. */
function keepOpening([first]: readonly Row[], inserted: readonly Row[]): Row[] {
  const kept = inserted.filter((row) => SIDES.some((side) => row[side].text));
  const isFirstGone = kept[0] !== inserted[0];
  return kept.map((row, n) => (n === 0 && isFirstGone && first?.opens ? { ...row, opens: true } : row));
}

/** Where the last row that is removed opened a pair and none comes in its place, the pair begins with the row below. */
function withNextOpening(rows: readonly Row[], splice: Splice): Splice {
  const { at, removed, inserted } = splice;
  const next = rows[at + removed.length];
  if (inserted.length >= removed.length || !removed.at(-1)?.opens || !next || next.opens) return splice;
  return { at, removed: [...removed, next], inserted: [...inserted, { ...next, opens: true }] };
}
