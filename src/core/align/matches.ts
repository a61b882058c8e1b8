import type { Model } from './model.ts';
import { reverseTable } from './model.ts';

/** Word pairs between one Chinese sentence and a run of English ones. */
export interface MatchRow {
  sentence: number;
  /** The first English sentence of the run; sentence `first + k` has the pairs from `starts[k]` to `starts[k + 1]`. */
  first: number;
  starts: Int32Array;
  /** Positions of the two words within their sentences. */
  zhAt: Uint16Array;
  enAt: Uint16Array;
  /** t(e|z) / p(e) and t(z|e) / p(z). */
  enGain: Float32Array;
  zhGain: Float32Array;
}

/** A pair that gains less than this both ways is left out: it changes a bead's score by less than 0.03. */
const LEAST_GAIN = 1;

export function emptyRow(): MatchRow {
  return {
    sentence: -1,
    first: 0,
    starts: new Int32Array(64),
    zhAt: new Uint16Array(1024),
    enAt: new Uint16Array(1024),
    enGain: new Float32Array(1024),
    zhGain: new Float32Array(1024),
  };
}

function grow(row: MatchRow): void {
  const size = row.zhAt.length * 2;
  const copy = <T extends Uint16Array | Float32Array>(target: T, from: T): T => (target.set(from), target);
  row.zhAt = copy(new Uint16Array(size), row.zhAt);
  row.enAt = copy(new Uint16Array(size), row.enAt);
  row.enGain = copy(new Float32Array(size), row.enGain);
  row.zhGain = copy(new Float32Array(size), row.zhGain);
}

/**
 * Finds word pairs sentence by sentence. The translations of the Chinese sentence are hung up by English token, in
 * linked lists, and the English sentences read past them.
 */
export class Matcher {
  private readonly model: Model;
  private readonly reverse: Float32Array;
  private readonly heads: Int32Array;
  private next = new Int32Array(4096);
  private at = new Uint16Array(4096);
  private enGain = new Float32Array(4096);
  private zhGain = new Float32Array(4096);

  /** @param unseen weight of the unseen in turning t(e|z) into t(z|e) */
  constructor(model: Model, unseen: number) {
    this.model = model;
    this.reverse = reverseTable(model, unseen);
    this.heads = new Int32Array(model.en.vocabulary.length).fill(-1);
  }

  /** Fills `row` with the pairs of a Chinese sentence and the English ones in `from`–`to`. */
  fill(row: MatchRow, sentence: number, from: number, to: number): void {
    const { en } = this.model;
    const hung = this.hang(sentence);
    if (row.starts.length < to - from + 1) row.starts = new Int32Array(2 * (to - from + 1));
    row.sentence = sentence;
    row.first = from;
    let size = 0;
    for (let j = from; j < to; j++) {
      row.starts[j - from] = size;
      for (let p = en.starts[j]!; p < en.starts[j + 1]!; p++) {
        for (let k = this.heads[en.tokens[p]!]!; k >= 0; k = this.next[k]!) {
          if (size === row.zhAt.length) grow(row);
          row.zhAt[size] = this.at[k]!;
          row.enAt[size] = p - en.starts[j]!;
          row.enGain[size] = this.enGain[k]!;
          row.zhGain[size] = this.zhGain[k]!;
          size++;
        }
      }
    }
    row.starts[to - from] = size;
    for (const e of hung) this.heads[e] = -1;
  }

  /** Hangs up the translations of a sentence. @returns the English tokens used */
  private hang(sentence: number): number[] {
    const { zh, en, table } = this.model;
    const hung: number[] = [];
    let size = 0;
    for (let p = zh.starts[sentence]!; p < zh.starts[sentence + 1]!; p++) {
      const z = zh.tokens[p]!;
      for (let k = table.starts[z]!; k < table.starts[z + 1]!; k++) {
        const e = table.columns[k]!;
        const enGain = table.values[k]! / en.share[e]!;
        const zhGain = this.reverse[k]! / zh.share[z]!;
        if (enGain < LEAST_GAIN && zhGain < LEAST_GAIN) continue;
        if (size === this.next.length) this.growLists();
        this.at[size] = p - zh.starts[sentence]!;
        this.enGain[size] = enGain;
        this.zhGain[size] = zhGain;
        this.next[size] = this.heads[e]!;
        if (this.heads[e]! < 0) hung.push(e);
        this.heads[e] = size++;
      }
    }
    return hung;
  }

  private growLists(): void {
    const size = this.next.length * 2;
    const copy = <T extends Int32Array | Uint16Array | Float32Array>(target: T, from: T): T => (
      target.set(from),
      target
    );
    this.next = copy(new Int32Array(size), this.next);
    this.at = copy(new Uint16Array(size), this.at);
    this.enGain = copy(new Float32Array(size), this.enGain);
    this.zhGain = copy(new Float32Array(size), this.zhGain);
  }
}
