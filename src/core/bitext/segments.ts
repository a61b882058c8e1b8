import type { Mark, Segment, Side } from './types.ts';

/** What stands between two pieces of one side when they are joined. */
export const GLUE: Readonly<Record<Side, string>> = { zh: '', en: ' ' };

/** Two pieces of a side as one; an empty piece leaves the other as it is. */
export function joinSegments(a: Segment, b: Segment, glue: string): Segment {
  if (!a.text) return b;
  if (!b.text) return a;
  const shift = a.text.length + glue.length;
  return {
    text: a.text + glue + b.text,
    marks: [
      ...a.marks,
      ...b.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    ],
  };
}

/** A segment cut in two at a position; the white space around the cut goes, a mark across it is on both pieces. */
export function cutSegment(segment: Segment, at: number): [Segment, Segment] {
  const before = segment.text.slice(0, at).trimEnd();
  const after = segment.text.slice(at);
  const skipped = after.length - after.trimStart().length;
  return [sliceSegment(segment, 0, before.length), sliceSegment(segment, at + skipped, segment.text.length)];
}

function sliceSegment({ text, marks }: Segment, start: number, end: number): Segment {
  return {
    text: text.slice(start, end),
    marks: marks
      .map((mark): Mark => ({
        ...mark,
        start: Math.max(mark.start, start) - start,
        end: Math.min(mark.end, end) - start,
      }))
      .filter((mark) => mark.start < mark.end),
  };
}

/**
 * A segment with another text. Marks stay on what both texts begin and end with, and around what was rewritten within
 * them; a mark that the rewriting cuts into goes.
 */
export function rewriteSegment({ text, marks }: Segment, next: string): Segment {
  const shortest = Math.min(text.length, next.length);
  let head = 0;
  while (head < shortest && text[head] === next[head]) head++;
  let tail = 0;
  while (tail < shortest - head && text[text.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  const shift = next.length - text.length;
  const kept = marks.flatMap((mark): Mark[] => {
    if (mark.end <= head) return [mark];
    if (mark.start >= text.length - tail) {
      return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    }
    const isAround = mark.start <= head && mark.end >= text.length - tail && mark.end + shift > mark.start;
    return isAround ? [{ ...mark, end: mark.end + shift }] : [];
  });
  return { text: next, marks: kept };
}
