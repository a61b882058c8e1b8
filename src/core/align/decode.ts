import type { Band, Point } from './band.ts';
import { cellAt, type Posterior } from './lattice.ts';
import type { Shape } from './shapes.ts';
import type { Bead } from './types.ts';

const ZH_ALONE = -1;
const EN_ALONE = -2;

/** A border less likely than this is not looked at again. */
const LEAST_POSSIBLE = 1e-4;

/** The cells that a way through the lattice may pass. */
export function possibleCells(band: Band, shapes: number, found: Posterior): Point[] {
  const points: Point[] = [[band.zh[0], band.en[0]]];
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      const cell = cellAt(band, row, column);
      let sum = found.zhAlone[cell]! + found.enAlone[cell]!;
      for (let s = 0; s < shapes; s++) sum += found.both[cell * shapes + s]!;
      if (sum > LEAST_POSSIBLE) points.push([band.zh[0] + row, column]);
    }
  }
  return points;
}

/**
 * The way through the lattice that can expect to get most beads right: it maximises Σ (posterior − threshold), as
 * minimum Bayes risk decoding does, rather than the probability of the whole.
 * @param threshold what a bead must be likelier than to be worth drawing
 */
export function decode(band: Band, shapes: readonly Shape[], found: Posterior, threshold: number): Bead[] {
  const cells = band.offsets.at(-1)!;
  const value = new Float64Array(cells).fill(-Infinity);
  const choice = new Int8Array(cells);
  value[0] = 0;
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row]!; column <= band.high[row]!; column++) {
      const cell = cellAt(band, row, column);
      const offer = (from: number, gain: number, what: number) => {
        if (from < 0 || value[from]! + gain - threshold <= value[cell]!) return;
        value[cell] = value[from]! + gain - threshold;
        choice[cell] = what;
      };
      for (let s = 0; s < shapes.length; s++) {
        const gain = found.both[cell * shapes.length + s]!;
        if (gain > 0) offer(cellAt(band, row - shapes[s]!.zh, column - shapes[s]!.en), gain, s);
      }
      offer(cellAt(band, row - 1, column), found.zhAlone[cell]!, ZH_ALONE);
      offer(cellAt(band, row, column - 1), found.enAlone[cell]!, EN_ALONE);
    }
  }
  const beads: Bead[] = [];
  let [i, j] = [band.zh[1], band.en[1]];
  while (i > band.zh[0] || j > band.en[0]) {
    const cell = cellAt(band, i - band.zh[0], j);
    const what = choice[cell]!;
    const zh = what === EN_ALONE ? 0 : what === ZH_ALONE ? 1 : shapes[what]!.zh;
    const en = what === ZH_ALONE ? 0 : what === EN_ALONE ? 1 : shapes[what]!.en;
    const sure =
      what === ZH_ALONE
        ? found.zhAlone[cell]!
        : what === EN_ALONE
          ? found.enAlone[cell]!
          : found.both[cell * shapes.length + what]!;
    beads.push({ zh: [i - zh, i], en: [j - en, j], confidence: Math.min(1, sure) });
    [i, j] = [i - zh, j - en];
  }
  return beads.reverse();
}
