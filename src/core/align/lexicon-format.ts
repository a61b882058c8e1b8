/**
 * The lexicon on disk, gunzipped. After the four letters `DDL1` come six sections, each a byte length (u32,
 * little-endian) and that many bytes:
 *
 * 1. traditional and simplified characters by turns, UTF-8;
 * 2. the characters of the Chinese words, commonest first, UTF-8;
 * 3. the English words and signs of the glosses, commonest first, a line each;
 * 4. the Chinese words, sorted: a byte (16 × letters shared with the word before + letters of its own), then a
 *    code into 2 for each letter of its own;
 * 5. readings, a line a word: numbered pinyin, several with a space between, empty where a word is read as the
 *    first readings of its characters;
 * 6. glosses, a run of codes into 3 for each word, ended by `END`, glosses parted by `SENSE`.
 *
 * A code is one byte, or two for a rank at or above the section's base.
 */
export const MAGIC = 'DDL1';
export const CHARACTER_BASE = 200;
export const GLOSS_BASE = 150;
/** Entries of section 3 that are no words. */
export const END = '$';
export const SENSE = '/';

export interface LexiconData {
  /** Traditional to simplified characters. */
  readonly simplified: ReadonlyMap<string, string>;
  /** The Chinese words, sorted by code unit. */
  readonly words: readonly string[];
  readonly readings: readonly string[];
  /** What the codes of the glosses stand for. */
  readonly vocabulary: readonly string[];
  /** The glosses' codes, of word k from `starts[k]` to `starts[k + 1]`, without the `END`. */
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
}

/** Reads the gunzipped lexicon. @throws {Error} when the bytes are not a lexicon of this version */
export function decodeLexicon(bytes: Uint8Array): LexiconData {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('not a Duidu lexicon, or one of another version');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4;
  const section = (): Uint8Array => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    return bytes.subarray(at - length, at);
  };
  const pairs = text.decode(section());
  const characters = text.decode(section());
  const vocabulary = text.decode(section()).split('\n');
  const words = decodeWords(section(), characters);
  const readings = text.decode(section()).split('\n');
  const simplified = new Map<string, string>();
  for (let k = 0; k < pairs.length; k += 2) simplified.set(pairs[k]!, pairs[k + 1]!);
  return { simplified, words, readings, vocabulary, ...decodeGlosses(section(), vocabulary, words.length) };
}

function decodeWords(bytes: Uint8Array, characters: string): string[] {
  const words: string[] = [];
  let previous = '';
  for (let at = 0; at < bytes.length;) {
    const head = bytes[at++]!;
    let word = previous.slice(0, head >> 4);
    for (let own = head & 15; own > 0; own--) {
      let rank = bytes[at++]!;
      if (rank >= CHARACTER_BASE) rank = CHARACTER_BASE + (rank - CHARACTER_BASE) * 256 + bytes[at++]!;
      word += characters[rank]!;
    }
    words.push((previous = word));
  }
  return words;
}

function decodeGlosses(bytes: Uint8Array, vocabulary: readonly string[], words: number) {
  const end = vocabulary.indexOf(END);
  const codes = new Uint16Array(bytes.length);
  const starts = new Uint32Array(words + 1);
  let size = 0;
  let word = 0;
  for (let at = 0; at < bytes.length;) {
    let rank = bytes[at++]!;
    if (rank >= GLOSS_BASE) rank = GLOSS_BASE + (rank - GLOSS_BASE) * 256 + bytes[at++]!;
    if (rank === end) starts[++word] = size;
    else codes[size++] = rank;
  }
  return { codes: codes.slice(0, size), starts };
}
