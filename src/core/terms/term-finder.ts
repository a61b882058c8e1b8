import type { AnnotatedPair } from '../bitext/document.ts';
import type { Pair } from '../bitext/types.ts';

/** Looks for a glossary's terms, elsewhere than where it is asked: `platform/terms` has a worker do it. */
export interface TermFinder {
  /** The terms of each pair. Batches are answered one after the other. */
  find(pairs: readonly Pick<Pair, 'zh' | 'en'>[]): Promise<readonly AnnotatedPair['terms'][]>;
  /** Ends the work; what was asked is not answered any more. */
  close(): void;
}
