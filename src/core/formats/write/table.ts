import { guardFormula } from '../formula.ts';
import { kindName } from '../kinds.ts';
import { fileName } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';
import { unitsOf } from './units.ts';

/** `context` says what a row is, `heading2` or `paragraph continued`; translators' tools call it so. */
const CONTEXT = 'context';

/**
 * Writes CSV (RFC 4180): a header, then a row for each pair or row. It begins with a byte order mark, without which
 * Excel takes UTF-8 for something else. Marks are left out: a cell is text.
 * U+0000 becomes its picture, ␀, since programs take a file that has it for no text at all.
 *
 * Cells that a spreadsheet would run begin with an apostrophe; see `guardFormula`.
 */
export function writeCsv(outgoing: Outgoing): Written {
  return tableFile(cellsOf(outgoing), outgoing.title, 'csv');
}

/** Writes what `writeCsv` does, with tabs, and without a byte order mark, which few tools expect there. */
export function writeTsv(outgoing: Outgoing): Written {
  return tableFile(cellsOf(outgoing), outgoing.title, 'tsv');
}

function cellsOf(outgoing: Outgoing): string[][] {
  const { langs } = outgoing;
  const rows = unitsOf(outgoing).map(({ id, zh, en, notes, kind, level, opens }) => [
    id,
    zh.text,
    en.text,
    notes.join('\n'),
    kindName({ kind, ...(level ? { level } : {}) }) + (opens ? '' : ' continued'),
  ]);
  return [['id', langs.zh, langs.en, 'notes', CONTEXT], ...rows];
}

const TABLES = {
  csv: { delimiter: ',', mark: '\ufeff', type: 'text/csv;charset=utf-8' },
  tsv: { delimiter: '\t', mark: '', type: 'text/tab-separated-values;charset=utf-8' },
} as const;

/** A file of cells, as `writeCsv` and `writeTsv` have them. */
export function tableFile(
  rows: readonly (readonly string[])[],
  title: string,
  format: keyof typeof TABLES,
): Written {
  const { delimiter, mark, type } = TABLES[format];
  const lines = rows.map((cells) =>
    cells.map((cell) => quoted(guardFormula(cell.replace(/\0/g, '\u2400')), delimiter)).join(delimiter),
  );
  return {
    name: fileName(title, format),
    type,
    bytes: new TextEncoder().encode(`${mark}${lines.join('\r\n')}\r\n`),
  };
}

function quoted(cell: string, delimiter: string): string {
  const isPlain = !/["\r\n]|^\s|\s$/.test(cell) && !cell.includes(delimiter);
  return isPlain ? cell : `"${cell.replace(/"/g, '""')}"`;
}
