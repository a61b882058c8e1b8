import { otherSide, type Segment, type Side } from '../bitext/types.ts';
import { suggestRemovals } from './boilerplate.ts';
import { chineseOf, sideOf } from './language.ts';
import { checkBlocks } from './limits.ts';
import { problem, refuse, type Place } from './problem.ts';
import type {
  BilingualReading,
  MonolingualReading,
  ReadBlock,
  Reading,
  ReadOptions,
  ReadRow,
} from './reading.ts';
import { joined } from './segment-builder.ts';

/** The share of a file's blocks that the rarer language has at least where the file is in both. */
const BOTH = 0.3;
/** And the share of its text: a page in Chinese with a table of file names is no translation of them. */
const BOTH_TEXT = 0.1;
/** So many letters say what one Chinese character says. */
const LETTERS_FOR_CHAR = 3;
const NOTHING: Segment = { text: '', marks: [] };

export type ReadingFacts = Pick<
  Reading,
  'format' | 'encoding' | 'title' | 'languages' | 'warnings' | 'table'
>;

/**
 * Makes a reading of blocks: with both languages in them, of rows that put each with its neighbour in the other
 * language; else of the blocks as they are.
 *
 * @throws FormatError `nothingToRead`
 */
export function readingOf(
  blocks: readonly ReadBlock[],
  facts: ReadingFacts,
  place: Place,
  options: ReadOptions,
): Reading {
  if (!blocks.length) refuse('nothingToRead', place);
  checkBlocks(blocks.length, place);
  const { title } = facts;
  const boilerplate = suggestRemovals(blocks, title);
  const sides = sidesOf(blocks);
  const count = (side: Side) => sides.filter((one) => one === side).length;
  const weight = { zh: 0, en: 0 };
  blocks.forEach(({ segment }, n) => {
    weight[sides[n]!] += segment.text.length * (sides[n] === 'zh' ? LETTERS_FOR_CHAR : 1);
  });
  const isBilingual = options.shape
    ? options.shape === 'bilingual'
    : !options.lang &&
      shareOfRarer(count('zh'), count('en')) >= BOTH &&
      shareOfRarer(weight.zh, weight.en) >= BOTH_TEXT;
  if (!isBilingual) {
    const main = weight.en > weight.zh ? 'en' : 'zh';
    const lang =
      options.lang ??
      (main === 'en'
        ? 'en'
        : chineseOf(
            blocks.map(({ segment }) => segment.text),
            facts.languages,
          ));
    return { ...facts, shape: 'monolingual', lang, blocks, boilerplate } satisfies MonolingualReading;
  }
  const alone = new Set(boilerplate.filter(({ range }) => !range).map(({ at }) => at));
  const { rows, rowOf, uneven } = pairUp(blocks, sides, alone);
  const warnings = uneven
    ? [problem('pairsUneven', { ...place, line: uneven.line }, { count: uneven.count })]
    : [];
  return bilingual(
    rows,
    { ...facts, warnings: [...facts.warnings, ...warnings] },
    options,
    boilerplate.map((one) => ({ ...one, at: rowOf[one.at]!, side: sides[one.at]! })),
  );
}

function shareOfRarer(a: number, b: number): number {
  return a && b ? Math.min(a, b) / (a + b) : 0;
}

/** A reading of rows. Puts the sides the other way round where the caller asks for that. */
export function bilingual(
  rows: readonly ReadRow[],
  facts: ReadingFacts,
  { swap }: ReadOptions,
  boilerplate: Reading['boilerplate'] = [],
): BilingualReading {
  const turned = swap ? rows.map((row) => ({ ...row, zh: row.en, en: row.zh })) : rows;
  return {
    ...facts,
    shape: 'bilingual',
    langs: {
      zh: chineseOf(
        turned.map(({ zh }) => zh.text),
        facts.languages,
      ),
      en: 'en',
    },
    rows: turned,
    boilerplate: swap
      ? boilerplate.map((one) => (one.side ? { ...one, side: otherSide(one.side) } : one))
      : boilerplate,
  };
}

