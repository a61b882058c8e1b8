import type { Lexicon } from '../core/align/lexicon.ts';
import { alignPairs } from '../core/align/texts.ts';
import type { AnnotatedPair } from '../core/bitext/document.ts';
import { SURE } from '../core/bitext/links.ts';
import type { Pair } from '../core/bitext/types.ts';
import type { GlossaryEntry } from '../core/terms/glossary.ts';

/** The sentences of every pair of a text, and which of them match. */
export type Linked = readonly Pick<AnnotatedPair, 'sentences' | 'beads'>[];

/** Aligns the sentences within the pairs of a text, with the glossary's terms as further evidence. */
export function linkSentences(
  pairs: readonly Pair[],
  lexicon: Lexicon,
  entries: readonly GlossaryEntry[],
): Linked {
  const terms = entries.map(({ term }) => ({ zh: term['zh-Hans'], en: term.en }));
  const texts = pairs.map(({ zh, en }) => ({ zh: zh.text, en: en.text }));
  return alignPairs(texts, { lexicon, terms }).map(({ zh, en, beads }) => ({ sentences: { zh, en }, beads }));
}

/** A line for each bead that the reader will show as doubtful, with its place. */
export function doubtfulBeads(slug: string, pairs: readonly AnnotatedPair[]): string[] {
  return pairs.flatMap(({ id, beads }) =>
    beads
      .filter(({ confidence }) => confidence < SURE)
      .map(({ zh, en, confidence }) => {
        const span = ([from, to]: readonly [number, number]) =>
          from === to ? 'none' : from + 1 === to ? `${to}` : `${from + 1}–${to}`;
        return `${slug}#${id}: zh ${span(zh)} ~ en ${span(en)}, ${Math.round(confidence * 100)} %`;
      }),
  );
}
