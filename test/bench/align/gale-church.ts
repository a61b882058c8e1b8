import type { GoldBead } from './metrics.ts';

const BEADS = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
] as const;
const VARIANCE = 6.8;

/** Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

/**
 * Alignment by length alone (W. A. Gale and K. W. Church, "A program for aligning sentences in bilingual corpora",
 * Computational Linguistics 19(1), 1993), over the whole rectangle, with the ratio of lengths taken from the texts.
 */
export function galeChurch(zh: readonly string[], en: readonly string[]): GoldBead[] {
  const [zhLengths, enLengths] = [zh.map((text) => text.length), en.map((text) => text.length)];
  const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);
  const ratio = sum(enLengths) / Math.max(1, sum(zhLengths));
  const width = en.length + 1;
  const cost = new Float64Array((zh.length + 1) * width).fill(Infinity);
  const from = new Uint8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= zh.length; i++) {
    for (let j = 0; j <= en.length; j++) {
      BEADS.forEach(([a, b, share], k) => {
        if (i < a || j < b) return;
        const expected = sum(zhLengths.slice(i - a, i)) * ratio;
        const actual = sum(enLengths.slice(j - b, j));
        const mean = (expected + actual) / 2;
        const z = mean ? Math.abs(actual - expected) / Math.sqrt(VARIANCE * mean) : 0;
        const total =
          cost[(i - a) * width + j - b]! - Math.log(Math.max(1e-100, 2 * upperTail(z))) - Math.log(share);
        if (total >= cost[i * width + j]!) return;
        cost[i * width + j] = total;
        from[i * width + j] = k;
      });
    }
  }
  const beads: GoldBead[] = [];
  for (let [i, j] = [zh.length, en.length]; i || j;) {
    const [a, b] = BEADS[from[i * width + j]!]!;
    beads.push([
      Array.from({ length: a }, (_, k) => i - a + k),
      Array.from({ length: b }, (_, k) => j - b + k),
    ]);
    [i, j] = [i - a, j - b];
  }
  return beads.reverse();
}
