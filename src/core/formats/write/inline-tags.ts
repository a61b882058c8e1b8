import type { Mark, Segment } from '../../bitext/types.ts';

/** A mark, and the number that it has in common with its counterpart on the other side. */
export interface NumberedMark {
  readonly mark: Mark;
  readonly number: number;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** The HTML that stands for a mark, as translators' tools show it. */
export function htmlTags(mark: Mark): readonly [open: string, close: string] {
  switch (mark.type) {
    case 'emphasis':
      return ['<em>', '</em>'];
    case 'strong':
      return ['<strong>', '</strong>'];
    case 'code':
      return ['<code>', '</code>'];
    case 'link':
      return [`<a href="${mark.href.replace(/[&"<>]/g, (char) => ENTITIES[char]!)}">`, '</a>'];
    case 'term':
      return [`<a href="term:${mark.termId ?? 'none'}">`, '</a>'];
  }
}

/**
 * Numbers the marks of both sides, from 1: those that say the same, the first on one side with the first on the
 * other, have the same number. No number is there twice on one side.
 */
export function numberMarks(
  source: Segment,
  target: Segment,
): { source: NumberedMark[]; target: NumberedMark[] } {
  const waiting = new Map<string, number[]>();
  const numbered = source.marks.map((mark, n) => {
    const key = htmlTags(mark)[0];
    const numbers = waiting.get(key) ?? [];
    waiting.set(key, numbers);
    numbers.push(n + 1);
    return { mark, number: n + 1 };
  });
  let last = numbered.length;
  const answered = target.marks.map((mark) => ({
    mark,
    number: waiting.get(htmlTags(mark)[0])?.shift() ?? ++last,
  }));
  return { source: numbered, target: answered };
}
