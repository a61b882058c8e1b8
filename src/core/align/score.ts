import type { Band } from './band.ts';
import { diagonalTables, Gains } from './gains.ts';
import type { Matcher, MatchRow } from './matches.ts';
import { emptyRow } from './matches.ts';
import { CLOSES_QUOTE, ENDS, OPENS_QUOTE } from './marks.ts';
import type { Corpus, Model } from './model.ts';
import type { Shape } from './shapes.ts';
import type { Weights } from './weights.ts';

/** Bytes that say of each border between sentences whether a paragraph begins there. */
export interface Borders {
  readonly zh: Uint8Array;
  readonly en: Uint8Array;
}

export interface ScoreInput {
  readonly model: Model;
  readonly matcher: Matcher;
  readonly band: Band;
  readonly shapes: readonly Shape[];
  /** Log of the share of each shape in these texts. */
  readonly logShares: ArrayLike<number>;
  /** English characters for each Chinese one. */
  readonly ratio: number;
  readonly borders: Borders | undefined;
  readonly weights: Weights;
  /** Called now and then with the rows done. */
  readonly onRow: (row: number) => void;
}

/** A bead whose lengths fit worse than this is out of the question. */
const WORST_LENGTH = 12;
/** What is known of a bead, in this order; the weights for it are in `weights.ts`. */
export const FEATURES = [
  'share', // log share of its shape
  'length', // how badly the lengths fit
  'zhGain', // what the English explains of the Chinese tokens
  'enGain',
  'zhWeak', // tokens in sentences, several on this side, that the other side hardly explains
  'enWeak',
  'zhFaint', // and those it explains less than usual
  'enFaint',
  'end', // the two sides end in different signs
  'opening', // one side only begins with a quotation mark
  'closing',
] as const;
const WEAK = 0.15;
const FAINT = 0.4;

/**
 * Looks at every bead with both sides that lies in the band.
 * @param visit is given the cell that the bead ends in, the index of its shape, and its features; these only until it returns
 */
