import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, inverse } from '../../../src/core/bitext/desk.ts';
import { fillDown, pastedParagraphs } from '../../../src/core/bitext/desk-fill.ts';
import { fit, rebase, trimmed } from '../../../src/core/bitext/rebase.ts';
import type { Row, Splice } from '../../../src/core/bitext/rows.ts';

const row = (id: string, text = id, change: Partial<Row> = {}): Row => ({
  id,
  kind: 'paragraph',
  opens: true,
  zh: { text, marks: [] },
  en: { text: '', marks: [] },
  confidence: 1,
  fixed: false,
  ...change,
});

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join('');
const ROWS = [...'abcdef'].map((id) => row(id));

describe('a change made on other rows', () => {
  const change: Splice = { at: 3, removed: ROWS.slice(3, 5), inserted: [row('x')] };

  test('fits where its own rows are now', () => {
    const moved = apply(ROWS, { at: 0, removed: ROWS.slice(0, 2), inserted: [] });
    expect(ids(apply(moved, fit(moved, change)!))).toBe('cxf');
    // The same rows, read anew.
    expect(fit(structuredClone(ROWS), change)).toBe(change);
  });

  test.each([
    ['gone', ROWS.slice(0, 4)],
    ['parted', [...ROWS.slice(0, 4), row('n'), ...ROWS.slice(4)]],
    ['rewritten', ROWS.map((each) => (each.id === 'e' ? row('e', 'other') : each))],
    ['confirmed', ROWS.map((each) => (each.id === 'e' ? row('e', 'e', { fixed: true }) : each))],
  ])('does not where they are %s', (_, rows) => {
    expect(fit(rows, change)).toBeNull();
  });

  test('of several those go on that fit', () => {
    const mine: Splice[] = [
      { at: 0, removed: [ROWS[0]!], inserted: [row('a', 'A')] },
      { at: 2, removed: [ROWS[2]!], inserted: [row('c', 'C')] },
      // On top of the one before.
      { at: 2, removed: [row('c', 'C')], inserted: [row('c', 'CC')] },
    ];
    const theirs = ROWS.slice(1);
    const { rows, fitted, lost } = rebase(theirs, mine);
    expect(rows.map(({ zh }) => zh.text)).toEqual(['b', 'CC', 'd', 'e', 'f']);
    expect([fitted.length, lost]).toEqual([2, 1]);
  });
});

test('a trimmed change does the same, and nothing is null', () => {
  const from = fc.nat(6);
  fc.assert(
    fc.property(from, from, fc.subarray(ROWS), fc.array(fc.nat(3)), (a, b, kept, others) => {
      const at = Math.min(a, b);
      const removed = ROWS.slice(at, Math.max(a, b));
      const inserted = [...removed.filter((each) => kept.includes(each)), ...others.map((n) => row(`n${n}`))];
      const splice = { at, removed, inserted };
      const short = trimmed(splice);
      expect(short ? apply(ROWS, short) : ROWS).toEqual(apply(ROWS, splice));
      if (short) expect(apply(apply(ROWS, short), inverse(short))).toEqual(ROWS);
    }),
  );
});

describe('pasted paragraphs', () => {
  test('are parted by blank lines where there are any, else by lines', () => {
    expect(pastedParagraphs('a\r\nb\r\n \r\nc\n\n\n d ')).toEqual(['a\nb', 'c', 'd']);
    expect(pastedParagraphs('a\rb\n c')).toEqual(['a', 'b', 'c']);
    expect(pastedParagraphs(' \n\n ')).toEqual([]);
  });

  test('go as far as the next cell with text, and then to rows of their own', () => {
    const rows = [row('a'), row('b'), { ...row('c'), en: { text: 'C', marks: [] } }];
    const change = fillDown(rows, 0, 'en', ['A', 'B', 'more'], () => 'n')!;
    expect(apply(rows, change).map(({ zh, en }) => `${zh.text}|${en.text}`)).toEqual([
      'a|A',
      'b|B',
      '|more',
      'c|C',
    ]);
    expect(fillDown(rows, 2, 'en', ['X'], () => 'n')).toBeNull();
  });
});
