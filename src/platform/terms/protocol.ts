import type { AnnotatedPair } from '../../core/bitext/document.ts';
import type { Pair } from '../../core/bitext/types.ts';
import type { TermForm } from '../../core/terms/forms.ts';

/** What the worker is told: first the forms, then batches of pairs to look for them in. */
export type FindRequest =
  | { readonly kind: 'forms'; readonly forms: readonly TermForm[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pick<Pair, 'zh' | 'en'>[] };

/** What it answers to each batch, in the order in which they came. */
export type FindAnswer = readonly AnnotatedPair['terms'][];
