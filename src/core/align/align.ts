import { findAnchors } from './anchors.ts';
import { bandAround, bandThrough, type Point } from './band.ts';
import { calibrated } from './confidence.ts';
import { decode, possibleCells } from './decode.ts';
import { learn } from './em.ts';
import { posterior } from './lattice.ts';
import { EMPTY_LEXICON, type Lexicon } from './lexicon.ts';
import { Matcher } from './matches.ts';
import { buildModel, type Corpus, type Model } from './model.ts';
import { scoreBeads, type ScoreInput } from './score.ts';
import { logShares, SHAPES, SMALL_SHAPES } from './shapes.ts';
import type { AlignTerm, Bead, Link, Sentences, Span } from './types.ts';
import { FIRST_WEIGHTS, UNAIDED_WEIGHTS, WEIGHTS, type Weights } from './weights.ts';

export interface AlignOptions {
  /** Without it texts are aligned by length, numbers, names and what they themselves teach. */
  readonly lexicon?: Lexicon;
  /** A glossary's terms: they are words to the aligner, with these translations. */
  readonly terms?: readonly AlignTerm[];
  /**
   * Beads fixed by hand, in order: they come back as they are, and what lies between is aligned. One that is empty on
   * both sides is a border that no bead may cross.
   */
  readonly anchors?: readonly Link[];
  /** Called with the part done, 0 to 1, every few hundred sentences. */
  readonly onProgress?: (done: number) => void;
  /** Looked at as often. Nothing is awaited: to cancel from outside, run in a worker and end it. */
  readonly signal?: AbortSignal;
  readonly weights?: Weights;
}

export interface Alignment {
  /** In order; every sentence is in exactly one. */
  readonly beads: Bead[];
}

/** Columns around the anchors of the first pass. */
const FIRST_WIDTH = 15;
/** Columns and rows around what the pass before thought possible; the first pass does not know the larger beads. */
const AROUND_FIRST = { width: 6, height: 2 };
const AROUND = { width: 3, height: 1 };
const ROWS_PER_REPORT = 256;

/** What lies between two beads fixed by hand. */
interface Stretch {
  readonly zh: Span;
  readonly en: Span;
  /** Where the next pass looks. */
  points: Point[];
  beads: Bead[];
}

/** @throws {RangeError} when beads fixed by hand overlap or are out of order */
function stretchesBetween(anchors: readonly Link[], zh: number, en: number): Stretch[] {
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const anchor of [...anchors, { zh: [zh, zh], en: [en, en] } satisfies Link]) {
    if (anchor.zh[0] < i || anchor.en[0] < j || anchor.zh[1] > zh || anchor.en[1] > en) {
      throw new RangeError('the beads fixed by hand overlap, or are out of order');
    }
    found.push({ zh: [i, anchor.zh[0]], en: [j, anchor.en[0]], points: [], beads: [] });
    [i, j] = [anchor.zh[1], anchor.en[1]];
  }
  return found;
}

/** Gives each stretch the anchors of the first pass that lie in it. */
function distribute(points: readonly Point[], stretches: readonly Stretch[]): void {
  let k = 0;
  for (const [i, j] of points) {
    while (k < stretches.length - 1 && stretches[k]!.zh[1] <= i) k++;
    const { zh, en, points: inside } = stretches[k]!;
    if (i >= zh[0] && i < zh[1] && j >= en[0] && j < en[1]) inside.push([i, j]);
  }
}

/** A byte for each border before a sentence: 1 where a paragraph begins. */
function borderBytes({ texts, blocks }: Sentences): Uint8Array {
  const bytes = new Uint8Array(texts.length + 1);
  if (blocks)
    for (let k = 0; k < texts.length; k++) bytes[k] = k === 0 || blocks[k] !== blocks[k - 1] ? 1 : 0;
  return bytes;
}

/** English characters for each Chinese one: over the links where there are any, else over all. */
function lengthRatio({ zh, en }: Model, links: readonly Link[]): number {
  let [ofZh, ofEn] = [0, 0];
  for (const link of links) {
    ofZh += zh.lengths[link.zh[1]]! - zh.lengths[link.zh[0]]!;
    ofEn += en.lengths[link.en[1]]! - en.lengths[link.en[0]]!;
  }
  return ofZh > 0 && ofEn > 0 ? ofEn / ofZh : (en.lengths.at(-1)! || 1) / (zh.lengths.at(-1)! || 1);
}

