import { baseForm } from './irregular.ts';
import { decodeLexicon, SENSE } from './lexicon-format.ts';
import { stem } from './stemmer.ts';

/** What a Chinese word may become: English stems with weights that sum to 1. */
export type Translations = ReadonlyMap<string, number>;

/** A Chinese–English dictionary: for aligning, and for looking words up. */
export interface Lexicon {
  /** Whether a word in simplified characters is in it. */
  has(word: string): boolean;
  /** The text in simplified characters, one for one, so that offsets stay. */
  simplify(text: string): string;
  /** Readings in numbered pinyin (`lv4` for lǜ), syllables run together; none for an unknown word. */
  readings(word: string): readonly string[];
  /** English senses, the most usual first; none for an unknown word. */
  glosses(word: string): readonly string[];
  translations(word: string): Translations | undefined;
}

/** Words of a gloss that say little about what stands in a translation. */
const STOP = new Set(
  (
    'to a an the of or and sb sth etc one lit fig in with for on by at from as be is used also word something ' +
    "somebody esp usu very ones one's up it that not have sb's sth's"
  ).split(' '),
);
const NO_WEIGHT = new Set(['to', 'a', 'the', 'sb', 'sth']);
const NO_TRANSLATIONS: Translations = new Map();

/** A word of a gloss or a text as the aligner knows it: lower case, base form, stem. */
export function normalWord(word: string): string {
  return stem(baseForm(word.toLowerCase()));
}

/**
 * Weighs the stems of a word's senses: later senses and longer glosses count less, a surname least.
 * @param senses the glosses, the most usual first
 */
export function weighGlosses(senses: readonly string[]): Translations {
  const weights = new Map<string, number>();
  senses.forEach((sense, rank) => {
    const share = sense.startsWith('surname ') ? 0.3 : 1;
    sense.split(/[;,]/).forEach((part, nth) => {
      const words = part.toLowerCase().match(/[a-z]+(?:'[a-z]+)?|\d+/g) ?? [];
      const telling = words.filter((word) => !STOP.has(word));
      const kept = telling.length ? telling : words.filter((word) => !NO_WEIGHT.has(word));
      if (!kept.length || kept.length > 6) return;
      const weight = share / (1 + 0.25 * rank + 0.15 * nth) / kept.length ** 0.7;
      for (const word of kept) {
        const key = normalWord(word.replace(/'s$/, ''));
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
    });
  });
  if (!weights.size) return NO_TRANSLATIONS;
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  for (const [key, weight] of weights) weights.set(key, weight / sum);
  return weights;
}

/**
 * Opens the lexicon that the build makes.
 * @param bytes as built, gzipped, or already gunzipped by the server
 * @throws {Error} when the bytes are no lexicon
 */
export async function openLexicon(bytes: Uint8Array): Promise<Lexicon> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return lexiconFrom(bytes);
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return lexiconFrom(new Uint8Array(await new Response(stream).arrayBuffer()));
}

function lexiconFrom(bytes: Uint8Array): Lexicon {
  const data = decodeLexicon(bytes);
  const indexes = new Map(data.words.map((word, k) => [word, k]));
  const cache = new Map<string, Translations>();

  const glosses = (word: string): string[] => {
    const k = indexes.get(word);
    if (k === undefined) return [];
    const tokens = Array.from(
      data.codes.subarray(data.starts[k], data.starts[k + 1]),
      (code) => data.vocabulary[code]!,
    );
    return tokens
      .join(' ')
      .replace(/ ([;,])/g, '$1')
      .split(` ${SENSE} `);
  };
  const readings = (word: string): readonly string[] => {
    const k = indexes.get(word);
    if (k === undefined) return [];
    if (data.readings[k]) return data.readings[k].split(' ');
    return [Array.from(word, (character) => readings(character)[0] ?? '').join('')];
  };
  return {
    has: (word) => indexes.has(word),
    simplify: (text) =>
      text.replace(/[\u3400-\u9fff]/g, (character) => data.simplified.get(character) ?? character),
    readings,
    glosses,
    translations(word) {
      if (!indexes.has(word)) return undefined;
      let found = cache.get(word);
      if (!found) cache.set(word, (found = weighGlosses(glosses(word))));
      return found;
    },
  };
}

/** No dictionary at all: alignment by length, numbers, names and what the texts themselves teach. */
export const EMPTY_LEXICON: Lexicon = {
  has: () => false,
  simplify: (text) => text,
  readings: () => [],
  glosses: () => [],
  translations: () => undefined,
};
