import { checkBlocks } from './limits.ts';
import { problem, refuse, type Place, type Problem } from './problem.ts';

/** A row of cells, and the line it begins on. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads separated values (RFC 4180): quoted cells may hold the delimiter, line ends and, doubled, quotes. A quote
 * within an unquoted cell is text. Rows without any text are left out.
 *
 * @param isCut the text is only the beginning of a file: a quote that stays open ends it, without its row
 * @returns rows, and a warning where text follows a closing quote (it is kept)
 * @throws FormatError `quoteOpen` with the line of the quote that never closes
 */
export function readCsv(
  text: string,
  delimiter: string,
  place: Place,
  isCut = false,
): { rows: CsvRow[]; warnings: Problem[] } {
  const rows: CsvRow[] = [];
  const warnings: Problem[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;

  const endRow = () => {
    if (cells.some((cell) => cell.trim())) rows.push({ cells, line: rowLine });
    checkBlocks(rows.length, place);
    cells = [];
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0 && isCut) return { rows, warnings };
        if (quote < 0) refuse('quoteOpen', { ...place, line: opened });
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      line += lineEnds(cell);
      const stray = upTo(text, at, delimiter);
      if (stray.trim() && !warnings.length) warnings.push(problem('quoteStray', { ...place, line }));
      cell += stray.trim() ? stray : '';
      at += stray.length;
    } else {
      cell = upTo(text, at, delimiter);
      at += cell.length;
    }
    cells.push(cell);
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length;
      // A delimiter at the very end has an empty cell after it.
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    endRow();
    rowLine = line;
  }
  endRow();
  return { rows, warnings };
}

function upTo(text: string, from: number, delimiter: string): string {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && text[end] !== delimiter) end++;
  return text.slice(from, end);
}

function lineEnds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

/** Of two that part a text as well, the first is meant: hardly a text holds tabs. */
const DELIMITERS = ['\t', ',', ';', '|'];
const SAMPLE = 65_536;

/** The delimiter that parts most of the first lines into equally many cells; a comma where none does. */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: regularity(sample, delimiter, text.length > SAMPLE),
  }));
  const best = scored.reduce((best, one) => (one.score > best.score ? one : best));
  return best.score ? best.delimiter : ',';
}

/**
 * How regularly a delimiter parts a text into cells: 0 where it does not, near 1 where all lines have as many.
 *
 * @param isCut the sample may end within a quoted cell
 */
export function regularity(sample: string, delimiter: string, isCut = false): number {
  const counts = new Map<number, number>();
  let lines = 0;
  let rows: CsvRow[];
  try {
    // The last line may have been cut.
    rows = readCsv(sample.slice(0, sample.lastIndexOf('\n') + 1) || sample, delimiter, {}, isCut).rows;
  } catch {
    return 0;
  }
  for (const { cells } of rows) {
    lines++;
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return lines ? Math.max(0, ...counts.values()) / lines : 0;
}
