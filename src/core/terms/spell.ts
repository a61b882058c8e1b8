import { HAN_FOLD } from './han-fold.ts';

/** What a folded character is: bits of `Folded.flags`. */
export const LETTER = 1; // of an alphabet that has capitals (Latin, Greek, Cyrillic …)
export const DIGIT = 2;
export const MARK = 4; // combining, belongs to the character before
export const UPPER = 8;
export const START = 16; // the first that its original character folds to
export const HAN = 32; // Han, kana, Hangul, Bopomofo: written without spaces between words
export const WORD = LETTER | DIGIT;

/** What one character of a text folds to: UTF-16 units, and the flags of each. */
export interface Spelling {
  readonly codes: readonly number[];
  readonly flags: readonly number[];
}

const ALPHABETIC = /[\p{Lu}\p{Ll}\p{Lt}\p{Script=Latin}]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const DECIMAL = /\p{Nd}/u;
const COMBINING = /\p{M}/u;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー々〆〇]/u;

/** Symbols that NFKC would spell as letters or digits: ™ after a name, ① before one are no part of the word. */
const SYMBOL = /[\u2116\u2120-\u2122\u213b\u2460-\u24ff\u3200-\u32ff\u{1f100}-\u{1f2ff}]/u;
/** Superscripts fold to the digit but close a word as a symbol does: they are mostly numbers of notes. */
const SUPERSCRIPT = /[\u00b2\u00b3\u00b9\u2070-\u207f]/u;
const APOSTROPHE = /[‘’ʼ＇]/u;
/** The dot between the parts of a foreign name, as the Mainland, Taiwan, Japan and careless typists set it. */
const MIDDLE_DOT = /[·•‧∙⋅・･⸱]/u;

/**
 * Folds one character: radicals and compatibility forms to the character they stand for (NFKD, so that
 * composed and decomposed text agree), capitals to small letters, Traditional to Simplified.
 *
 * @param char one code point
 */
export function spell(char: string): Spelling {
  const codes: number[] = [];
  const flags: number[] = [];
  const closed = SUPERSCRIPT.test(char);
  for (const part of decompose(char)) {
    const kind = closed ? 0 : kindOf(part);
    for (const unit of foldCase(HAN_FOLD.get(part) ?? part).split('')) {
      codes.push(unit.charCodeAt(0));
      flags.push(codes.length === 1 ? kind | START : kind);
    }
  }
  return { codes, flags };
}

function decompose(char: string): string {
  if (SYMBOL.test(char)) return char;
  if (APOSTROPHE.test(char)) return "'";
  if (MIDDLE_DOT.test(char)) return '·';
  const parts = (HAN_FOLD.get(char) ?? char).normalize('NFKD');
  // Spacing accents (´ ¨ ¯) and a few Arabic ligatures would bring a space into the word.
  return /\s/u.test(parts) ? char : parts;
}

function kindOf(char: string): number {
  if (COMBINING.test(char)) return MARK;
  if (DECIMAL.test(char)) return DIGIT;
  if (ALPHABETIC.test(char)) return CAPITAL.test(char) ? LETTER | UPPER : LETTER;
  return SPACELESS.test(char) ? HAN : 0;
}

/** Full case folding by way of capitals (ß and ẞ → ss, ς → σ); ı is not i. */
function foldCase(char: string): string {
  return char === 'ı' ? char : char.toLowerCase().toUpperCase().toLowerCase();
}
