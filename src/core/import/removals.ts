import type { Segment } from '../bitext/types.ts';
import type { BilingualReading, Reading, ReadRow, Suggestion } from '../formats/reading.ts';
import type { Range } from '../text/range.ts';

/**
 * A reading without what was offered for removal and taken.
 *
 * @param taken numbers of suggestions in `reading.boilerplate`
 */
export function withoutBoilerplate<T extends Reading>(reading: T, taken: readonly number[]): T {
  const suggestions = taken.flatMap((n) => reading.boilerplate[n] ?? []);
  if (!suggestions.length) return reading;
  const byBlock = new Map<number, Suggestion[]>();
  for (const one of suggestions) byBlock.set(one.at, [...(byBlock.get(one.at) ?? []), one]);
  const rest = { ...reading, boilerplate: [] };
  if (rest.shape === 'bilingual') return { ...rest, rows: rowsWithout(rest, byBlock) };
  const blocks = rest.blocks.flatMap((block, at) => {
    const own = byBlock.get(at);
    if (!own) return [block];
    const segment = cutAll(block.segment, own);
    return segment.text.trim() ? [{ ...block, segment }] : [];
  });
  return { ...rest, blocks };
}

function rowsWithout({ rows }: BilingualReading, byBlock: ReadonlyMap<number, Suggestion[]>): ReadRow[] {
  let opens = false;
  return rows.flatMap((row, at) => {
    const own = byBlock.get(at) ?? [];
    const side = (name: 'zh' | 'en') =>
      cutAll(
        row[name],
        own.filter((one) => !one.side || one.side === name),
      );
    const left: ReadRow = own.length ? { ...row, zh: side('zh'), en: side('en') } : row;
    const isGone = own.length > 0 && !left.zh.text.trim() && !left.en.text.trim();
    // The pair that began with a row that has gone begins with the next.
    const begins = opens && left.continues;
    opens = isGone ? opens || !row.continues : false;
    if (isGone) return [];
    return [begins ? { ...left, continues: false } : left];
  });
}

function cutAll(segment: Segment, suggestions: readonly Suggestion[]): Segment {
  const ranges = suggestions.map(({ range }) => range ?? { start: 0, end: segment.text.length });
  return ranges.sort((a, b) => b.start - a.start).reduce(cutOut, segment);
}

/** A segment without a stretch of it, and without the white space that this leaves at its ends. */
function cutOut({ text, marks }: Segment, { start, end }: Range): Segment {
  const rest = text.slice(0, start) + text.slice(end);
  const lead = rest.length - rest.trimStart().length;
  const trimmed = rest.trim();
  const moved = (at: number) => {
    const place = at <= start ? at : Math.max(start, at - (end - start));
    return Math.min(trimmed.length, Math.max(0, place - lead));
  };
  return {
    text: trimmed,
    marks: marks
      .map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
      .filter((mark) => mark.start < mark.end),
  };
}
