import type { Range } from '../../text/range.ts';

/** A range with what is written before and behind it. */
export interface Span extends Range {
  readonly open: string;
  readonly close: string;
}

/**
 * Writes text with spans that may overlap as they like: what opens later at one place closes earlier, as far as the
 * ranges let it.
 *
 * @param spans by start, the longer first, none empty
 */
export function writeSpans(text: string, spans: readonly Span[], escape: (text: string) => string): string {
  const closing = spans.map((span, order) => ({ span, order }));
  closing.sort((a, b) => a.span.end - b.span.end || b.order - a.order);
  let written = '';
  let at = 0;
  let opened = 0;
  const upTo = (end: number) => {
    written += escape(text.slice(at, end));
    at = end;
  };
  for (const { span } of closing) {
    while (opened < spans.length && spans[opened]!.start < span.end) {
      upTo(spans[opened]!.start);
      written += spans[opened]!.open;
      opened++;
    }
    upTo(span.end);
    written += span.close;
  }
  upTo(text.length);
  return written;
}

/** A step of writing nested spans. */
export type Step<T> =
  | { readonly type: 'open'; readonly item: T }
  | { readonly type: 'close'; readonly item: T }
  | { readonly type: 'text'; readonly start: number; readonly end: number };

/**
 * Writes spans one within the other: of two that cross, the one of higher rank (or that begins later) is cut in two.
 *
 * @param length of the text
 * @param items none empty, within the text
 * @param rank which goes outside of which: the lower outside
 */
export function nest<T extends Range>(
  length: number,
  items: readonly T[],
  rank: (item: T) => number,
): Step<T>[] {
  const sorted = [...items].sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  const borders = [...new Set([0, ...items.flatMap(({ start, end }) => [start, end]), length])];
  borders.sort((a, b) => a - b);
  const steps: Step<T>[] = [];
  const open: T[] = [];
  let next = 0;

  /** Closes down to a depth, and opens again what goes on. */
  const closeTo = (depth: number, at: number) => {
    const closed = open.splice(depth);
    for (const item of closed.toReversed()) steps.push({ type: 'close', item });
    return closed.filter(({ end }) => end > at);
  };
  const openAll = (some: readonly T[]) => {
    for (const item of some) steps.push({ type: 'open', item });
    open.push(...some);
  };
  borders.forEach((at, n) => {
    const ended = open.findIndex(({ end }) => end <= at);
    if (ended >= 0) openAll(closeTo(ended, at));
    for (; next < sorted.length && sorted[next]!.start === at; next++) {
      const item = sorted[next]!;
      const inside = open.findIndex((other) => rank(other) > rank(item));
      const again = inside < 0 ? [] : closeTo(inside, at);
      openAll([item, ...again]);
    }
    const end = borders[n + 1];
    if (end !== undefined) steps.push({ type: 'text', start: at, end });
  });
  return steps;
}
