import { EMPTY_SEGMENT, type Row } from './rows.ts';
import type { Change, NewId } from './desk.ts';
import type { Side } from './types.ts';

/** The paragraphs of a pasted text: parted by blank lines where it has any, else a line each. */
export function pastedParagraphs(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const border = /\n[^\S\n]*\n/.test(lines) ? /\n(?:[^\S\n]*\n)+/ : /\n/;
  return lines
    .split(border)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph);
}

/**
 * Paragraphs go into an empty cell and the empty cells below it on that side, one for each pair: a text in one language
 * gets its translation. What finds no cell before the next one with text goes to rows of its own.
 */
export function fillDown(
  rows: readonly Row[],
  at: number,
  side: Side,
  paragraphs: readonly string[],
  newId: NewId,
): Change {
  if (!rows[at] || rows[at]![side].text || !paragraphs.length) return null;
  const inserted: Row[] = [];
  let next = 0;
  let end = at;
  for (; next < paragraphs.length && end < rows.length && !rows[end]![side].text; end++) {
    const row = rows[end]!;
    const takes = end === at || row.opens;
    inserted.push(takes ? filled(row, side, paragraphs[next++]!) : row);
  }
  const last = inserted.at(-1)!;
  for (const text of paragraphs.slice(next)) {
    const { notes: _, ...row } = last;
    const blank = { ...row, id: newId(), opens: true, zh: EMPTY_SEGMENT, en: EMPTY_SEGMENT };
    inserted.push(filled(blank, side, text));
  }
  return { at, removed: rows.slice(at, end), inserted };
}

/** Nobody has said that it matches: only where it goes. */
function filled(row: Row, side: Side, text: string): Row {
  return { ...row, [side]: { text, marks: [] }, confidence: 0, fixed: false };
}
