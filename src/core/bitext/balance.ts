import type { Pair } from './types.ts';

// How much room a character takes, in squared font sizes: advance times leading, as `ui/styles` sets them.
const ZH_AREA = 1 * 1.85 * 1.03 ** 2;
const EN_AREA = 0.41 * 1.62;

const NARROWEST = 38;
const WIDEST = 54;
const STEP = 2;

/**
 * The share of the width, in percent, at which the two sides of a typical pair end level: the median over the
 * pairs that run to several lines. Rounded to the steps for which `ui/styles` has a rule, since the page may not
 * carry inline style.
 */
export function balanceOf(pairs: readonly Pair[]): number {
  const shares = pairs
    .filter(({ zh, en }) => zh.text.length > 60 && en.text.length > 60)
    .map(({ zh, en }) => {
      const zhArea = widthOf(zh.text) * ZH_AREA;
      return zhArea / (zhArea + en.text.length * EN_AREA);
    })
    .sort((a, b) => a - b);
  const median = shares[shares.length >> 1] ?? 0.46;
  const stepped = Math.round((median * 100) / STEP) * STEP;
  return Math.min(WIDEST, Math.max(NARROWEST, stepped));
}

/** The advance of a Chinese text on one line, in ems: Latin letters and digits in it take about half of one. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char <= 'ɏ' ? 0.52 : 1;
  return width;
}
