import { apply } from './desk.ts';
import type { Row, Splice } from './rows.ts';
import { SIDES } from './types.ts';

/**
 * A change made on other rows, where its own are found again: the rows that it removes stand together and say what
 * they said. Null where they do not.
 */
export function fit(rows: readonly Row[], splice: Splice): Splice | null {
  const { at, removed } = splice;
  if (standsAt(rows, at, removed)) return splice;
  const [first] = removed;
  const found = first ? rows.findIndex(({ id }) => id === first.id) : -1;
  return found >= 0 && standsAt(rows, found, removed) ? { ...splice, at: found } : null;
}

/** Changes made one after the other, put on rows that are others now; those that no longer fit are left out. */
export function rebase(
  rows: readonly Row[],
  splices: readonly Splice[],
): { readonly rows: readonly Row[]; readonly fitted: readonly Splice[]; readonly lost: number } {
  const fitted: Splice[] = [];
  let now = rows;
  for (const splice of splices) {
    const fitting = fit(now, splice);
    if (!fitting) continue;
    now = apply(now, fitting);
    fitted.push(fitting);
  }
  return { rows: now, fitted, lost: splices.length - fitted.length };
}

/** A change without the rows at its ends that it leaves as they were; null where it changes nothing. */
export function trimmed({ at, removed, inserted }: Splice): Splice | null {
  const shortest = Math.min(removed.length, inserted.length);
  let head = 0;
  while (head < shortest && isSame(removed[head]!, inserted[head]!)) head++;
  let tail = 0;
  while (tail < shortest - head && isSame(removed.at(-1 - tail)!, inserted.at(-1 - tail)!)) tail++;
  if (head + tail === removed.length && removed.length === inserted.length) return null;
  return {
    at: at + head,
    removed: removed.slice(head, removed.length - tail),
    inserted: inserted.slice(head, inserted.length - tail),
  };
}

function standsAt(rows: readonly Row[], at: number, removed: readonly Row[]): boolean {
  return at + removed.length <= rows.length && removed.every((row, n) => isSame(row, rows[at + n]!));
}

function isSame(a: Row, b: Row): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.opens === b.opens &&
    a.fixed === b.fixed &&
    a.confidence === b.confidence &&
    SIDES.every((side) => a[side].text === b[side].text && a[side].marks.length === b[side].marks.length)
  );
}
