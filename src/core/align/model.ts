import { englishTokens } from './english.ts';
import { chineseTokens } from './chinese.ts';
import type { Lexicon, Translations } from './lexicon.ts';
import { weighGlosses } from './lexicon.ts';
import { capitalised, NameFinder } from './names.ts';
import { sentenceMarks } from './marks.ts';
import { isLatin, isNumber, isSign } from './tokens.ts';
import type { AlignTerm } from './types.ts';
import type { Weights } from './weights.ts';

/** One side as numbers: token ids sentence after sentence, and what is known of each token. */
export interface Corpus {
  readonly sentences: number;
  readonly vocabulary: readonly string[];
  /** Sentence k has the tokens from `starts[k]` to `starts[k + 1]`. */
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  /** p(token), smoothed. */
  readonly share: Float64Array;
  /** Σ of characters before sentence k: Chinese without spaces, English with them. */
  readonly lengths: Float64Array;
  /** How each sentence begins and ends. */
  readonly marks: Uint8Array;
}

/** A sparse table t(e|z): row z holds columns `columns[k]` with `values[k]` for k from `starts[z]` to `starts[z + 1]`. */
export interface Table {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

export interface Model {
  readonly zh: Corpus;
  readonly en: Corpus;
  readonly table: Table;
}

/** A shorter text is counted as if it went on, with other words: else no word in it would be rare. */
const LEAST_TOTAL = 3000;

function corpus(
  texts: readonly string[],
  tokensOf: (text: string) => string[],
  lengthOf: (text: string) => number,
  smoothing: number,
): Corpus {
  const ids = new Map<string, number>();
  const tokens: number[] = [];
  const starts = new Int32Array(texts.length + 1);
  const lengths = new Float64Array(texts.length + 1);
  texts.forEach((text, k) => {
    for (const token of tokensOf(text)) {
      let id = ids.get(token);
      if (id === undefined) ids.set(token, (id = ids.size));
      tokens.push(id);
    }
    starts[k + 1] = tokens.length;
    lengths[k + 1] = lengths[k]! + lengthOf(text);
  });
  const share = new Float64Array(ids.size).fill(smoothing);
  for (const id of tokens) share[id]! += 1;
  const total = Math.max(LEAST_TOTAL, tokens.length + smoothing * ids.size);
  for (let id = 0; id < share.length; id++) share[id]! /= total;
  const vocabulary = [...ids.keys()];
  const marks = Uint8Array.from(texts, sentenceMarks);
  return {
    sentences: texts.length,
    vocabulary,
    tokens: Int32Array.from(tokens),
    starts,
    share,
    lengths,
    marks,
  };
}

/** Builds a table row by row, leaving out columns that the other side does not have. */
export class TableBuilder {
  private columns: number[] = [];
  private values: number[] = [];
  private starts = [0];

  add(column: number, value: number): void {
    this.columns.push(column);
    this.values.push(value);
  }

  endRow(): void {
    this.starts.push(this.columns.length);
  }

  build(): Table {
    return {
      starts: Int32Array.from(this.starts),
      columns: Int32Array.from(this.columns),
      values: Float32Array.from(this.values),
    };
  }
}

function dictionaryTable(
  zh: Corpus,
  en: Corpus,
  translations: (word: string) => Translations | undefined,
  weights: Weights,
): Table {
  const columns = new Map(en.vocabulary.map((token, id) => [token, id]));
  const builder = new TableBuilder();
  for (const token of zh.vocabulary) {
    const row = new Map<number, number>();
    const add = (target: string, value: number) => {
      const column = columns.get(target);
      if (column !== undefined) row.set(column, (row.get(column) ?? 0) + value);
    };
    if (isSign(token)) add(token, weights.sign);
    else if (isNumber(token)) add(token, weights.identity);
    else if (isLatin(token)) add(token.slice(1), weights.identity);
    else {
      const own = translations(token);
      const ofCharacters = token.length === 1 ? 0 : own ? weights.characters : 2 * weights.characters;
      own?.forEach((weight, target) => add(target, weight * (1 - ofCharacters)));
      if (ofCharacters) {
        for (const character of token) {
          translations(character)?.forEach((weight, target) =>
            add(target, (weight * ofCharacters) / token.length),
          );
        }
      }
    }
    for (const [column, value] of row) builder.add(column, value);
    builder.endRow();
  }
  return builder.build();
}

/** Counts both sides and looks every Chinese word up: the model before it has learned from the texts. */
export function buildModel(
  zhTexts: readonly string[],
  enTexts: readonly string[],
  lexicon: Lexicon,
  terms: readonly AlignTerm[],
  weights: Weights,
): Model {
  const termGlosses = new Map<string, string[]>();
  for (const term of terms) {
    const key = lexicon.simplify(term.zh);
    termGlosses.set(key, [...(termGlosses.get(key) ?? []), term.en]);
  }
  const ofTerm = new Map([...termGlosses].map(([zh, glosses]) => [zh, weighGlosses(glosses)]));
  const names = new NameFinder(capitalised(enTexts), lexicon);
  const isWord = (word: string) => ofTerm.has(word) || lexicon.has(word);
  const zh = corpus(
    zhTexts,
    (text) => chineseTokens(lexicon.simplify(text), isWord, names),
    (text) => text.replace(/\s/g, '').length,
    weights.smoothing,
  );
  const en = corpus(enTexts, englishTokens, (text) => text.length, weights.smoothing);
  const translations = (word: string) => ofTerm.get(word) ?? lexicon.translations(word);
  return { zh, en, table: dictionaryTable(zh, en, translations, weights) };
}

/** t(z|e) in the cells of `table`, by Bayes. */
export function reverseTable({ zh, en, table }: Model, unseen: number): Float32Array {
  const sums = new Float64Array(en.vocabulary.length);
  const values = new Float32Array(table.values.length);
  const eachCell = (visit: (z: number, k: number) => void) => {
    for (let z = 0; z < zh.vocabulary.length; z++) {
      for (let k = table.starts[z]!; k < table.starts[z + 1]!; k++) visit(z, k);
    }
  };
  eachCell((z, k) => (sums[table.columns[k]!]! += table.values[k]! * zh.share[z]!));
  eachCell((z, k) => {
    values[k] = (table.values[k]! * zh.share[z]!) / (sums[table.columns[k]!]! + unseen * zh.share[z]!);
  });
  return values;
}
