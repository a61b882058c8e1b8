import type { Band } from './band.ts';
import type { Shape } from './shapes.ts';

/** What a lattice is made of: scores as natural logs, already divided by the temperature. */
export interface LatticeInput {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  /** Of beads with both sides, as `scoreBeads` lays them out; overwritten with their posteriors. */
  readonly scores: Float32Array;
  /** Of leaving a sentence without a partner, by index from the band's first. */
  readonly zhAlone: Float64Array;
  readonly enAlone: Float64Array;
  /** To begin a run of sentences alone, to go on in it, to turn from one side's to the other's. */
  readonly open: number;
  readonly extend: number;
  readonly turn: number;
}

/** How likely each bead is, all ways through the lattice taken together. */
export interface Posterior {
  readonly both: Float32Array;
  /** Of the Chinese or the English sentence before a cell standing alone there. */
  readonly zhAlone: Float32Array;
  readonly enAlone: Float32Array;
  /** The log of the sum over all ways. */
  readonly logTotal: number;
}

function logAdd(a: number, b: number): number {
  if (a < b) [a, b] = [b, a];
  return b === -Infinity ? a : a + Math.log1p(Math.exp(b - a));
}

/** Walks the cells of a band row by row, forwards or backwards. */
function eachCell(
  band: Band,
  direction: 1 | -1,
  visit: (row: number, column: number, cell: number) => void,
): void {
  const rows = band.low.length;
  for (let n = 0; n < rows; n++) {
    const row = direction > 0 ? n : rows - 1 - n;
    const [low, high] = [band.low[row]!, band.high[row]!];
    for (let m = 0; m <= high - low; m++) {
      const column = direction > 0 ? low + m : high - m;
      visit(row, column, band.offsets[row]! + column - low);
    }
  }
}

/** The cell at a row and a column, or −1 outside the band. */
export function cellAt(band: Band, row: number, column: number): number {
  if (row < 0 || row >= band.low.length || column < band.low[row]! || column > band.high[row]!) return -1;
  return band.offsets[row]! + column - band.low[row]!;
}

/** Forward sums by what the last bead was: both sides, Chinese alone, English alone; and all three. */
interface Forward {
  readonly any: Float64Array;
  readonly zhAlone: Float64Array;
  readonly enAlone: Float64Array;
}

function forward(input: LatticeInput): Forward {
  const { band, shapes, scores, open, extend, turn } = input;
  const cells = band.offsets.at(-1)!;
  const make = () => new Float64Array(cells).fill(-Infinity);
  const [any, both, zhAlone, enAlone] = [make(), make(), make(), make()];
  const terms = new Float64Array(shapes.length);
  eachCell(band, 1, (row, column, cell) => {
    let most = -Infinity;
    for (let s = 0; s < shapes.length; s++) {
      const score = scores[cell * shapes.length + s]!;
      terms[s] =
        score === -Infinity ? score : score + any[cellAt(band, row - shapes[s]!.zh, column - shapes[s]!.en)]!;
      if (terms[s]! > most) most = terms[s]!;
    }
    if (cell === 0) both[cell] = 0;
    else if (most > -Infinity) {
      let sum = 0;
      for (let s = 0; s < shapes.length; s++) sum += Math.exp(terms[s]! - most);
      both[cell] = most + Math.log(sum);
    }
    const up = cellAt(band, row - 1, column);
    if (up >= 0) {
      const begin = logAdd(both[up]!, enAlone[up]! + turn) + open;
      zhAlone[cell] = input.zhAlone[row - 1]! + logAdd(begin, zhAlone[up]! + extend);
    }
    const left = cellAt(band, row, column - 1);
    if (left >= 0) {
      const begin = logAdd(both[left]!, zhAlone[left]! + turn) + open;
      enAlone[cell] = input.enAlone[column - 1 - band.en[0]]! + logAdd(begin, enAlone[left]! + extend);
    }
    any[cell] = logAdd(both[cell]!, logAdd(zhAlone[cell]!, enAlone[cell]!));
  });
  return { any, zhAlone, enAlone };
}

/**
 * The posterior of every bead by the forward–backward algorithm over three states, which makes runs of sentences
 * alone cost an opening and an extension each (as gaps do in O. Gotoh, J. Mol. Biol. 162, 1982).
 */
export function posterior(input: LatticeInput): Posterior {
  const { band, shapes, scores, open, extend, turn } = input;
  const ahead = forward(input);
  const cells = ahead.any.length;
  const total = ahead.any[cells - 1]!;
  const make = () => new Float64Array(cells).fill(-Infinity);
  const [afterBoth, afterZh, afterEn] = [make(), make(), make()];
  // Σ over the beads that begin in a cell, gathered as their ends are passed
  const beginning = make();
  const zhAlone = new Float32Array(cells);
  const enAlone = new Float32Array(cells);
  eachCell(band, -1, (row, column, cell) => {
    const down = cellAt(band, row + 1, column);
    const right = cellAt(band, row, column + 1);
    const zhNext = down < 0 ? -Infinity : input.zhAlone[row]! + afterZh[down]!;
    const enNext = right < 0 ? -Infinity : input.enAlone[column - band.en[0]]! + afterEn[right]!;
    const onward = cell === cells - 1 ? 0 : beginning[cell]!;
    afterBoth[cell] = logAdd(onward, open + logAdd(zhNext, enNext));
    afterZh[cell] = logAdd(onward, logAdd(extend + zhNext, open + turn + enNext));
    afterEn[cell] = logAdd(onward, logAdd(extend + enNext, open + turn + zhNext));
    zhAlone[cell] = Math.exp(ahead.zhAlone[cell]! + afterZh[cell]! - total);
    enAlone[cell] = Math.exp(ahead.enAlone[cell]! + afterEn[cell]! - total);
    for (let s = 0; s < shapes.length; s++) {
      const at = cell * shapes.length + s;
      if (scores[at] === -Infinity) {
        scores[at] = 0;
        continue;
      }
      const start = cellAt(band, row - shapes[s]!.zh, column - shapes[s]!.en);
      const rest = scores[at]! + afterBoth[cell]!;
      beginning[start] = logAdd(beginning[start]!, rest);
      scores[at] = Math.exp(ahead.any[start]! + rest - total);
    }
  });
  return { both: scores, zhAlone, enAlone, logTotal: total };
}
