import { isDoubtful, type Row } from '../../core/bitext/rows.ts';
import { lengthOf } from '../../core/text/script.ts';
import type { TextRecord } from '../../core/library/library.ts';
import type { ChunkRef, StoredText } from './schema.ts';

/** Rows in a chunk: few enough to be written at every keystroke, many enough that a novel has under a hundred. */
export const CHUNK_ROWS = 400;

/** Fewer than this are joined with a neighbour when they are written. */
export const FEW_ROWS = 100;

export function refOf(key: number, rows: readonly Row[]): ChunkRef {
  const ref = { key, rows: rows.length, doubtful: 0, zh: 0, en: 0 };
  for (const row of rows) {
    if (isDoubtful(row)) ref.doubtful++;
    ref.zh += lengthOf(row.zh.text, 'zh');
    ref.en += lengthOf(row.en.text, 'en');
  }
  return ref;
}

/** Rows cut into chunks of about the same size. */
export function cutRows(rows: readonly Row[]): (readonly Row[])[] {
  // A chunk grows to twice its size before it is cut, so that neighbouring changes do not cut again and again.
  const count = rows.length < CHUNK_ROWS * 2 ? Math.min(rows.length, 1) : Math.ceil(rows.length / CHUNK_ROWS);
  return Array.from({ length: count }, (_, n) =>
    rows.slice(Math.floor((n * rows.length) / count), Math.floor(((n + 1) * rows.length) / count)),
  );
}

/** What is told of a text that is kept. */
export function recordOf(stored: StoredText): TextRecord {
  const { body: _, chunks, next: _next, removed: _removed, ...record } = stored;
  const sum = (of: 'rows' | 'doubtful' | 'zh' | 'en') => chunks.reduce((total, ref) => total + ref[of], 0);
  return {
    ...record,
    rows: sum('rows'),
    doubtful: sum('doubtful'),
    length: { zh: sum('zh'), en: sum('en') },
  };
}
