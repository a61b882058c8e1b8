import { BREAK, type Folded, foldText, HYPHEN, HYPHEN_BREAK, SPACE, TOUCH } from './fold.ts';
import type { TermForm } from './forms.ts';
import { pluralsOf } from './inflection.ts';
import { changesAt, flagsBefore, loneLetterAt } from './parts.ts';
import { DIGIT, HAN, LETTER, MARK, START, UPPER, WORD } from './spell.ts';

const ANY = HYPHEN | SPACE | BREAK | HYPHEN_BREAK;
/** Signs that may have spaces about them or not: R&D, TCP/IP, 山姆·奥特曼. */
const TIES = Array.from('&/·', (char) => char.charCodeAt(0));

/** Folded characters that a form may have. With it the time at each place of a text is bounded. */
const LONGEST = 200;

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

/** Folds forms as one text with a blank line between any two, and makes the patterns of each. */
export function patternsOf(forms: readonly TermForm[]): Pattern[][] {
  const folded = foldText(forms.map(({ text }) => text).join('\n\n'));
  let offset = 0;
  let from = 0;
  return forms.map((form) => {
    offset += form.text.length + 2;
    const start = from;
    while (from < folded.length && folded.starts[from]! < offset) from++;
    return patternsIn(folded, start, from, form);
  });
}

/**
 * The patterns of the form at a place: itself and its plurals. There are none for what cannot be looked for: a
 * blank, mere punctuation, a single Han character, a whole paragraph.
 */
function patternsIn(folded: Folded, start: number, end: number, form: TermForm): Pattern[] {
  const flags = folded.flags.subarray(start, end);
  const letters = flags.reduce((n, f) => n + (f & (LETTER | HAN) ? 1 : 0), 0);
  const capitals = flags.reduce((n, f) => n + (f & UPPER ? 1 : 0), 0);
  if (flags.length > LONGEST || !flags.some((f) => f & (WORD | HAN)) || isLoneHan(flags)) return [];

  const pattern: Pattern = {
    key: String.fromCharCode(...folded.codes.subarray(start, end)),
    masks: Array.from(flags, (f, k) => (k ? gapsAt(folded, start + k) : 0) | (f & UPPER ? CAPITAL : 0)),
    exact: form.case ? form.case === 'exact' : capitals > 0 && capitals >= 0.75 * letters,
    plural: false,
  };
  const last = flags.at(-1)!;
  const inflects = form.plural !== false && last & (WORD | MARK) && flags.some((f) => f & LETTER);
  return inflects ? [pattern, ...plurals(pattern, Boolean(last & (UPPER | DIGIT)))] : [pattern];
}

function isLoneHan(flags: Uint8Array): boolean {
  return Boolean(flags[0]! & HAN) && flags.every((f, k) => k === 0 || f & MARK || !(f & START));
}

function plurals({ key, masks, exact }: Pattern, acronym: boolean): Pattern[] {
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
