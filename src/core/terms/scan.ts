import { endsWell, startsWell } from './edges.ts';
import { BREAK, type Folded, SPACE, STOP, TOUCH } from './fold.ts';
import { EXACT, type Lexicon } from './lexicon.ts';
import { changesAt } from './parts.ts';
import { CAPITAL, OWN_CASE } from './pattern.ts';
import { UPPER, WORD } from './spell.ts';
import { step } from './trie.ts';

/** A stretch of a folded text that is a form, from a place known to the caller. */
export interface Found {
  readonly end: number;
  /** The patterns of the lexicon that it fits, the preferred first; at least one. */
  readonly patterns: readonly number[];
}

const NONE: readonly Found[] = [];

/** Every form that starts at `i`, shorter ones first. */
export function formsAt(lexicon: Lexicon, folded: Folded, i: number): readonly Found[] {
  if (insideWord(folded, i)) return NONE;
  const { trie } = lexicon;
  const { codes, gaps, length } = folded;
  let state = trie.roots[codes[i]!]!;
  if (state === 0) return NONE;
  let found: Found[] | undefined;
  for (let end = i + 1; state !== 0; end++) {
    if (trie.accept[state] !== trie.accept[state + 1] && endsWell(folded, i, end)) {
      if (!found && !startsWell(folded, i)) return NONE;
      const patterns = fitting(lexicon, folded, state, i);
      found ??= [];
      if (patterns.length) found.push({ end, patterns });
    }
    if (end >= length || gaps[end] === STOP) break;
    state = step(trie, state, codes[end]!);
  }
  return found ?? NONE;
}

/** The cheap part of `startsWell`, which lets most of a Latin text pass. */
function insideWord({ flags, gaps }: Folded, i: number): boolean {
  return i > 0 && gaps[i] === TOUCH && Boolean(flags[i]! & WORD && flags[i - 1]! & WORD);
}

function fitting(lexicon: Lexicon, folded: Folded, state: number, i: number): number[] {
  const { accept, order } = lexicon.trie;
  const patterns: number[] = [];
  for (let k = accept[state]!; k < accept[state + 1]!; k++) {
    if (fits(lexicon, folded, order[k]!, i)) patterns.push(order[k]!);
  }
  return patterns;
}

/** Whether the gaps between the characters from `i` on, and their case, are such as the pattern may have. */
function fits({ masks, maskStarts, traits }: Lexicon, folded: Folded, pattern: number, i: number): boolean {
  const from = maskStarts[pattern]!;
  const length = maskStarts[pattern + 1]! - from;
  let exact = Boolean(traits[pattern]! & EXACT);
  for (let k = 1; k < length; k++) {
    const mask = masks[from + k]!;
    const gap = folded.gaps[i + k]!;
    if (!(mask & gap) && !(gap === TOUCH && changesAt(folded, i + k))) return false;
    if (mask & OWN_CASE && gap & (SPACE | BREAK)) exact = true;
  }
  if (!exact) return true;
  for (let k = 0; k < length; k++) {
    if (Boolean(folded.flags[i + k]! & UPPER) !== Boolean(masks[from + k]! & CAPITAL)) return false;
  }
  return true;
}
