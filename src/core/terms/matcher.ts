import type { TermMatch, TermRange } from '../bitext/document.ts';
import type { Range } from '../text/range.ts';
import { addressRanges } from './addresses.ts';
import { findBlockers, type IsBlocked } from './blockers.ts';
import { endIn, erase, type Folded, foldText } from './fold.ts';
import type { TermForm } from './forms.ts';
import { buildLexicon, GUARDED, type Lexicon } from './lexicon.ts';
import { type Found, formsAt } from './scan.ts';
import { straddled } from './straddle.ts';

export interface TermMatcher {
  /**
   * The terms in a text: leftmost first, the longest at each place, none over another. Time grows with the length
   * of the text and not with the number of terms.
   *
   * @param options.skip where nothing may match (a link's text, code), in any order
   */
  find(text: string, options?: { readonly skip?: readonly Range[] }): TermMatch[];
}

const HAN = /\p{Script=Han}/u;

/** Makes the forms of a glossary ready to be found. Time and memory go with their length. */
export function compileTerms(forms: readonly TermForm[]): TermMatcher {
  const lexicon = buildLexicon(forms.filter(({ blocker }) => !blocker));
  const blockers = forms.filter(({ blocker }) => blocker);
  const blockerLexicon = blockers.length ? buildLexicon(blockers) : undefined;
  const trusted = new Set(blockers.filter(({ text }) => HAN.test(text)).map(({ termId }) => termId));
  return {
    find(text, { skip = [] } = {}) {
      const folded = foldText(text);
      for (const range of [...skip, ...addressRanges(text)]) erase(folded, range);
      const isBlocked = blockerLexicon ? findBlockers(blockerLexicon, folded) : () => false;
      return search({ text, folded, lexicon, isBlocked, trusted });
    },
  };
}

/** What a search goes through, and by what. */
interface Matter {
  readonly text: string;
  readonly folded: Folded;
  readonly lexicon: Lexicon;
  readonly isBlocked: IsBlocked;
  /** Terms whose Han forms are not checked by `straddled`, since their authors gave blockers. */
  readonly trusted: ReadonlySet<string>;
}

/** The terms in a text: leftmost first, the longest at each place, none over another. */
function search(matter: Matter): TermMatch[] {
  const { folded, lexicon } = matter;
  const matches: TermMatch[] = [];
  let free = 0; // the first character that no match holds yet
  for (let i = 0; i < folded.length; i++) {
    const found = formsAt(lexicon, folded, i);
    for (let k = found.length - 1; k >= 0; k--) {
      const { end } = found[k]!;
      const termIds = termsOf(matter, i, found[k]!, free === i && i > 0);
      if (!termIds.length) continue;
      matches.push(matchOf(matter, i, end, termIds));
      free = end;
      i = end - 1;
      break;
    }
  }
  return matches;
}

/** The terms that a found form may be taken for. */
function termsOf(matter: Matter, start: number, found: Found, termBefore: boolean): string[] {
  const { folded, lexicon, isBlocked, trusted } = matter;
  const termAfter = () => formsAt(lexicon, folded, found.end).length > 0;
  const termIds: string[] = [];
  for (const pattern of found.patterns) {
    const termId = lexicon.termIds[lexicon.terms[pattern]!]!;
    if (termIds.includes(termId) || isBlocked(termId, start, found.end)) continue;
    const guarded = lexicon.traits[pattern]! & GUARDED && !trusted.has(termId);
    if (guarded && straddled(folded, start, found.end, termBefore, termAfter)) continue;
    termIds.push(termId);
  }
  return termIds;
}

function matchOf(matter: Matter, start: number, end: number, termIds: readonly string[]): TermMatch {
  const also = termIds.slice(1);
  const nested = nestedIn(matter, start, end, termIds);
  const match = rangeIn(matter, start, end, termIds[0]!);
  if (also.length === 0 && nested.length === 0) return match;
  return { ...match, ...(also.length ? { also } : {}), ...(nested.length ? { nested } : {}) };
}

function nestedIn(matter: Matter, start: number, end: number, outer: readonly string[]): TermRange[] {
  const nested: TermRange[] = [];
  for (let i = start; i < end; i++) {
    for (const found of formsAt(matter.lexicon, matter.folded, i)) {
      if (found.end > end || (i === start && found.end === end)) continue;
      for (const termId of termsOf(matter, i, found, false)) {
        if (!outer.includes(termId)) nested.push(rangeIn(matter, i, found.end, termId));
      }
    }
  }
  return nested;
}

function rangeIn({ text, folded }: Matter, start: number, end: number, termId: string): TermRange {
  return { start: folded.starts[start]!, end: endIn(text, folded, end - 1), termId };
}