function eachBead(
  input: ScoreInput,
  visit: (
    cell: number,
    shape: number,
    features: Float64Array,
    i0: number,
    i1: number,
    j0: number,
    j1: number,
  ) => void,
): void {
  const { model, matcher, band, shapes, weights } = input;
  const { zh, en } = model;
  const [top, bottom] = band.zh;
  const rows = bottom - top;
  const tallest = Math.max(...shapes.map((shape) => shape.zh));
  const ring: MatchRow[] = Array.from({ length: tallest }, emptyRow);
  const { decay, norm } = diagonalTables(weights.diagonal);
  const steps = decay.length - 1;
  const enGains = new Gains();
  const zhGains = new Gains();
  const factor = (1 - weights.unexplained) / weights.unexplained;
  const features = new Float64Array(FEATURES.length);
  // read once: transpiled to CommonJS, as jiti does, an import is a getter, too slow for the innermost loops
  const [ends, opens, closes] = [ENDS, OPENS_QUOTE, CLOSES_QUOTE];

  /** Adds the gains of the pairs between Chinese sentences i0–i1 and English ones j0–j1. */
  const addMatches = (i0: number, i1: number, j0: number, j1: number): void => {
    const zhFirst = zh.starts[i0]!;
    const enFirst = en.starts[j0]!;
    const perZh = 1 / (zh.starts[i1]! - zhFirst);
    const perEn = 1 / (en.starts[j1]! - enFirst);
    for (let i = i0; i < i1; i++) {
      const { first, starts, zhAt, enAt, enGain, zhGain } = ring[i % tallest]!;
      const zhOffset = zh.starts[i]! - zhFirst;
      for (let j = j0; j < j1; j++) {
        const enOffset = en.starts[j]! - enFirst;
        const to = starts[j - first + 1]!;
        for (let k = starts[j - first]!; k < to; k++) {
          const z = zhAt[k]! + zhOffset;
          const e = enAt[k]! + enOffset;
          const zhPlace = (z + 0.5) * perZh;
          const enPlace = (e + 0.5) * perEn;
          const weight = decay[(Math.abs(zhPlace - enPlace) * steps) | 0]!;
          enGains.add(e, enGain[k]! * weight * norm[(enPlace * steps) | 0]!);
          zhGains.add(z, zhGain[k]! * weight * norm[(zhPlace * steps) | 0]!);
        }
      }
    }
  };

  /** Takes the gains of one side, sentence by sentence, into the features from `at` on, two apart. */
  const takeGains = (
    gains: Gains,
    side: Corpus,
    from: number,
    to: number,
    factor: number,
    at: number,
  ): void => {
    const first = side.starts[from]!;
    let [all, weak, faint] = [0, 0, 0];
    for (let k = from; k < to; k++) {
      const begin = side.starts[k]! - first;
      const end = side.starts[k + 1]! - first;
      const gain = gains.takeLog(begin, end, factor);
      all += gain;
      if (to - from > 1) {
        weak += Math.max(0, WEAK * (end - begin) - gain);
        faint += Math.max(0, FAINT * (end - begin) - gain);
      }
    }
    features[at] = all;
    features[at + 2] = weak;
    features[at + 4] = faint;
  };

  const lengthCost = (i0: number, i1: number, j0: number, j1: number): number => {
    const expected = (zh.lengths[i1]! - zh.lengths[i0]!) * input.ratio;
    const actual = en.lengths[j1]! - en.lengths[j0]!;
    const mean = (expected + actual) / 2;
    const variance = weights.variance[0] * mean + weights.variance[1] * mean * mean;
    return (0.5 * (actual - expected) ** 2) / (variance || 1);
  };

  for (let i = top + 1; i <= bottom; i++) {
    const from = band.low[Math.max(0, i - tallest - top)]!;
    const to = band.high[Math.min(rows, i - 1 + tallest - top)]!;
    matcher.fill(ring[(i - 1) % tallest]!, i - 1, from, to);
    const low = band.low[i - top]!;
    for (let j = low; j <= band.high[i - top]!; j++) {
      const cell = band.offsets[i - top]! + j - low;
      for (let s = 0; s < shapes.length; s++) {
        const shape = shapes[s]!;
        const i0 = i - shape.zh;
        const j0 = j - shape.en;
        if (i0 < top || j0 < band.low[i0 - top]! || j0 > band.high[i0 - top]!) continue;
        const cost = lengthCost(i0, i, j0, j);
        if (cost > WORST_LENGTH) continue;
        const zhTokens = zh.starts[i]! - zh.starts[i0]!;
        const enTokens = en.starts[j]! - en.starts[j0]!;
        zhGains.reserve(zhTokens);
        enGains.reserve(enTokens);
        addMatches(i0, i, j0, j);
        features[0] = input.logShares[s]!;
        features[1] = cost;
        takeGains(zhGains, zh, i0, i, factor / enTokens, 2);
        takeGains(enGains, en, j0, j, factor / zhTokens, 3);
        const atEnd = zh.marks[i - 1]! ^ en.marks[j - 1]!;
        features[8] = atEnd & ends ? 1 : 0;
        features[9] = (zh.marks[i0]! ^ en.marks[j0]!) & opens ? 1 : 0;
        features[10] = atEnd & closes ? 1 : 0;
        visit(cell, s, features, i0, i, j0, j);
      }
    }
    input.onRow(i);
  }
}

/**
 * Scores every bead with both sides.
 * @returns for cell c and shape s the log score at `c * shapes.length + s`; −Infinity where the bead leaves the band
 */
export function scoreBeads(input: ScoreInput): Float32Array {
  const { band, shapes, borders, weights } = input;
  const scores = new Float32Array(band.offsets.at(-1)! * shapes.length).fill(-Infinity);
  const theta = Float64Array.from(FEATURES, (name) => weights.bead[name]);

  const borderScore = ({ zh, en }: Borders, i0: number, i1: number, j0: number, j1: number): number => {
    let inside = 0;
    for (let i = i0 + 1; i < i1; i++) inside += zh[i]!;
    for (let j = j0 + 1; j < j1; j++) inside += en[j]!;
    const begin = zh[i0]! + en[j0]!;
    return (
      inside * weights.borderInside + (begin === 2 ? weights.borderShared : begin * weights.borderOneSided)
    );
  };

  eachBead(input, (cell, shape, features, i0, i1, j0, j1) => {
    let score = borders ? borderScore(borders, i0, i1, j0, j1) : 0;
    for (let k = 0; k < theta.length; k++) score += theta[k]! * features[k]!;
    scores[cell * shapes.length + shape] = score;
  });
  return scores;
}
