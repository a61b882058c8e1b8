import type { AnnotatedPair } from './document.ts';
import type { Side } from './types.ts';

/** A heading of level 2 and what follows it, or what comes before the first. */
export interface Section {
  readonly id: string;
  readonly pairs: readonly AnnotatedPair[];
  /** Per side: where each term stands for the first time in this section, as `pairId:start`. */
  readonly firsts: Readonly<Record<Side, ReadonlySet<string>>>;
}

/** Divides a text at its headings of level 2. */
export function sectionsOf(pairs: readonly AnnotatedPair[]): Section[] {
  const groups: AnnotatedPair[][] = [];
  for (const pair of pairs) {
    const opens = pair.kind === 'heading' && pair.level === 2;
    if (opens || !groups.length) groups.push([]);
    groups.at(-1)!.push(pair);
  }
  return groups.map((group) => ({
    id: group[0]!.id,
    pairs: group,
    firsts: { zh: firstsOf(group, 'zh'), en: firstsOf(group, 'en') },
  }));
}

/** The key of one occurrence. */
export function occurrenceKey(pairId: string, start: number): string {
  return `${pairId}:${start}`;
}

function firstsOf(pairs: readonly AnnotatedPair[], side: Side): ReadonlySet<string> {
  const seen = new Set<string>();
  const firsts = new Set<string>();
  for (const pair of pairs) {
    for (const { termId, start } of pair.terms[side]) {
      if (seen.has(termId)) continue;
      seen.add(termId);
      firsts.add(occurrenceKey(pair.id, start));
    }
  }
  return firsts;
}

/** The headings and questions of a text: its outline, and the names of the places in it. */
export function outlineOf(pairs: readonly AnnotatedPair[]): AnnotatedPair[] {
  return pairs.filter(({ kind }) => kind === 'heading' || kind === 'question');
}

/** A place where a term stands: the pair, and the heading or question above it. */
export interface Occurrence {
  readonly pair: AnnotatedPair;
  readonly under: AnnotatedPair | undefined;
}

/** The pairs in which a term stands, on either side, in reading order. */
export function occurrencesOf(pairs: readonly AnnotatedPair[], termId: string): Occurrence[] {
  const found: Occurrence[] = [];
  let under: AnnotatedPair | undefined;
  for (const pair of pairs) {
    if (pair.kind === 'heading' || pair.kind === 'question') under = pair;
    if ([...pair.terms.zh, ...pair.terms.en].some((term) => term.termId === termId)) {
      found.push({ pair, under });
    }
  }
  return found;
}
