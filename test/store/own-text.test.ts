import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairsOf, type Row } from '../../src/core/bitext/rows.ts';
import type { Library, TextRecord } from '../../src/core/library/library.ts';
import { readOwnText, type OwnText, type Start } from '../../src/store/own-text.ts';

function rowsOf(opens: readonly boolean[]): Row[] {
  return opens.map((opens, n) => ({
    id: `r${n}`,
    kind: n % 7 === 3 ? 'question' : 'paragraph',
    opens,
    zh: { text: `第${n}句。`, marks: [] },
    en: { text: `Sentence ${n}.`, marks: [] },
    confidence: 1,
    fixed: false,
  }));
}

/** A library of one text; `reads` holds what was asked for. */
function libraryOf(text: { rows: readonly Row[]; revision?: number; length?: TextRecord['length'] }) {
  const reads: number[] = [];
  const library = {
    get: () =>
      Promise.resolve({
        id: 'text',
        rows: text.rows.length,
        revision: text.revision ?? 0,
        length: text.length ?? { zh: 9, en: 9 },
      }),
    rows: (_: string, from: number, to: number) => {
      reads.push(from);
      return Promise.resolve(text.rows.slice(from, to));
    },
  } as unknown as Library;
  return { library, reads };
}

const START: Start = { rowId: null, progress: 0 };

async function read(library: Library, start = START, before: OwnText | null = null): Promise<OwnText[]> {
  const shown: OwnText[] = [];
  const reading = { library, id: 'text', start, pause: () => Promise.resolve() };
  for await (const own of readOwnText(reading, before)) shown.push(own);
  return shown;
}

const ids = ({ pairs }: OwnText) => pairs.map(({ id }) => id);

test('all of a text comes in the end, and what is around the start at first', async () => {
  // Now and then a pair of hundreds of rows.
  const arbitraryOpens = fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 1, max: 40 }) },
        { weight: 1, arbitrary: fc.constant(900) },
      ),
      {
        maxLength: 60,
      },
    )
    .map((pairs) => pairs.flatMap((length) => Array.from({ length }, (_, n) => n === 0)));
  await fc.assert(
    fc.asyncProperty(
      arbitraryOpens,
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (opens, at, progress) => {
        const rows = rowsOf(opens);
        const rowId = rows.length ? rows[at % rows.length]!.id : null;
        const shown = await read(libraryOf({ rows }).library, { rowId, progress });
        const whole = shown.at(-1)!;
        expect(whole.pairs).toEqual(pairsOf(rows));
        expect([whole.above, whole.below]).toEqual([0, 0]);
        const opening = rows.findLast((row, n) => row.opens && n <= at % rows.length)?.id;
        for (const own of shown) {
          if (opening) expect(ids(own)).toContain(opening);
          if (rowId && rowId !== opening) expect(own.within.get(rowId)).toBe(opening);
          const first = whole.pairs.findIndex(({ id }) => id === own.pairs[0]?.id);
          for (const [n, pair] of own.pairs.entries()) {
            expect(whole.pairs[first + n]!.en).toEqual(pair.en);
          }
          expect(own.above + own.below + own.pairs.reduce((sum, { beads }) => sum + beads.length, 0)).toBe(
            rows.length,
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('a long text', () => {
  const rows = rowsOf(Array.from({ length: 10_000 }, (_, n) => n % 2 === 0));

  test('is shown as soon as a batch or two are there', async () => {
    const { library, reads } = libraryOf({ rows });
    const reading = {
      library,
      id: 'text',
      start: { rowId: 'r7001', progress: 0.7 },
      pause: () => Promise.resolve(),
    };
    const { value } = await readOwnText(reading, null).next();
    expect(ids(value as OwnText)).toContain('r7000');
    expect(reads.length).toBeLessThanOrEqual(2);
  });

  test('is read once, and pairs that were shown stay the same objects', async () => {
    const { library, reads } = libraryOf({ rows });
    const [part, whole] = await read(library, { rowId: 'r7000', progress: 0.7 });
    expect(reads).toHaveLength(25);
    const plain = part!.pairs.filter(({ kind }) => kind !== 'question');
    expect(plain.length).toBeGreaterThan(10);
    for (const pair of plain) expect(whole!.pairs).toContain(pair);
    expect(whole!.balance).toBe(part!.balance);
  });

  test('that another tab changes keeps what is still the same', async () => {
    const [, before] = await read(libraryOf({ rows }).library);
    const changed = rows.map((row) =>
      row.id === 'r4000' ? { ...row, en: { text: 'Other.', marks: [] } } : row,
    );
    const [after, more] = await read(libraryOf({ rows: changed, revision: 1 }).library, START, before);
    expect(more).toBeUndefined();
    const others = after!.pairs.filter((pair, n) => pair !== before!.pairs[n]);
    expect(others.map(({ id }) => id)).toEqual(['r4000']);
  });

  test('that changes while it is read is read again', async () => {
    const text = { rows: rows as readonly Row[], revision: 0 };
    const { library } = libraryOf(text);
    let shown: OwnText | undefined;
    for await (const own of readOwnText(
      { library, id: 'text', start: START, pause: () => Promise.resolve() },
      null,
    )) {
      if (own.below) {
        text.rows = rows.slice(0, 5000);
        text.revision = 1;
      }
      shown = own;
    }
    expect(shown!.pairs).toHaveLength(2500);
    expect(shown!.record.revision).toBe(1);
  });
});

test('a side that is empty everywhere is missing', async () => {
  const blank = { text: '', marks: [] };
  const rows = rowsOf([true, true]).map((row) => ({ ...row, en: blank }));
  const missing = async (rows: readonly Row[], length: TextRecord['length']) =>
    (await read(libraryOf({ rows, length }).library))[0]!.missing;
  expect(await missing(rows, { zh: 4, en: 0 })).toBe('en');
  expect(await missing(rowsOf([true]), { zh: 4, en: 2 })).toBe(null);
  expect(
    await missing(
      rows.map((row) => ({ ...row, zh: blank })),
      { zh: 0, en: 0 },
    ),
  ).toBe(null);
  // Marks that count as no word are still something to read.
  expect(
    await missing([...rows, { ...rows[0]!, id: 'x', en: { text: '…', marks: [] } }], { zh: 4, en: 0 }),
  ).toBe(null);
});
