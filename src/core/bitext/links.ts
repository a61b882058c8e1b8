import type { Range } from '../text/range.ts';
import type { AnnotatedPair, SentenceBead } from './document.ts';
import { otherSide, type Side } from './types.ts';

/** Below this confidence a bead is not shown as a fact: the whole paragraph is lit instead. */
export const SURE = 0.5;

/**
 * What answers to a sentence. `sure` says that the ranges are sentences that match; otherwise they are the whole
 * of both sides. An empty range on a side means that the sentence has no counterpart there.
 */
export interface Link {
  readonly sure: boolean;
  /** The bead's number in the pair; with `sure` false, the doubtful one's. */
  readonly bead: number;
  readonly zh: Range;
  readonly en: Range;
}

/** The link of the sentence that holds a position, or null where the pair has no sentences. */
export function linkAt(pair: AnnotatedPair, side: Side, offset: number): Link | null {
  const sentences = pair.sentences[side];
  const after = sentences.findIndex(({ end }) => offset < end);
  const n = after < 0 ? sentences.length - 1 : after;
  const bead = pair.beads.findIndex((bead) => bead[side][0] <= n && n < bead[side][1]);
  return linkOf(pair, bead);
}

/** The link of the pair's bead with that number, or null where there is none. */
export function linkOf(pair: AnnotatedPair, number: number): Link | null {
  const bead = pair.beads[number];
  if (!bead) return null;
  if (bead.confidence < SURE) {
    const whole = (side: Side) => ({ start: 0, end: pair[side].text.length });
    return { sure: false, bead: number, zh: whole('zh'), en: whole('en') };
  }
  return { sure: true, bead: number, zh: span(pair, bead, 'zh'), en: span(pair, bead, 'en') };
}

/** Whether the bead has no sentence on the side other than this one. */
export function isAlone(link: Link, side: Side): boolean {
  const { start, end } = link[otherSide(side)];
  return start === end;
}

function span(pair: AnnotatedPair, bead: SentenceBead, side: Side): Range {
  const [from, to] = bead[side];
  const sentences = pair.sentences[side];
  if (from === to) {
    const at = sentences[from]?.start ?? pair[side].text.length;
    return { start: at, end: at };
  }
  return { start: sentences[from]!.start, end: sentences[to - 1]!.end };
}
