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
