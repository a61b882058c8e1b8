import type { Lexicon } from './lexicon.ts';
import { normalWord } from './lexicon.ts';

/** Syllables that are English words as well: one of them alone is no evidence of a name. */
const ENGLISH = new Set(
  (
    'he she me we an a e o i you to so do no can men sun fan pan ban man long song gang hang sang bang rang pang tang ' +
    'fang dang die lie pie sui hen ten ran wan dan ping ding ling ting bin pin din sin gun nun run fun dun bun lei ' +
    'wei hai mai nan ai ma da ha la na pa ya ba ta sha cha bi mi li ni ti yi xi qi ji hu wu bu mu lu su gu cu fu ku ' +
    'du tu yu'
  ).split(' '),
);
const LONGEST = 4;

/** The capitalised words of the English text, lower case, with their tokens: what a name's sound is looked up in. */
export function capitalised(texts: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\b[A-Z][a-zà-ɏ]+(?:['’][a-z]+)?/g)) {
      const key = word
        .toLowerCase()
        .replace(/['’]s$/, '')
        .replace(/['’]/g, '');
      if (key.length >= 2 && !names.has(key)) names.set(key, normalWord(key));
    }
  }
  return names;
}

export interface NameMatch {
  /** Where it begins in the sentence. */
  readonly at: number;
  readonly stem: string;
}

/** Finds what sounds in pinyin like a capitalised English word: 清扬 for Qingyang. */
export class NameFinder {
  private readonly names: ReadonlyMap<string, string>;
  private readonly lexicon: Lexicon;
  private readonly syllables = new Map<string, readonly string[]>();

  constructor(names: ReadonlyMap<string, string>, lexicon: Lexicon) {
    this.names = names;
    this.lexicon = lexicon;
  }

  find(text: string): NameMatch[] {
    const found: NameMatch[] = [];
    for (let at = 0; at < text.length; at++) {
      let sounds: readonly string[] = [''];
      for (let length = 1; length <= LONGEST && at + length <= text.length; length++) {
        const next = this.syllablesOf(text[at + length - 1]!);
        if (!next.length) break;
        sounds = sounds.flatMap((sound) => next.map((syllable) => sound + syllable)).slice(0, 24);
        for (const sound of sounds) {
          const stem = this.names.get(sound);
          if (stem !== undefined && (length > 1 || sound.length >= 4 || !ENGLISH.has(sound)))
            found.push({ at, stem });
        }
      }
    }
    return found;
  }

  private syllablesOf(character: string): readonly string[] {
    let known = this.syllables.get(character);
    if (!known) {
      const toneless = this.lexicon.readings(character).map((r) => r.replace(/\d/g, '').replaceAll('v', 'u'));
      this.syllables.set(character, (known = [...new Set(toneless)]));
    }
    return known;
  }
}
