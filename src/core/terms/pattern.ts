import { BREAK, type Folded, foldText, HYPHEN, HYPHEN_BREAK, SPACE, TOUCH } from './fold.ts';
import type { TermForm } from './forms.ts';
import { pluralsOf } from './inflection.ts';
import { changesAt, flagsBefore, loneLetterAt } from './parts.ts';
import { DIGIT, HAN, LETTER, MARK, START, UPPER, WORD } from './spell.ts';

const ANY = HYPHEN | SPACE | BREAK | HYPHEN_BREAK;
/** Signs that may have spaces about them or not: R&D, TCP/IP, 山姆·奥特曼. */
const TIES = Array.from('&/·', (char) => char.charCodeAt(0));

/** Bits of a pattern's masks beside the gaps that a character may have before it. */
export const OWN_CASE = 32; // a space or line break here is no gap unless capitals stand as in the form
export const CAPITAL = 64;

/** A folded form, ready to be looked for. */
export interface Pattern {
  /** The folded characters. */
  readonly key: string;
  /**
   * For each character of the key the gaps it may have before it, and CAPITAL if it is one. Without TOUCH,
   * the text must show a change (see `changesAt`) where nothing stands between.
   */
  readonly masks: readonly number[];
  readonly exact: boolean;
  readonly plural: boolean;
}

/**
 * The patterns of a form: itself and its plurals. There are none for what cannot be looked for: a blank, mere
 * punctuation, a single Han character.
 */
export function patternsOf(form: TermForm): Pattern[] {
  const folded = foldText(form.text);
  const flags = [...folded.flags.subarray(0, folded.length)];
  const count = (mask: number) => flags.filter((f) => f & mask).length;
  const loneHan = flags.filter((f) => f & START && !(f & MARK)).length === 1 && count(HAN) > 0;
  if (loneHan || count(WORD | HAN) === 0) return [];

  const capitals = count(UPPER);
  const exact = form.case ? form.case === 'exact' : capitals > 0 && capitals >= 0.75 * count(LETTER | HAN);
  const key = String.fromCharCode(...folded.codes.subarray(0, folded.length));
  const masks = flags.map((f, i) => (i ? gapsAt(folded, i) : 0) | (f & UPPER ? CAPITAL : 0));
  const pattern: Pattern = { key, masks, exact, plural: false };
  const inflects = form.plural !== false && count(LETTER) > 0 && flags.at(-1)! & (WORD | MARK);
  return inflects ? [pattern, ...plurals(pattern, folded)] : [pattern];
}

function plurals({ key, masks, exact }: Pattern, { flags }: Folded): Pattern[] {
  const last = flags[key.length - 1]!;
  const acronym = Boolean(last & (UPPER | DIGIT));
  return pluralsOf(key, acronym).map(({ cut, add }) => ({
    key: key.slice(0, key.length - cut) + add,
    masks: [...masks.slice(0, key.length - cut), ...Array.from(add, () => TOUCH)],
    exact,
    plural: true,
  }));
}

/** The gaps that text may have where the form goes on to its character `i`. */
function gapsAt(form: Folded, i: number): number {
  const before = flagsBefore(form, i);
  const after = form.flags[i]!;
  const inWord = before & WORD && after & WORD;
  if (form.gaps[i] !== TOUCH) return inWord ? ANY : TOUCH | ANY;
  if (inWord) return gapsInWord(form, i);
  if (before & HAN && after & HAN) return TOUCH | BREAK;
  if ((before & HAN && after & WORD) || (before & WORD && after & HAN)) return TOUCH | ANY;
  return TIES.includes(form.codes[i]!) || TIES.includes(form.codes[i - 1]!) ? TOUCH | SPACE : TOUCH;
}

/** Those between letters and digits that stand together in the form. */
function gapsInWord(form: Folded, i: number): number {
  const after = form.flags[i]!;
  const hyphenated = after & LETTER && !(after & UPPER) ? TOUCH | HYPHEN_BREAK : TOUCH;
  if (!changesAt(form, i)) return hyphenated;
  // “A 100-megawatt plant” is no A100.
  if (loneLetterAt(form, i)) return TOUCH | HYPHEN | HYPHEN_BREAK;
  // “open AI” is no OpenAI, but “llama 2” is Llama2.
  const byCase = flagsBefore(form, i) & after & LETTER;
  return TOUCH | ANY | (byCase ? OWN_CASE : 0);
}
