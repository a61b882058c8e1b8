import type { AnnotatedPair } from './document.ts';
import { opensChapter } from './sections.ts';

/** A few pairs of a long text that are drawn, or left out, together. */
export interface Block {
  /** The id of its first pair. */
  readonly id: string;
  /** The number of its first pair in the text, from 0. */
  readonly start: number;
  readonly pairs: readonly AnnotatedPair[];
  /** The number of the section (`chaptersOf`) that it is in; no block is in two. */
  readonly chapter: number;
  /** About how much room it takes, in characters. */
  readonly weight: number;
}

/** The most pairs in a block, and the weight that none goes over unless it is one pair. */
const MOST_PAIRS = 12;
const MOST_WEIGHT = 4000;

/**
 * Cuts a text into blocks, each drawn in a few milliseconds.
 *
 * @param seam the id of a pair before which a block ends in any case: what was cut from there on before is cut
 *   the same way again, whatever has come before it in the meantime
 */
export function blocksOf(pairs: readonly AnnotatedPair[], seam: string | null = null): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let weight = 0;
  let chapter = 0;
  const close = (end: number) => {
    if (end > start) {
      blocks.push({ id: pairs[start]!.id, start, pairs: pairs.slice(start, end), chapter, weight });
    }
    start = end;
    weight = 0;
  };
  pairs.forEach((pair, n) => {
    const more = weightOf(pair);
    const opens = opensChapter(pair);
    if (opens || pair.id === seam || n - start >= MOST_PAIRS || weight + more > MOST_WEIGHT) close(n);
    if (opens && n > 0) chapter++;
    weight += more;
  });
  close(pairs.length);
  return blocks;
}

/** A Chinese character takes about as much room as two and a half Latin letters; a row has some air around it. */
function weightOf({ zh, en }: AnnotatedPair): number {
  return 40 + zh.text.length * 2.5 + en.text.length;
}

/** The number of the block in which each pair is. */
export function placesInBlocks(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [n, { pairs }] of blocks.entries()) for (const { id } of pairs) places.set(id, n);
  return places;
}
