import { decode } from './encoding.ts';
import { sideOf } from './language.ts';
import { checkBlocks } from './limits.ts';
import type { Place } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions, ReadRow } from './reading.ts';
import { bilingual, readingOf } from './sides.ts';

/** The share of lines that a rule must hold for to be the file's. */
const MOST = 0.8;
/** Lines of text that was broken to a measure end within this many characters. */
const MEASURE = { from: 40, to: 100 };

/** The levels of headings. */
const PART = 2;
const CHAPTER = 3;
const CHINESE_HEADING =
  /^第\s*[零〇一二三四五六七八九十百千两\d]{1,8}\s*([卷部篇集章回节節])(?=[\s::、.·—]|$).{0,40}$/;
const ENGLISH_HEADING =
  /^(volume|book|part|chapter|section)\s+(\d{1,4}|[ivxlcdm]{1,8}|[a-z]{3,9})\b[^.!?]{0,60}$/i;

/** Reads plain text: a line a pair with a tab between, paragraphs in turn, or one language. */
export function readText(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const { text, encoding, warnings } = decode(bytes, { file }, { forced: options.encoding });
  const facts = { format: 'text', encoding, languages: [], warnings } as const;
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const rows = options.shape === 'monolingual' ? null : tabbedRows(lines);
  if (rows) return bilingual(rows, facts, options);
  return readingOf(paragraphs(lines, { file }), facts, { file }, options);
}

/** The rows of a file in which a tab parts Chinese from English in nearly every line, or null. */
function tabbedRows(lines: readonly string[]): ReadRow[] | null {
  if (lines.filter((line) => line.includes('\t')).length < lines.length * (1 - MOST)) return null;
  const filled = lines
    .map((line, n) => ({ cells: line.split('\t'), line: n + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  const sided = filled.map(({ cells }) => cells.length === 2 && cells.map(sideOf));
  const zhFirst = sided.filter((sides) => sides && sides[0] === 'zh' && sides[1] === 'en').length;
  const enFirst = sided.filter((sides) => sides && sides[0] === 'en' && sides[1] === 'zh').length;
  const tabbed = sided.filter(Boolean).length;
  // Names and figures are alike on both sides, so half of the lines tell enough.
  if (!tabbed || tabbed < filled.length * MOST || Math.max(zhFirst, enFirst) * 2 < tabbed) return null;
  return filled.map(({ cells, line }) => {
    const [first, second] = [cells[0]!, cells.slice(1).join(' ')].map((cell) => ({
      text: cell.trim(),
      marks: [],
    }));
    const alone = cells.length === 1 && (sideOf(cells[0]!) === 'zh') !== zhFirst >= enFirst;
    const [a, b] = alone ? [second!, first!] : [first!, second!];
    return { kind: 'paragraph', line, zh: zhFirst >= enFirst ? a : b, en: zhFirst >= enFirst ? b : a };
  });
}

/**
 * Paragraphs are what blank lines part, if lines within were broken to a measure; else each line is one, as in
 * Chinese novels and in what is copied from a page.
 */
function paragraphs(lines: readonly string[], place: Place): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let group: string[] = [];
  const flush = (end: number) => {
    checkBlocks(blocks.length + group.length, place);
    const first = end - group.length + 1;
    if (isWrapped(group)) blocks.push(blockOf(unwrapped(group), first));
    else group.forEach((line, n) => blocks.push(blockOf(line.trim(), first + n)));
    group = [];
  };
  lines.forEach((line, n) => {
    if (line.trim()) group.push(line);
    else if (group.length) flush(n);
  });
  if (group.length) flush(lines.length);
  // Without parts above them, chapters are what the text is divided into.
  const hasParts = blocks.some(({ level }) => level === PART);
  return hasParts ? blocks : blocks.map((block) => (block.level ? { ...block, level: PART } : block));
}

function blockOf(text: string, line: number): ReadBlock {
  const chinese = CHINESE_HEADING.exec(text);
  const english = ENGLISH_HEADING.exec(text);
  const segment = { text, marks: [] };
  if (!chinese && !english) return { kind: 'paragraph', segment, line };
  const isPart = chinese ? /[卷部篇集]/.test(chinese[1]!) : /^(volume|book|part)$/i.test(english![1]!);
  return { kind: 'heading', level: isPart ? PART : CHAPTER, segment, line };
}

/** Whether each line was filled before the next began: its next word would not have fitted the longest line. */
function isWrapped(group: readonly string[]): boolean {
  if (group.length < 2) return false;
  const measure = group.reduce((longest, line) => Math.max(longest, widthOf(line.trim())), 0);
  if (measure < MEASURE.from || measure > MEASURE.to) return false;
  const filled = group.slice(0, -1).filter((line, n) => {
    const next = group[n + 1]!;
    if (/^\s/.test(next)) return false;
    const word = /^[\p{Script=Latin}\d'’]+[^\s\p{Script=Han}]*/u.exec(next)?.[0] ?? next.slice(0, 2);
    return widthOf(line.trim()) + 1 + widthOf(word) > measure - 2;
  });
  return filled.length >= (group.length - 1) * MOST;
}

/** Columns that a line takes: a Han character is two wide. Lines too long to be broken text need no exact width. */
function widthOf(line: string): number {
  if (line.length > MEASURE.to) return line.length;
  return line.length + (line.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0);
}

function unwrapped(group: readonly string[]): string {
  const lines = group.map((line) => line.trim());
  return lines
    .map((line, n) =>
      n && !/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]$/u.test(lines[n - 1]!.slice(-2)) ? ` ${line}` : line,
    )
    .join('');
}
