import { type Folded, TOUCH } from './fold.ts';
import { LETTER, MARK, UPPER, WORD } from './spell.ts';

/** The flags of the character before `i`, past its combining marks; 0 at the text's start. */
export function flagsBefore({ flags }: Folded, i: number): number {
  let k = i - 1;
  while (k >= 0 && flags[k]! & MARK) k--;
  return flags[k] ?? 0;
}

/**
 * Whether the spelling changes at `i` from letters to digits or back (HBM|3|E) or of case, as between the words
 * of a name written together (Co|Wo|S, NV|Link).
 */
export function changesAt(folded: Folded, i: number): boolean {
  const { flags, gaps, length } = folded;
  const before = flagsBefore(folded, i);
  const after = flags[i]!;
  if (!(before & WORD && after & WORD)) return false;
  if ((before ^ after) & WORD) return true;
  if (!(after & UPPER)) return false;
  if (!(before & UPPER)) return true;
  const next = i + 1 < length && gaps[i + 1] === TOUCH ? flags[i + 1]! : 0;
  return Boolean(next & LETTER && !(next & UPPER));
}

/** Whether a part of a word, or a word, starts at `i`. */
function partStartsAt(folded: Folded, i: number): boolean {
  return i === 0 || folded.gaps[i] !== TOUCH || !(flagsBefore(folded, i) & WORD) || changesAt(folded, i);
}

/** Whether the part that ends before `i`, or the part that starts at `i`, is a single letter: A|100, HBM3|E. */
export function loneLetterAt(folded: Folded, i: number): boolean {
  const { flags, length } = folded;
  const before = flags[i - 1]! & LETTER && partStartsAt(folded, i - 1);
  const endsAfter = i + 1 === length || !(flags[i + 1]! & WORD) || partStartsAt(folded, i + 1);
  return Boolean(before || (flags[i]! & LETTER && endsAfter));
}
