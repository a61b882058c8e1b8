import type { AnnotatedPair } from './document.ts';
import { otherSide, type Side } from './types.ts';

/** A heading of level 2 and what follows it, or what comes before the first. */
export interface Section {
  readonly id: string;
  readonly pairs: readonly AnnotatedPair[];
  /** Per side: where each term stands for the first time in this section, as `pairId:start`. */
  readonly firsts: Readonly<Record<Side, ReadonlySet<string>>>;
}

/** Divides a text at its headings of level 2. */
export function sectionsOf(pairs: readonly AnnotatedPair[]): Section[] {
  return chaptersOf(pairs).map((chapter) => ({
    id: chapter[0]!.id,
    pairs: chapter,
    firsts: firstsOf(chapter),
  }));
}

/** The pairs of each section, whatever terms are in them. */
export function chaptersOf(pairs: readonly AnnotatedPair[]): AnnotatedPair[][] {
  const chapters: AnnotatedPair[][] = [];
  for (const pair of pairs) {
    if (opensChapter(pair) || !chapters.length) chapters.push([]);
    chapters.at(-1)!.push(pair);
  }
  return chapters;
}

/** Whether a new section begins with this pair. */
export function opensChapter({ kind, level }: AnnotatedPair): boolean {
  return kind === 'heading' && level === 2;
}

/** The key of one occurrence. */
export function occurrenceKey(pairId: string, start: number): string {
  return `${pairId}:${start}`;
}

/** Where each term stands for the first time in these pairs. */
export function firstsOf(pairs: readonly AnnotatedPair[]): Section['firsts'] {
  return { zh: firstsOn(pairs, 'zh'), en: firstsOn(pairs, 'en') };
}

function firstsOn(pairs: readonly AnnotatedPair[], side: Side): ReadonlySet<string> {
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

/** The side that a heading is named by: the one that is wanted, or the other where that is still empty. */
export function namingSide(pair: AnnotatedPair, wanted: Side): Side {
  return pair[wanted].text ? wanted : otherSide(wanted);
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