/** What it costs to leave each sentence of a stretch alone, beyond the run that it stands in. */
function alone({ starts }: Corpus, [from, to]: Span, perToken: number): Float64Array {
  return Float64Array.from(
    { length: to - from },
    (_, k) => (starts[from + k + 1]! - starts[from + k]!) * perToken,
  );
}

/** Scores, posteriors and beads of one stretch. */
function alignStretch(input: ScoreInput): Pick<Stretch, 'points' | 'beads'> {
  const { model, band, shapes, weights } = input;
  const { open, extend, turn, threshold } = weights;
  const zhAlone = alone(model.zh, band.zh, weights.zhToken);
  const enAlone = alone(model.en, band.en, weights.enToken);
  const found = posterior({ band, shapes, scores: scoreBeads(input), zhAlone, enAlone, open, extend, turn });
  return { beads: decode(band, shapes, found, threshold), points: possibleCells(band, shapes.length, found) };
}

const hasBothSides = ({ zh, en }: Link) => zh[1] > zh[0] && en[1] > en[0];

/**
 * Aligns two texts sentence by sentence.
 *
 * Rare words that both sides share give a first way. Around it a lattice of beads is scored by what a dictionary says
 * of their words, by length, signs and paragraph borders, and the beads with the highest posteriors are drawn. Twice
 * the beads found teach the dictionary the texts' own words (IBM model 1), and the lattice is drawn anew.
 *
 * @throws the signal's reason when it is aborted; {RangeError} when beads fixed by hand overlap or are out of order
 */
export function align(zh: Sentences, en: Sentences, options: AlignOptions = {}): Alignment {
  const { lexicon = EMPTY_LEXICON, terms = [], anchors = [] } = options;
  const unaided = lexicon === EMPTY_LEXICON;
  const weights = unaided ? UNAIDED_WEIGHTS : (options.weights ?? WEIGHTS);
  const firstWeights = unaided ? UNAIDED_WEIGHTS : FIRST_WEIGHTS;
  const report = (done: number) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(done);
  };
  report(0);
  const stretches = stretchesBetween(anchors, zh.texts.length, en.texts.length);
  const fixed = anchors.filter(({ zh, en }) => zh[1] > zh[0] || en[1] > en[0]);
  const borders = zh.blocks && en.blocks ? { zh: borderBytes(zh), en: borderBytes(en) } : undefined;
  const untaught = buildModel(zh.texts, en.texts, lexicon, terms, weights);
  distribute(
    findAnchors(untaught).map((anchor): Point => [anchor.zh, anchor.en]),
    stretches,
  );

  let model = untaught;
  for (let pass = 0; pass <= weights.rounds; pass++) {
    const links = [...stretches.flatMap(({ beads }) => beads), ...fixed].filter(hasBothSides);
    if (pass > 0) model = { ...model, table: learn(model, untaught.table, links, weights) };
    const shapes = pass === 0 ? SMALL_SHAPES : SHAPES;
    const input = {
      model,
      matcher: new Matcher(model, weights.reverse),
      shapes,
      logShares: logShares(shapes, links, weights.shapePrior),
      ratio: lengthRatio(model, links),
      borders,
      weights: pass < weights.rounds ? firstWeights : weights,
      onRow: (row: number) => {
        if (row % ROWS_PER_REPORT === 0) report((pass + row / zh.texts.length) / (weights.rounds + 1));
      },
    };
    for (const stretch of stretches) {
      const band =
        pass === 0
          ? bandThrough(stretch.points, stretch.zh, stretch.en, FIRST_WIDTH)
          : bandAround(stretch.points, stretch.zh, stretch.en, pass === 1 ? AROUND_FIRST : AROUND);
      Object.assign(stretch, alignStretch({ ...input, band }));
    }
  }
  report(1);
  const found = stretches.flatMap(({ beads }) => beads.map(calibrated));
  return { beads: inOrder(found, fixed) };
}

/** The beads found, with those fixed by hand in their places. */
function inOrder(beads: readonly Bead[], fixed: readonly Link[]): Bead[] {
  return [...beads, ...fixed.map(({ zh, en }) => ({ zh, en, confidence: 1 }))].sort(
    (a, b) => a.zh[0] + a.en[0] - b.zh[0] - b.en[0],
  );
}