/** The side of each block: by its column in a table, else by its script, else that of its neighbour before. */
function sidesOf(blocks: readonly ReadBlock[]): Side[] {
  const columns = new Map<string, number>();
  const keyOf = ({ table, column }: NonNullable<ReadBlock['cell']>) => `${table}:${column}`;
  const own = blocks.map(({ segment, cell }) => {
    const side = sideOf(segment.text);
    if (cell && side) columns.set(keyOf(cell), (columns.get(keyOf(cell)) ?? 0) + (side === 'zh' ? 1 : -1));
    return side;
  });
  // What has no Han at all is no Chinese.
  let before: Side = own.find((side) => side !== null) ?? 'en';
  return blocks.map(({ cell }, n) => {
    const lead = cell ? (columns.get(keyOf(cell)) ?? 0) : 0;
    const side = lead ? (lead > 0 ? 'zh' : 'en') : (own[n] ?? before);
    before = side;
    return side;
  });
}

interface Paired {
  readonly rows: ReadRow[];
  /** The row that each block went to. */
  readonly rowOf: number[];
  readonly uneven: { readonly count: number; readonly line: number } | null;
}

/**
 * Puts a run of blocks in one language beside the run in the other that follows it, first with first; what is left
 * over has an empty side. Cells of one table row stay together, headings answer to headings of their level.
 */
function pairUp(blocks: readonly ReadBlock[], sides: readonly Side[], alone: ReadonlySet<number>): Paired {
  const rows: ReadRow[] = [];
  const rowOf: number[] = [];
  let uneven: { count: number; line: number } | null = null;

  const add = (first: readonly number[], second: readonly number[]) => {
    const lead = blocks[(first[0] ?? second[0])!]!;
    for (const n of [...first, ...second]) rowOf[n] = rows.length;
    const bySide = { zh: [] as number[], en: [] as number[] };
    for (const n of [...first, ...second]) bySide[sides[n]!].push(n);
    const segment = (numbers: readonly number[]) =>
      numbers.length
        ? joined(
            numbers.map((n) => blocks[n]!.segment),
            '\n',
          )
        : NOTHING;
    const { kind, level, id, time, line, entry } = lead;
    rows.push({
      kind,
      line,
      zh: segment(bySide.zh),
      en: segment(bySide.en),
      ...(level ? { level } : {}),
      ...(id ? { id } : {}),
      ...(time ? { time } : {}),
      ...(entry ? { entry } : {}),
    });
  };

  const zip = (a: readonly number[], b: readonly number[]) => {
    // In a table's row, one paragraph beside several is a translator's choice, not a gap.
    if (blocks[a[0]!]!.cell && b.length && (a.length === 1 || b.length === 1)) return add(a, b);
    for (let i = 0; i < Math.max(a.length, b.length); i++) add(a.slice(i, i + 1), b.slice(i, i + 1));
    if (a.length !== b.length) {
      uneven = { count: (uneven?.count ?? 0) + 1, line: uneven?.line ?? blocks[a[0]!]!.line };
    }
  };

  /** What runs may not reach across: a table's row, a heading's border, a block that is offered for removal. */
  const groupOf = (n: number) => {
    const { cell, kind, level } = blocks[n]!;
    if (alone.has(n)) return `alone ${n}`;
    return cell ? `row ${cell.row}` : kind === 'heading' ? `heading ${level}` : 'body';
  };
  const runFrom = (start: number): number[] => {
    const run: number[] = [];
    for (let n = start; n < blocks.length && sides[n] === sides[start] && groupOf(n) === groupOf(start); n++)
      run.push(n);
    return run;
  };

  for (let n = 0; n < blocks.length;) {
    const a = runFrom(n);
    const next = n + a.length;
    const b = next < blocks.length && groupOf(next) === groupOf(n) ? runFrom(next) : [];
    if (b.length || !alone.has(n)) zip(a, b);
    else add(a, []);
    n = next + b.length;
  }
  return { rows, rowOf, uneven };
}

/** Blocks of two files, one a language, before an aligner puts them together: which file is which. */
export function assignSides(
  a: MonolingualReading,
  b: MonolingualReading,
): { zh: MonolingualReading; en: MonolingualReading } {
  return b.lang !== 'en' || a.lang === 'en' ? { zh: b, en: a } : { zh: a, en: b };
}
