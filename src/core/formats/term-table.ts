import { sortAliases, splitAliases } from '../terms/term-draft.ts';
import type { TermLine } from '../terms/term-import.ts';
import { guessDelimiter, readCsv, type CsvRow } from './csv.ts';
import { decode } from './encoding.ts';
import { unguardFormula } from './formula.ts';
import { sideOfTag } from './language.ts';
import { checkSize, LIMITS } from './limits.ts';
import { refuse } from './problem.ts';
import { guessColumns } from './table.ts';

/** Which column holds what; −1 where none does. */
interface TermColumns {
  readonly zh: number;
  readonly en: number;
  readonly definition: number;
  readonly aliases: number;
}

const NAMES: Readonly<Record<keyof TermColumns, RegExp>> = {
  zh: /^(chinese|中文|汉语|漢語|简体|簡體|繁体|繁體)/i,
  en: /^(english|英文|英语|英語)/i,
  definition:
    /^(definitions?|explanation|description|notes?|定义|定義|释义|釋義|解释|解釋|说明|說明|备注|備註)$/i,
  aliases: /^(aliases|alias|synonyms?|variants?|also|别名|別名|同义词|同義詞|其他写法|其他寫法)$/i,
};

/**
 * Reads terms from CSV or TSV: `zh,en,definition,aliases` in any order, under their names in either language; without
 * names the first two columns in Chinese and English, and the next as the definition. Aliases are parted by
 * semicolons, of both languages in one cell.
 *
 * @throws FormatError `fileEmpty`, `fileTooLarge`, `fileBinary`, `encodingUnknown`, `quoteOpen`, `nothingToRead`,
 *   `columnsMissing`
 */
export function readTermTable(bytes: Uint8Array, file: string): TermLine[] {
  const place = { file };
  checkSize(bytes.length, file, LIMITS.text);
  const { text } = decode(bytes, place);
  const { rows } = readCsv(text, guessDelimiter(text), place);
  const named = rows[0] && namedColumns(rows[0]);
  const columns = named ?? guessedColumns(rows);
  if (!rows.length) refuse('nothingToRead', place);
  if (!columns) return refuse('columnsMissing', place);
  const lines = (named ? rows.slice(1) : rows).map((row) => lineOf(row, columns));
  if (!lines.length) refuse('nothingToRead', place);
  return lines;
}

function namedColumns({ cells }: CsvRow): TermColumns | null {
  const names = cells.map((cell) => cell.trim());
  const find = (name: keyof TermColumns) => names.findIndex((cell) => NAMES[name].test(cell));
  const sides = names.map((name) => (name.length <= 10 ? sideOfTag(name) : null));
  const [zh, en] = (['zh', 'en'] as const).map((side) => Math.max(sides.indexOf(side), find(side)));
  if (zh! < 0 || en! < 0) return null;
  return { zh: zh!, en: en!, definition: find('definition'), aliases: find('aliases') };
}

function guessedColumns(rows: readonly CsvRow[]): TermColumns | null {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const { zh, en } = guessColumns(rows, width);
  if (zh === null || en === null) return null;
  const rest = Array.from({ length: width }, (_, n) => n).filter((n) => n !== zh && n !== en);
  return { zh, en, definition: rest[0] ?? -1, aliases: rest[1] ?? -1 };
}

function lineOf({ cells, line }: CsvRow, columns: TermColumns): TermLine {
  const cell = (n: number) => unguardFormula(cells[n] ?? '').trim();
  const aliases = sortAliases(splitAliases(cell(columns.aliases)));
  const draft = { zh: cell(columns.zh), en: cell(columns.en), aliases, definition: cell(columns.definition) };
  return { draft, line };
}
