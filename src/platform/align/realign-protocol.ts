import type { Row } from '../../core/bitext/rows.ts';

/** What the worker is told: the rows, a batch at a time, and then to begin. */
export type RealignRequest =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** `lexicon` is its address, or null to do without. */
  | { readonly kind: 'begin'; readonly lexicon: string | null };

/** What it answers: how far it is, then the rows, a batch at a time, or what went wrong. */
export type RealignAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
