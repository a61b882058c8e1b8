import type { ReaderText } from '../../core/bitext/document.ts';

/** The ids of the terms that stand in a text, on either side. */
export function usedTerms({ pairs }: ReaderText): ReadonlySet<string> {
  return new Set(pairs.flatMap(({ terms }) => [...terms.zh, ...terms.en]).map(({ termId }) => termId));
}
