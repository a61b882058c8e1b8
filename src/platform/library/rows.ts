import type { Row, Splice } from '../../core/bitext/rows.ts';
import { LibraryError } from '../../core/library/library.ts';
import { cutRows, FEW_ROWS, refOf } from './chunks.ts';
import type { Body, ChunkRef, Tx } from './schema.ts';

/** A chunk while rows change; `rows` is there once something in it has. */
interface Piece {
  readonly key: number;
  readonly size: number;
  readonly rows?: readonly Row[];
}

type AnyTx = Tx | Tx<'readwrite'>;

/** Rows `from` to `to` (exclusive) of a body. Each chunk is a task of its own, so a long text holds nothing up. */
export async function readRows(tx: AnyTx, { body, chunks }: Body, from: number, to: number): Promise<Row[]> {
  const found: Row[] = [];
  let start = 0;
  for (const ref of chunks) {
    const first = start;
    start += ref.rows;
    if (start <= from || first >= to) continue;
    const rows = await readChunk(tx, body, ref);
    found.push(...rows.slice(Math.max(0, from - first), Math.max(0, to - first)));
  }
  return found;
}

/** @throws LibraryError `broken` where the chunk is not what its record says */
export async function readChunk(tx: AnyTx, body: string, ref: ChunkRef): Promise<readonly Row[]> {
  const rows = await tx.objectStore('chunks').get([body, ref.key]);
  if (rows?.length !== ref.rows) throw new LibraryError('broken');
  return rows;
}

/**
 * Changes rows, and writes the chunks that this touches and no others.
 *
 * @param splices one after the other, each on the rows that the one before has left
 * @throws LibraryError `conflict` where the rows to be removed are not there
 */
export async function spliceBody(tx: Tx<'readwrite'>, body: Body, splices: readonly Splice[]): Promise<Body> {
  const refs = new Map(body.chunks.map((ref) => [ref.key, ref]));
  let pieces: readonly Piece[] = body.chunks.map(({ key, rows }) => ({ key, size: rows }));
  let { next } = body;
  const rowsOf = async ({ key, rows }: Piece) => rows ?? readChunk(tx, body.body, refs.get(key)!);

  for (const splice of splices) {
    const [first, last, at] = findPieces(pieces, splice);
    const before = (await Promise.all(pieces.slice(first, last).map(rowsOf))).flat();
    if (!splice.removed.every((row, n) => before[at + n]?.id === row.id)) throw new LibraryError('conflict');
    const after = [...before.slice(0, at), ...splice.inserted, ...before.slice(at + splice.removed.length)];
    const changed = cutRows(after).map((rows) => ({ key: next++, size: rows.length, rows }));
    pieces = [...pieces.slice(0, first), ...changed, ...pieces.slice(last)];
  }

  const store = tx.objectStore('chunks');
  const chunks: ChunkRef[] = [];
  // Each waits for the one before, so that a change of a whole book is many short tasks and not a long one.
  for (const { key, rows } of pieces) {
    if (rows) await store.put(rows, [body.body, key]);
    chunks.push(rows ? refOf(key, rows) : refs.get(key)!);
    refs.delete(key);
  }
  for (const key of refs.keys()) await store.delete([body.body, key]);
  return { body: body.body, chunks, next };
}

/**
 * The pieces that a splice touches, `first` to `last` (exclusive), and where in them it begins. Where they would be
 * left with few rows, a neighbour comes in, so that pieces do not crumble.
 */
function findPieces(
  pieces: readonly Piece[],
  { at, removed, inserted }: Splice,
): [first: number, last: number, at: number] {
  const starts = [0];
  for (const { size } of pieces) starts.push(starts.at(-1)! + size);
  if (at < 0 || at + removed.length > starts.at(-1)!) throw new LibraryError('conflict');
  if (!pieces.length) return [0, 0, 0];
  // At a border the piece before takes what is inserted; what is removed decides otherwise.
  let first = Math.max(
    0,
    starts.findLastIndex((start) => start < at || (start === at && removed.length > 0)),
  );
  first = Math.min(first, pieces.length - 1);
  let last = Math.max(
    first + 1,
    starts.findIndex((start) => start >= at + removed.length),
  );
  const left = starts[last]! - starts[first]! - removed.length + inserted.length;
  if (left < FEW_ROWS && last < pieces.length) last++;
  else if (left < FEW_ROWS && first > 0) first--;
  return [first, last, at - starts[first]!];
}
