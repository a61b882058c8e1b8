import type { ReaderText } from '../../core/bitext/document.ts';
import type { TermPlace } from '../../store/reader.ts';

/** The ids of the terms that lie within the match at a place (NVLink in NVLink Switch), or share its form. */
export function nestedTerms(text: ReaderText, { pairId, side, start }: TermPlace): readonly string[] {
  const pair = text.pairs.find(({ id }) => id === pairId);
  const match = pair?.terms[side].find((term) => term.start === start);
  return [...new Set([...(match?.also ?? []), ...(match?.nested ?? []).map(({ termId }) => termId)])];
}
