import { CHARACTER_BASE, END, GLOSS_BASE, MAGIC, SENSE } from '../core/align/lexicon-format.ts';

export interface LexiconSource {
  /** Traditional and simplified characters by turns. */
  readonly pairs: string;
  /** Sorted by word, no word twice. */
  readonly words: readonly {
    readonly word: string;
    readonly reading: string;
    readonly glosses: readonly string[];
  }[];
}

/** The distinct items, commonest first; ties in the order of code units, so that the bytes are the same everywhere. */
function byFrequency(items: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item);
}

function coder(items: readonly string[], base: number): (item: string) => number[] {
  const ranks = new Map(items.map((item, rank) => [item, rank]));
  if (items.length > base + (256 - base) * 256) throw new Error(`${items.length} codes do not fit`);
  return (item) => {
    const rank = ranks.get(item)!;
    return rank < base ? [rank] : [base + ((rank - base) >> 8), (rank - base) & 255];
  };
}

function encodeWords(words: readonly string[], code: (character: string) => number[]): number[] {
  const bytes: number[] = [];
  let previous = '';
  for (const word of words) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === word[shared]) shared++;
    bytes.push(shared * 16 + word.length - shared, ...Array.from(word.slice(shared)).flatMap(code));
    previous = word;
  }
  return bytes;
}

/** A gloss as its words and signs: `to tell; to inform` → `to tell ; to inform`. */
function glossTokens(gloss: string): string[] {
  return gloss.replace(/[;,](?= )/g, ' $&').split(' ');
}

/** The lexicon's bytes before gzip; the format is described in `core/align/lexicon-format.ts`. */
export function encodeLexicon({ pairs, words }: LexiconSource): Uint8Array {
  const runs = words.map(({ glosses }) => [
    ...glosses.flatMap((g, k) => [...(k ? [SENSE] : []), ...glossTokens(g)]),
    END,
  ]);
  const characters = byFrequency(words.flatMap(({ word }) => [...word]));
  const vocabulary = byFrequency(runs.flat());
  const text = new TextEncoder();
  const sections = [
    text.encode(pairs),
    text.encode(characters.join('')),
    text.encode(vocabulary.join('\n')),
    Uint8Array.from(
      encodeWords(
        words.map(({ word }) => word),
        coder(characters, CHARACTER_BASE),
      ),
    ),
    text.encode(words.map(({ reading }) => reading).join('\n')),
    Uint8Array.from(runs.flat().flatMap(coder(vocabulary, GLOSS_BASE))),
  ];
  const bytes = new Uint8Array(sections.reduce((sum, section) => sum + 4 + section.length, 4));
  bytes.set(text.encode(MAGIC));
  let at = 4;
  for (const section of sections) {
    new DataView(bytes.buffer).setUint32(at, section.length, true);
    bytes.set(section, at + 4);
    at += 4 + section.length;
  }
  return bytes;
}
