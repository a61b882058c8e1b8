import type { Link } from './types.ts';

/** How many sentences of each side a bead takes, and how often that happens (log of the share). */
export interface Shape {
  readonly zh: number;
  readonly en: number;
  readonly logShare: number;
}

/** Shares in translations from Chinese; to the power of the prior's weight they need not sum to 1. */
const SHARES =
  '1-1 .60,1-2 .20,2-1 .045,1-3 .06,1-4 .022,2-2 .017,2-3 .010,3-2 .004,1-5 .005,3-1 .004,2-4 .003,3-3 .002,' +
  '1-6 .002,4-1 .001,3-4 .001,4-2 .0006,4-3 .0005,4-4 .0004,2-5 .001,2-6 .0005,3-5 .0007';

/** The shapes of beads with both sides. One-sided beads are single sentences, weighed as runs. */
export const SHAPES: readonly Shape[] = SHARES.split(',').map((entry) => {
  const [shape, share] = entry.split(' ');
  const [zh, en] = shape!.split('-').map(Number);
  return { zh: zh!, en: en!, logShare: Math.log(Number(share)) };
});

/** For the first pass: enough to find the way. */
export const SMALL_SHAPES = SHAPES.filter(({ zh, en }) => zh <= 2 && en <= 3 && zh + en <= 4);

/**
 * The shares of the shapes in these texts, log: the usual ones, corrected by the beads found so far.
 * @param prior how many beads the usual shares weigh
 */
export function logShares(shapes: readonly Shape[], links: readonly Link[], prior: number): Float64Array {
  const counts = new Map<number, number>();
  for (const { zh, en } of links) {
    const key = (zh[1] - zh[0]) * 100 + en[1] - en[0];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Float64Array.from(shapes, ({ zh, en, logShare }) =>
    Math.log((prior * Math.exp(logShare) + (counts.get(zh * 100 + en) ?? 0)) / (prior + links.length)),
  );
}
