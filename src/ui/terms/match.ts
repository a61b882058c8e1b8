import type { ReaderText, TermMatch } from '../../core/bitext/document.ts';
import type { TermPlace } from '../../store/reader.ts';

/** The match at a place. */
export function matchAt(text: ReaderText, { pairId, side, start }: TermPlace): TermMatch | undefined {
  const pair = text.pairs.find(({ id }) => id === pairId);
  return pair?.terms[side].find((match) => match.start === start);
}

/** The ids of the terms that lie within a match, each once: NVLink in NVLink Switch. */
export function nestedTerms(match: TermMatch | undefined): readonly string[] {
  return [...new Set(match?.nested?.map(({ termId }) => termId))];
}
