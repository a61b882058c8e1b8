import type { Mark, Segment } from '../bitext/types.ts';

/**
 * Cuts pieces out of a segment, each further on than the one before, in time that grows with the marks that the
 * pieces have and not with pieces times marks: a chapter may be one paragraph.
 */
export function slicerOf({ text, marks }: Segment): (start: number, end: number) => Segment {
  const sorted = marks.every((mark, n) => n === 0 || marks[n - 1]!.start <= mark.start)
    ? marks
    : [...marks].sort((a, b) => a.start - b.start);
  let open: readonly Mark[] = [];
  let next = 0;
  return (start, end) => {
    const from = next;
    while (next < sorted.length && sorted[next]!.start < end) next++;
    open = [...open, ...sorted.slice(from, next)].filter((mark) => mark.end > start);
    const cut = open.map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));
    return { text: text.slice(start, end), marks: cut.filter((mark) => mark.start < mark.end) };
  };
}
