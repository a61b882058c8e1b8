import type { Range } from '../text/range.ts';
import type { Folded } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { formsAt } from './scan.ts';

/** Whether a stretch of the folded text lies within a blocker of the term, and so is no match of it. */
export type IsBlocked = (termId: string, start: number, end: number) => boolean;

/** Finds the blockers in a text. */
export function findBlockers(lexicon: Lexicon, folded: Folded): IsBlocked {
  const blocked = new Map<string, Range[]>();
  let longest = 0;
  for (let start = 0; start < folded.length; start++) {
    for (const { end, patterns } of formsAt(lexicon, folded, start)) {
      longest = Math.max(longest, end - start);
      for (const pattern of patterns) {
        const termId = lexicon.termIds[lexicon.terms[pattern]!]!;
        const ranges = blocked.get(termId);
        if (ranges) ranges.push({ start, end });
        else blocked.set(termId, [{ start, end }]);
      }
    }
  }
  return (termId, start, end) => {
    const ranges = blocked.get(termId) ?? [];
    for (let k = firstAfter(ranges, start) - 1; k >= 0 && ranges[k]!.start + longest >= end; k--) {
      if (ranges[k]!.end >= end) return true;
    }
    return false;
  };
}

/** Index of the first of the ranges, which are in order of start, that starts after `start`. */
function firstAfter(ranges: readonly Range[], start: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
