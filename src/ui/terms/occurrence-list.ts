import type { AnnotatedPair } from '../../core/bitext/document.ts';
import { occurrencesOf } from '../../core/bitext/sections.ts';

/** A pair where a term stands, as the card lists it. */
export interface ListedOccurrence {
  readonly pairId: string;
  /** The heading or question that it stands under; none before the first. */
  readonly under: AnnotatedPair | undefined;
  /** The how-manieth it is under that heading, from 1: only the first is listed by the heading's name. */
  readonly nth: number;
}

/** Where a term stands in a text, in reading order. */
export function listOccurrences(pairs: readonly AnnotatedPair[], termId: string): ListedOccurrence[] {
  const counts = new Map<AnnotatedPair | undefined, number>();
  return occurrencesOf(pairs, termId).map(({ pair, under }) => {
    const nth = (counts.get(under) ?? 0) + 1;
    counts.set(under, nth);
    return { pairId: pair.id, under, nth };
  });
}
