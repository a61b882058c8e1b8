import type { TextAlignment } from '../../core/align/texts.ts';
import type { AlignTerm, Link } from '../../core/align/types.ts';

/** What the worker is asked. */
export interface AlignRequest {
  /** A string for each block (paragraph, heading, caption …) of each text. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Address of the lexicon, or null to align without one. */
  readonly lexicon: string | null;
  readonly terms: readonly AlignTerm[];
  /** Beads fixed by hand. */
  readonly anchors: readonly Link[];
}

/** What it answers: how far it is, then the beads or what went wrong. */
export type AlignAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'aligned'; readonly alignment: TextAlignment; readonly withLexicon: boolean }
  | { readonly kind: 'failed'; readonly message: string };
