import type { FEATURES } from './score.ts';

/**
 * Every weight of the aligner. They were fitted on literary, scholarly and political texts together, with blocks and
 * single sentences left out of one side; test/bench/align measures them.
 */
export interface Weights {
  /** What one sign or quotation mark in common is worth as a translation probability. */
  readonly sign: number;
  /** The same for numbers, Latin words and names. */
  readonly identity: number;
  /** Share of a word's translations that comes from its characters. */
  readonly characters: number;
  /** Added to each count of a token. */
  readonly smoothing: number;
  /** Weight of the unseen in turning t(e|z) into t(z|e). */
  readonly reverse: number;
  /** λ: the part of a token's probability that the other side does not explain. */
  readonly unexplained: number;
  /** How fast a match loses by its distance from the bead's diagonal. */
  readonly diagonal: number;
  /** Variance of a bead's length: linear and quadratic part. */
  readonly variance: readonly [number, number];
  /** Weights of a bead's features. */
  readonly bead: Readonly<Record<(typeof FEATURES)[number], number>>;
  /** How many beads the usual shares of the shapes weigh against those found in the texts. */
  readonly shapePrior: number;
  /** A sentence without a partner: to begin a run of them, to go on, to turn to the other side; and for each of its tokens. */
  readonly open: number;
  readonly extend: number;
  readonly turn: number;
  readonly zhToken: number;
  readonly enToken: number;
  /** Paragraph borders: one inside a bead, one at the beginning of one side only, one at the beginning of both. */
  readonly borderInside: number;
  readonly borderOneSided: number;
  readonly borderShared: number;
  /** EM: rounds, weight of the dictionary, of a token's frequency, of having no source. */
  readonly rounds: number;
  readonly dictionary: number;
  readonly chance: number;
  readonly noSource: number;
  /** What a bead must be likelier than to be worth drawing. */
  readonly threshold: number;
}

/**
 * For finding the way: plain, and loath to leave a sentence alone, since what the texts teach is not yet known.
 * These are the weights of a generative model (every matched word counts for what it is worth).
 */
export const FIRST_WEIGHTS: Weights = {
  sign: 0.5,
  identity: 0.8,
  characters: 0.3,
  smoothing: 0.5,
  reverse: 0.3,
  unexplained: 0.65,
  diagonal: 2.5,
  variance: [6, 0.12],
  bead: {
    share: 0.667,
    length: -0.667,
    zhGain: 0.333,
    enGain: 0.333,
    zhWeak: 0,
    enWeak: 0,
    zhFaint: 0,
    enFaint: 0,
    end: 0,
    opening: 0,
    closing: 0,
  },
  shapePrior: 200,
  open: -2.333,
  extend: -0.333,
  turn: 0,
  zhToken: 0,
  enToken: 0,
  borderInside: -1.333,
  borderOneSided: -0.5,
  borderShared: 0.333,
  rounds: 2,
  dictionary: 10,
  chance: 0.005,
  noSource: 1,
  threshold: 0.4,
};

/** For the last pass: fitted by maximising the expected F1 of the beads. */
export const WEIGHTS: Weights = {
  ...FIRST_WEIGHTS,
  bead: {
    share: 1.299,
    length: -1.345,
    zhGain: 0.447,
    enGain: 0.407,
    zhWeak: -0.943,
    enWeak: -0.431,
    zhFaint: -0.191,
    enFaint: 0.164,
    end: 0.97,
    opening: 0.086,
    closing: -0.591,
  },
  open: -3.889,
  extend: -1.241,
  turn: -0.969,
  zhToken: -0.01,
  enToken: 0.155,
};

/**
 * Without a dictionary: lengths decide more, and to leave a sentence alone is dear, since nothing speaks against a
 * bead but its length until the texts have taught their words.
 */
export const UNAIDED_WEIGHTS: Weights = {
  ...FIRST_WEIGHTS,
  bead: { ...FIRST_WEIGHTS.bead, share: 2, length: -2, zhGain: 1, enGain: 1 },
  open: -12,
  extend: -3,
  rounds: 5,
};
