import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apply,
  editCell,
  insertEmpty,
  inverse,
  mergeRows,
  moveOver,
  removeEmpty,
  confirmRow,
  setKind,
  setOpens,
  splitCell,
  swapSides,
  type Change,
} from '../../../src/core/bitext/desk.ts';
import { pairsOf, type Row } from '../../../src/core/bitext/rows.ts';
import type { Side } from '../../../src/core/bitext/types.ts';

function row(id: string, zh: string, en: string, change: Partial<Row> = {}): Row {
  const segment = (text: string) => ({ text, marks: [] });
  return {
    id,
    kind: 'paragraph',
    opens: true,
    zh: segment(zh),
    en: segment(en),
    confidence: 0.5,
    fixed: false,
    ...change,
  };
}

const cells = (rows: readonly Row[]) => rows.map(({ zh, en }) => `${zh.text}|${en.text}`);
const after = (rows: readonly Row[], change: Change) => cells(change ? apply(rows, change) : rows);

const rows = [
  row('a', '甲一。甲二。', 'A1. A2.'),
  row('b', '乙。', 'B.'),
  row('c', '', 'C.'),
  row('d', '丁。', 'D.'),
];

describe('changes of the desk', () => {
  test('merge two rows', () => {
    expect(after(rows, mergeRows(rows, 0))).toEqual(['甲一。甲二。乙。|A1. A2. B.', '|C.', '丁。|D.']);
    expect(mergeRows(rows, 3)).toBeNull();
  });

  test('split a cell at the caret', () => {
    const change = splitCell(rows, 0, 'en', 3, () => 'new');
    expect(after(rows, change)).toEqual(['甲一。甲二。|A1.', '|A2.', '乙。|B.', '|C.', '丁。|D.']);
    expect(change!.inserted[1]).toMatchObject({ id: 'new', opens: false, fixed: true });
    expect(splitCell(rows, 0, 'en', 0, () => 'new')).toBeNull();
  });

  test('move a sentence over the border', () => {
    expect(after(rows, moveOver(rows, 0, 'zh', 3, 'below')).slice(0, 2)).toEqual([
      '甲一。|A1. A2.',
      '甲二。乙。|B.',
    ]);
    expect(after(rows, moveOver(rows, 1, 'en', 2, 'above')).slice(0, 2)).toEqual([
      '甲一。甲二。|A1. A2. B.',
      '乙。|',
    ]);
    expect(moveOver(rows, 0, 'zh', 3, 'above')).toBeNull();
  });

  test('a row of which nothing is left goes, and its pair begins with the next', () => {
    const three = [row('a', '甲。', 'A.'), row('b', '乙。', ''), row('c', '丙。', 'C.', { opens: false })];
    const change = moveOver(three, 1, 'zh', 0, 'below')!;
    expect(cells(change.inserted)).toEqual(['乙。丙。|C.']);
    expect(change.inserted[0]!.opens).toBe(true);
  });

  test('an empty cell pushes the side down as far as the next empty cell', () => {
    expect(
      after(
        rows,
        insertEmpty(rows, 0, 'zh', () => 'new'),
      ),
    ).toEqual(['|A1. A2.', '甲一。甲二。|B.', '乙。|C.', '丁。|D.']);
  });

  test('without one below, the last cell gets a row of its own, before what was set by hand', () => {
    const fixed = [rows[0]!, rows[1]!, row('f', '己。', 'F.', { fixed: true })];
    expect(
      after(
        fixed,
        insertEmpty(fixed, 0, 'en', () => 'new'),
      ),
    ).toEqual(['甲一。甲二。|', '乙。|A1. A2.', '|B.', '己。|F.']);
  });

  test('taking an empty cell out pulls the side up', () => {
    expect(after(rows, removeEmpty(rows, 2, 'zh'))).toEqual([
      '甲一。甲二。|A1. A2.',
      '乙。|B.',
      '丁。|C.',
      '|D.',
    ]);
    expect(removeEmpty(rows, 0, 'zh')).toBeNull();
  });

  test('editing, setting and swapping', () => {
    expect(after(rows, editCell(rows, 1, 'en', 'Bee.'))[1]).toBe('乙。|Bee.');
    expect(editCell(rows, 1, 'en', 'B.')).toBeNull();
    expect(setOpens(rows, 1, false)!.inserted[0]).toMatchObject({
      opens: false,
      fixed: true,
      confidence: 1,
    });
    expect(after(rows, swapSides(rows))[1]).toBe('B.|乙。');
  });

  test('what was only shifted is doubtful, and no anchor', () => {
    const [first, ...others] = insertEmpty(rows, 0, 'zh', () => 'new')!.inserted;
    expect(first).toMatchObject({ fixed: true, confidence: 1 });
    expect(others.every((row) => !row.fixed && row.confidence === 0)).toBe(true);
  });

  test('a row without any text goes whole, and the pair that it opened begins with the next', () => {
    const three = [row('a', '甲。', 'A.'), row('b', '', ''), row('c', '丙。', 'C.', { opens: false })];
    const change = removeEmpty(three, 1, 'zh')!;
    expect(apply(three, change).map(({ id, opens }) => [id, opens])).toEqual([
      ['a', true],
      ['c', true],
    ]);
  });

  test('confirming leaves what is confirmed as it is', () => {
    expect(confirmRow(rows, 0)!.inserted[0]).toMatchObject({ id: 'a', fixed: true, confidence: 1 });
    expect(confirmRow([row('a', '甲', 'A', { fixed: true })], 0)).toBeNull();
  });

  test('a kind is that of the whole pair, and confirms nothing', () => {
    const three = [row('a', '甲', 'A'), row('b', '乙', 'B', { opens: false }), row('c', '丙', 'C')];
    const change = setKind(three, 1, 'heading', 2)!;
    expect(change.inserted).toMatchObject([
      { id: 'a', kind: 'heading', level: 2, fixed: false },
      { id: 'b', kind: 'heading', level: 2, fixed: false },
    ]);
    const back = setKind(apply(three, change), 0, 'paragraph')!;
    expect(back.inserted[0]).not.toHaveProperty('level');
    expect(setKind(three, 0, 'paragraph')).toBeNull();
  });

  test('marks stay on what an edit leaves as it was', () => {
    const marked = row('a', '', '');
    const en = {
      text: 'One two three',
      marks: [
        { type: 'emphasis', start: 0, end: 3 },
        { type: 'strong', start: 4, end: 7 },
        { type: 'code', start: 8, end: 13 },
      ],
    } satisfies Row['en'];
    const marksOf = (text: string) =>
      editCell([{ ...marked, en }], 0, 'en', text)!.inserted[0]!.en.marks.map(
        ({ type, start, end }) => `${type} ${text.slice(start, end)}`,
      );
    expect(marksOf('One twenty three')).toEqual(['emphasis One', 'strong twenty', 'code three']);
    expect(marksOf('Only two three')).toEqual(['emphasis Only', 'strong two', 'code three']);
    expect(marksOf('On no three')).toEqual(['code three']);
    expect(marksOf('')).toEqual([]);
  });

  test('every change undoes to the same rows, and none loses or makes a character', () => {
    const text = fc.constantFrom('', '甲。', '甲。乙。', 'A. B.', 'C.');
    const table = fc.array(fc.tuple(text, text, fc.boolean()), { minLength: 1, maxLength: 6 });
    const action = fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom<Side>('zh', 'en'), fc.nat(6));
    fc.assert(
      fc.property(table, action, (cells, [kind, at, side, offset]) => {
        const before = cells.map(([zh, en, fixed], n) => row(`r${n}`, zh, en, { fixed }));
        const change = [
          () => mergeRows(before, at),
          () => splitCell(before, at, side, offset, () => 'new'),
          () => moveOver(before, at, side, offset, 'above'),
          () => moveOver(before, at, side, offset, 'below'),
          () => insertEmpty(before, at, side, () => 'new'),
          () => removeEmpty(before, at, side),
          () => setOpens(before, at, false),
        ][kind]!();
        if (!change) return;
        const now = apply(before, change);
        expect(apply(now, inverse(change))).toEqual(before);
        const letters = (list: readonly Row[], of: Side) =>
          list.map((r) => r[of].text.replace(/\s/g, '')).join('');
        expect(letters(now, 'zh')).toBe(letters(before, 'zh'));
        expect(letters(now, 'en')).toBe(letters(before, 'en'));
        expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('pairsOf', () => {
  test('joins rows up to the next one that opens a pair, and keeps each as a bead', () => {
    const [first, second] = pairsOf([
      row('a', '甲。', 'A.', { confidence: 0.9 }),
      row('b', '', 'B.', { opens: false, confidence: 0.4 }),
      row('c', '丙。', 'C.', { opens: false, confidence: 1 }),
      row('q', '问？', 'Q?', { kind: 'question' }),
    ]);
    expect(first).toMatchObject({
      id: 'a',
      zh: { text: '甲。丙。' },
      en: { text: 'A. B. C.' },
      sentences: {
        zh: [
          { start: 0, end: 2 },
          { start: 2, end: 4 },
        ],
        en: [
          { start: 0, end: 2 },
          { start: 3, end: 5 },
          { start: 6, end: 8 },
        ],
      },
      beads: [
        { zh: [0, 1], en: [0, 1], confidence: 0.9 },
        { zh: [1, 1], en: [1, 2], confidence: 0.4 },
        { zh: [1, 2], en: [2, 3], confidence: 1 },
      ],
    });
    expect(second).toMatchObject({ id: 'q', kind: 'question', number: 1 });
  });
});
