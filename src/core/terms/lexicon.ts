import type { TermForm } from './forms.ts';
import { surfacesOf } from './gloss.ts';
import { type Pattern, patternsOf } from './pattern.ts';
import { buildTrie, type Trie } from './trie.ts';

/** Forms made ready to be looked for: a trie of their patterns, and what the trie's accepted numbers mean. */
export interface Lexicon {
  readonly trie: Trie;
  readonly termIds: readonly string[];
  /** Of pattern `p`: its term, as a number into `termIds`. */
  readonly terms: Uint32Array;
  /** Of pattern `p`: bits EXACT, GUARDED. */
  readonly traits: Uint8Array;
  /** The masks of pattern `p`, from `maskStarts[p]` to `maskStarts[p + 1]`; see `Pattern.masks`. */
  readonly masks: Uint8Array;
  readonly maskStarts: Uint32Array;
}

export const EXACT = 1; // its capitals count
export const GUARDED = 2; // two or three Han characters, to be checked by `straddled`

interface Candidate {
  readonly pattern: Pattern;
  readonly form: TermForm;
}

/**
 * Patterns that share a key stand in the order in which they are preferred: those that win, then those that are
 * no plural, then case-exact ones, then by the order of the forms.
 */
export function buildLexicon(forms: readonly TermForm[]): Lexicon {
  const written = forms.flatMap((form) => (form.blocker ? [form] : withGloss(form)));
  const candidates = patternsOf(written)
    .flatMap((patterns, n) => patterns.map((pattern): Candidate => ({ pattern, form: written[n]! })))
    .sort((a, b) => rank(b) - rank(a));
  const numbers = new Map<string, number>();
  const terms = new Uint32Array(candidates.length);
  const traits = new Uint8Array(candidates.length);
  const maskStarts = new Uint32Array(candidates.length + 1);
  const masks = new Uint8Array(candidates.reduce((sum, { pattern }) => sum + pattern.key.length, 0));
  for (const [p, { pattern, form }] of candidates.entries()) {
    if (!numbers.has(form.termId)) numbers.set(form.termId, numbers.size);
    terms[p] = numbers.get(form.termId)!;
    traits[p] = (pattern.exact ? EXACT : 0) | (SHORT_HAN.test(pattern.key) ? GUARDED : 0);
    masks.set(pattern.masks, maskStarts[p]);
    maskStarts[p + 1] = maskStarts[p]! + pattern.masks.length;
  }
  const trie = buildTrie(candidates.map(({ pattern }) => pattern.key));
  return { trie, termIds: [...numbers.keys()], terms, traits, masks, maskStarts };
}

function withGloss(form: TermForm): TermForm[] {
  const surfaces = surfacesOf(form.text);
  return surfaces.length === 1 && surfaces[0] === form.text
    ? [form]
    : surfaces.map((text) => ({ ...form, text }));
}

const SHORT_HAN = /^\p{Script=Han}{2,3}$/u;

function rank({ pattern, form }: Candidate): number {
  return (form.wins ? 4 : 0) + (pattern.plural ? 0 : 2) + (pattern.exact ? 1 : 0);
}
