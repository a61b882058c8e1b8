import type { TermMatch } from '../bitext/document.ts';
import type { Segment } from '../bitext/types.ts';
import { overlaps } from '../text/range.ts';
import type { TermMatcher } from './matcher.ts';

/**
 * The terms of a segment as a layer over its text. Nothing matches inside links and code; where the author has
 * said which term a run is, or that it is none, that stands.
 */
export function layerOf({ text, marks }: Segment, matcher: TermMatcher): TermMatch[] {
  const skip = marks.filter(({ type }) => type === 'link' || type === 'code' || type === 'term');
  const given: TermMatch[] = [];
  for (const mark of marks) {
    if (mark.type !== 'term' || mark.termId === null || mark.start >= mark.end) continue;
    const { start, end, termId } = mark;
    if (!given.some((other) => overlaps(other, mark))) given.push({ start, end, termId });
  }
  return [...given, ...matcher.find(text, { skip })].sort((a, b) => a.start - b.start);
}
