import type { Row } from '../../core/bitext/rows.ts';

/** Rows that are copied between a page and a worker within a few milliseconds. */
const BATCH = 500;

export function* batchesOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

/** A name that no row has, in this tab or in another. */
export function newRowId(): string {
  return `r-${crypto.randomUUID().slice(0, 13)}`;
}
