import { expect, test } from 'vitest';
import { realignRows } from '../../../src/core/bitext/realign.ts';
import type { Row } from '../../../src/core/bitext/rows.ts';

const row = (id: string, zh: string, en: string, change: Partial<Row> = {}): Row => ({
  id,
  kind: 'paragraph',
  opens: true,
  zh: { text: zh, marks: [] },
  en: { text: en, marks: [] },
  confidence: 0.3,
  fixed: false,
  ...change,
});

let n = 0;
const realigned = (rows: readonly Row[]) => realignRows(rows, () => `new${++n}`);
const cells = (rows: readonly Row[]) => rows.map(({ zh, en }) => `${zh.text}|${en.text}`);

const SLIPPED = [
  row('a', '共有 12 人。', ''),
  row('b', '到了 1987 年。', 'There were 12 of them.', { opens: false }),
  row('c', '一共 360 里路。', 'It was 1987.', { kind: 'note' }),
  row('d', '', 'It was 360 li in all.', { opens: false }),
];

test('what has slipped is put right, by numbers if there is no lexicon', () => {
  const rows = realigned(SLIPPED);
  expect(cells(rows)).toEqual([
    '共有 12 人。|There were 12 of them.',
    '到了 1987 年。|It was 1987.',
    '一共 360 里路。|It was 360 li in all.',
  ]);
  expect(rows[0]).toMatchObject({ id: 'a', opens: true, kind: 'paragraph', fixed: false });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
});

test('a row set by hand stays as it is, and what is around it is aligned around it', () => {
  const fixed = row('b', '到了 1987 年。', 'There were 12 of them.', {
    opens: false,
    fixed: true,
    confidence: 1,
  });
  const rows = realigned([SLIPPED[0]!, fixed, ...SLIPPED.slice(2)]);
  expect(rows.find(({ id }) => id === 'b')).toBe(fixed);
  expect(cells(rows).filter((text) => text.includes('360'))).toEqual([
    expect.stringContaining('一共 360 里路。|'),
  ]);
});

test('the rest of a paragraph after a row set by hand opens none', () => {
  const rows = realigned([
    row('a', '共有 12 人。', 'There were 12 of them.', { fixed: true, confidence: 1 }),
    row('b', '到了 1987 年。', 'It was 1987.', { opens: false }),
    row('c', '一共 360 里路。', 'It was 360 li in all.'),
  ]);
  expect(rows.map(({ id, opens }) => [id, opens])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ]);
});

test('marks and notes stay with their text', () => {
  const zh = {
    text: '共有 12 人。到了 1987 年。',
    marks: [{ type: 'strong', start: 8, end: 10 }],
  } satisfies Row['zh'];
  const rows = realigned([
    { ...row('a', '', 'There were 12 of them. It was 1987.'), zh, notes: ['a note'] },
    row('b', '一共 360 里路。', 'It was 360 li in all.'),
  ]);
  const marked = rows.filter((each) => each.zh.marks.length);
  expect(marked).toHaveLength(1);
  const { start, end } = marked[0]!.zh.marks[0]!;
  expect(marked[0]!.zh.text.slice(start, end)).toBe('到了');
  expect(rows[0]!.notes).toEqual(['a note']);
});
