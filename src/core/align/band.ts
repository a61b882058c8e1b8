import type { Span } from './types.ts';

/**
 * The cells of the lattice that are looked at. A cell (i, j) is a border: i Chinese and j English sentences lie
 * before it. Row i holds the columns `low[i - zh[0]]` to `high[i - zh[0]]`, both included.
 */
export interface Band {
  readonly zh: Span;
  readonly en: Span;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where the cells of each row begin among all cells, and at the end how many there are. */
  readonly offsets: Int32Array;
}

export type Point = readonly [zh: number, en: number];

/** Gaps between points are looked at whole while all of them together have no more cells than this … */
const WHOLE_GAPS = 200_000;
/** … and in longer texts those that are small; else a strip along the gap's diagonal, at most so far to each side. */
const SMALL_GAP = 5_000;
const WIDEST = 60;

class BandBuilder {
  private readonly zh: Span;
  private readonly en: Span;
  private readonly low: Int32Array;
  private readonly high: Int32Array;

  constructor(zh: Span, en: Span) {
    this.zh = zh;
    this.en = en;
    this.low = new Int32Array(zh[1] - zh[0] + 1).fill(en[1]);
    this.high = new Int32Array(zh[1] - zh[0] + 1).fill(en[0]);
  }

  cover(row: number, from: number, to: number): void {
    const k = Math.min(Math.max(row, this.zh[0]), this.zh[1]) - this.zh[0];
    this.low[k] = Math.min(this.low[k]!, Math.max(this.en[0], Math.floor(from)));
    this.high[k] = Math.max(this.high[k]!, Math.min(this.en[1], Math.ceil(to)));
  }

  /** Makes the borders rise and the rows touch, so that a path always exists. */
  build(): Band {
    const { low, high } = this;
    const rows = low.length;
    low[0] = this.en[0];
    high[rows - 1] = this.en[1];
    for (let k = 1; k < rows; k++) high[k] = Math.max(high[k]!, high[k - 1]!);
    for (let k = rows - 2; k >= 0; k--) low[k] = Math.min(low[k]!, low[k + 1]!);
    for (let k = 1; k < rows; k++) low[k] = Math.min(low[k]!, high[k - 1]!);
    const offsets = new Int32Array(rows + 1);
    for (let k = 0; k < rows; k++) offsets[k + 1] = offsets[k]! + high[k]! - low[k]! + 1;
    return { zh: this.zh, en: this.en, low, high, offsets };
  }
}

/** A band through points that rise on both sides: whole gaps where they are small, else around the diagonal. */
export function bandThrough(points: readonly Point[], zh: Span, en: Span, width: number): Band {
  const builder = new BandBuilder(zh, en);
  const corners: Point[] = [[zh[0], en[0]], ...points, [zh[1], en[1]]];
  const gaps = corners.slice(1).map((to, k) => ({ from: corners[k]!, to }));
  const cells = ({ from, to }: (typeof gaps)[number]) => (to[0] - from[0]) * (to[1] - from[1]);
  const largest = gaps.reduce((sum, gap) => sum + cells(gap), 0) <= WHOLE_GAPS ? WHOLE_GAPS : SMALL_GAP;
  for (const gap of gaps) {
    const [[i0, j0], [i1, j1]] = [gap.from, gap.to];
    const [height, breadth] = [i1 - i0, j1 - j0];
    const whole = cells(gap) <= largest;
    const reach = width + Math.min(WIDEST, 0.25 * Math.max(height, breadth));
    for (let i = i0; i <= i1; i++) {
      const centre = j0 + (breadth * (i - i0)) / Math.max(1, height);
      if (whole || i === i0 || i === i1) builder.cover(i, j0 - width, j1 + width);
      else builder.cover(i, centre - reach, centre + reach);
    }
  }
  return builder.build();
}

/** A band around points: columns and rows to each side of them. Their order is of no account. */
export function bandAround(
  points: readonly Point[],
  zh: Span,
  en: Span,
  around: { readonly width: number; readonly height: number },
): Band {
  const builder = new BandBuilder(zh, en);
  for (const [i, j] of points) {
    for (let row = Math.max(zh[0], i - around.height); row <= Math.min(zh[1], i + around.height); row++) {
      builder.cover(row, j - around.width, j + around.width);
    }
  }
  return builder.build();
}
