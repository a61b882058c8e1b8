import { otherSide, type Segment, type Side } from '../bitext/types.ts';
import { guessDelimiter, readCsv, type CsvRow } from './csv.ts';
import { decode } from './encoding.ts';
import { unguardFormula } from './formula.ts';
import { kindNamed } from './kinds.ts';
import { sideOf, sideOfTag } from './language.ts';
import { refuse } from './problem.ts';
import type { Columns, ReadBlock, Reading, ReadOptions, ReadRow } from './reading.ts';
import { bilingual, readingOf } from './sides.ts';

/** The column in which a table of ours says what a row is. */
const CONTEXT = 'context';
const CONTINUED = ' continued';
const PREVIEW_ROWS = 50;
const SAMPLE_ROWS = 200;
/** No table of texts is wider; files that are cost time in every row. */
const MOST_COLUMNS = 500;

const IS_ID = /^(tu|string|seg(ment)?|row|term|unit)?[ _-]?(id|key|no|nr|number|编号|編號|序号|序號)$/i;
const IS_NOTE = /(notes?|comments?|descriptions?|remarks?|context|备注|備註|注释|註釋|说明|說明)$/i;
const IS_ABOUT = /(lang(uage)?|locale|pos|status|domain|subject|author|date)$/i;
const IS_TEXT = /^(source|target|src|trg|tgt|text|translation|原文|译文|譯文)|(string|text|segment|term)$/i;
const SIDES = { zh: /chinese|中文|汉语|漢語|简体|簡體|繁体|繁體/i, en: /english|英文|英语|英語/i };

/** Reads CSV or TSV: the columns that the caller chose, else those that look like the two languages. */
export function readTable(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const place = { file };
  const { text, encoding, warnings } = decode(bytes, place, { forced: options.encoding });
  // Excel writes `sep=;` where the delimiter is not what a country expects.
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? guessDelimiter(body);
  const { rows, warnings: strays } = readCsv(body, delimiter, place);
  if (!rows.length) refuse('nothingToRead', place);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width > MOST_COLUMNS) refuse('columnsMissing', place, { width });

  const columns = options.columns ?? guessColumns(rows, width);
  const data = columns.header ? rows.slice(1) : rows;
  const facts = {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    languages: [],
    warnings: [...warnings, ...strays],
    table: {
      delimiter,
      columns,
      width,
      rowCount: data.length,
      rows: rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells),
    },
  } as const;
  const { zh, en } = columns;
  if (zh === null && en === null) return refuse('columnsMissing', place, { width });
  if (zh === null || en === null) {
    const blocks = data.flatMap((row) => blockOf(row, (zh ?? en)!));
    return readingOf(blocks, facts, place, { ...options, shape: 'monolingual' });
  }
  const context = columns.header ? rows[0]!.cells.indexOf(CONTEXT) : -1;
  const read = data.map((row) => rowOf(row, columns, context)).filter((row) => row.zh.text || row.en.text);
  if (!read.length) refuse('nothingToRead', place);
  return bilingual(read, facts, options);
}

/**
 * Guesses which column is what, by the script of its cells and by its name. Of several in one language, the one
 * whose name says "text" wins, then the one with most text.
 */
export function guessColumns(rows: readonly CsvRow[], width: number): Columns {
  const head = rows[0]?.cells ?? [];
  const header = looksLikeHeader(rows, width);
  const sample = rows.slice(header ? 1 : 0, SAMPLE_ROWS);
  const name = (n: number) => (header ? (head[n] ?? '').trim() : '');
  const scores = Array.from({ length: width }, (_, n) => {
    const cells = sample.map(({ cells }) => cells[n]?.trim() ?? '').filter(Boolean);
    const sides = cells.map(sideOf);
    const share = (side: Side) => sides.filter((one) => one === side).length / Math.max(1, sample.length);
    const distinct = new Set(cells).size / Math.max(1, cells.length);
    const aside = IS_ID.test(name(n)) || IS_NOTE.test(name(n)) || IS_ABOUT.test(name(n));
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    const says = (side: Side) => SIDES[side].test(name(n)) || sideOfTag(name(n)) === side;
    const named = (side: Side) => (says(side) ? 2 : says(otherSide(side)) ? -2 : 0);
    // A column that says the same in each row, as `zh-CN` does, is about the text; tenths, so that of two columns
    // that are much alike the first is taken.
    const worth = Math.min(1, distinct * 2) + Math.round(Math.min(5, length / 20)) / 10;
    const base = (aside ? -2 : 0) + (IS_TEXT.test(name(n)) ? 1 : 0) + worth;
    const score = (side: Side) => (share(side) || named(side) ? share(side) + base + named(side) : 0);
    return { zh: score('zh'), en: score('en') };
  });
  const best = (side: Side, not: number | null) => {
    const found = scores
      .map((score, n) => ({ n, score: score[side] }))
      .filter(({ n, score }) => n !== not && score > (header ? 0.3 : 0.6))
      .sort((a, b) => b.score - a.score)[0];
    return found?.n ?? null;
  };
  const zh = best('zh', null);
  const en = best('en', zh);
  const find = (pattern: RegExp) => {
    const n = head.findIndex((_, n) => header && n !== zh && n !== en && pattern.test(name(n)));
    return n < 0 ? null : n;
  };
  return { zh, en, id: find(IS_ID), notes: find(IS_NOTE), header };
}

/** A header names things: short cells, each another one, none of them in Chinese where the column below is. */
function looksLikeHeader(rows: readonly CsvRow[], width: number): boolean {
  const head = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  if (rows.length < 2 || head.length < Math.min(2, width)) return false;
  if (new Set(head).size !== head.length || head.some((cell) => cell.length > 40 || /[.!?。!?]$/.test(cell)))
    return false;
  const known = head.filter(
    (cell) =>
      [IS_ID, IS_NOTE, IS_ABOUT, IS_TEXT, SIDES.zh, SIDES.en].some((pattern) => pattern.test(cell)) ||
      (sideOfTag(cell) !== null && cell.length <= 10),
  );
  return known.length * 2 >= head.length;
}

/** @param context the column that may say what the row is, −1 if there is none */
function rowOf({ cells, line }: CsvRow, { zh, en, id, notes }: Columns, context: number): ReadRow {
  // Tables of ours keep a text's own line ends; those of others write a line break as their rows end.
  const cell = (n: number | null | undefined) =>
    n === null || n === undefined ? '' : textOf(cells[n], context >= 0);
  const said = cells[context] ?? '';
  const kind = kindNamed(said.replace(CONTINUED, ''));
  const segment = (n: number | null): Segment => ({ text: cell(n), marks: [] });
  return {
    ...(kind ?? { kind: 'paragraph' }),
    ...(kind && said.endsWith(CONTINUED) ? { continues: true } : {}),
    line,
    ...(cell(id).trim() ? { id: cell(id).trim() } : {}),
    zh: segment(zh),
    en: segment(en),
    ...(cell(notes).trim() ? { notes: [cell(notes).trim()] } : {}),
  };
}

function blockOf({ cells, line }: CsvRow, column: number): ReadBlock[] {
  const text = textOf(cells[column], false).trim();
  return text ? [{ kind: 'paragraph', segment: { text, marks: [] }, line }] : [];
}

function textOf(cell: string | undefined, isOurs: boolean): string {
  const text = unguardFormula(cell ?? '');
  return isOurs ? text : text.replaceAll('\r\n', '\n');
}
