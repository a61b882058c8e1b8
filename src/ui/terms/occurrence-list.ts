import type { AnnotatedPair } from '../../core/bitext/document.ts';
import { occurrencesOf } from '../../core/bitext/sections.ts';

/** The pairs under one heading or question in which a term stands, in reading order; at least one. */
export interface PlaceGroup {
  /** None before the first heading. */
  readonly under: AnnotatedPair | undefined;
  readonly pairIds: readonly string[];
}

/** Where a term stands in a text, gathered under what it stands under. */
export function placesOf(pairs: readonly AnnotatedPair[], termId: string): PlaceGroup[] {
  const groups: { under: AnnotatedPair | undefined; pairIds: string[] }[] = [];
  for (const { pair, under } of occurrencesOf(pairs, termId)) {
    const last = groups.at(-1);
    if (last && last.under === under) last.pairIds.push(pair.id);
    else groups.push({ under, pairIds: [pair.id] });
  }
  return groups;
}

/** The first few places of a list, with the groups that they are in. */
export function firstPlaces(groups: readonly PlaceGroup[], few: number): PlaceGroup[] {
  let left = few;
  return groups.flatMap(({ under, pairIds }) => {
    const kept = pairIds.slice(0, left);
    left -= kept.length;
    return kept.length ? [{ under, pairIds: kept }] : [];
  });
}
