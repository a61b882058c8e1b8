import { describe, expect, test } from 'vitest';
import { balanceOf } from '../../../src/core/bitext/balance.ts';
import { pack, unpack } from '../../../src/core/bitext/compact.ts';
import type { AnnotatedPair, ShippedText } from '../../../src/core/bitext/document.ts';
import { isAlone, linkAt, linkOf } from '../../../src/core/bitext/links.ts';
import { occurrencesOf, sectionsOf } from '../../../src/core/bitext/sections.ts';

const localised = { 'zh-Hans': '题', 'zh-Hant': '題', en: 'Title' };

function pairOf(id: string, change: Partial<AnnotatedPair> = {}): AnnotatedPair {
  return {
    id,
    kind: 'paragraph',
    zh: { text: '甲用GPU。乙也用。丙不用。', marks: [] },
    en: { text: 'A uses a GPU. So does B.', marks: [] },
    terms: { zh: [{ start: 2, end: 5, termId: 'gpu' }], en: [{ start: 9, end: 12, termId: 'gpu' }] },
    sentences: {
      zh: [
        { start: 0, end: 6 },
        { start: 6, end: 10 },
        { start: 10, end: 14 },
      ],
      en: [
        { start: 0, end: 13 },
        { start: 14, end: 24 },
      ],
    },
    beads: [
      { zh: [0, 1], en: [0, 1], confidence: 0.98 },
      { zh: [1, 2], en: [1, 2], confidence: 0.3 },
      { zh: [2, 3], en: [2, 2], confidence: 0.9 },
    ],
    ...change,
  };
}

const text: ShippedText = {
  langs: { zh: 'zh-Hans', en: 'en' },
  balance: 46,
  meta: {
    slug: 'x',
    title: localised,
    description: localised,
    date: '2026-11-22',
    languages: ['zh-Hans', 'en'],
    licence: { name: 'CC BY 4.0', url: 'https://example.org' },
    authors: ['A'],
    statement: localised,
    sources: [{ title: 'S' }],
  },
  pairs: [
    pairOf('a', { kind: 'heading', level: 2 }),
    pairOf('a-1', {
      terms: {
        zh: [
          {
            start: 2,
            end: 5,
            termId: 'gpu',
            also: ['graphics'],
            nested: [{ start: 3, end: 5, termId: 'pu' }],
          },
        ],
        en: [],
      },
    }),
    pairOf('q1', { kind: 'question', number: 1, terms: { zh: [], en: [] }, beads: [] }),
    pairOf('b', { kind: 'heading', level: 2 }),
  ],
};

describe('compact text', () => {
  test('comes back as it went in', () => {
    expect(unpack(JSON.parse(JSON.stringify(pack(text))))).toEqual(text);
  });
});

describe('sections', () => {
  test('begin at headings of level 2, and know where a term stands first', () => {
    const [first, second] = sectionsOf(text.pairs);
    expect(first!.pairs.map(({ id }) => id)).toEqual(['a', 'a-1', 'q1']);
    expect([...first!.firsts.zh]).toEqual(['a:2']);
    expect([...second!.firsts.en]).toEqual(['b:9']);
  });

  test('occurrences name the heading or question above', () => {
    expect(occurrencesOf(text.pairs, 'gpu').map(({ pair, under }) => [pair.id, under?.id])).toEqual([
      ['a', 'a'],
      ['a-1', 'a'],
      ['b', 'b'],
    ]);
  });
});

describe('links', () => {
  const pair = pairOf('p');

  test('a sentence answers to its partner', () => {
    expect(linkAt(pair, 'zh', 0)).toEqual({
      sure: true,
      bead: 0,
      zh: { start: 0, end: 6 },
      en: { start: 0, end: 13 },
    });
    expect(linkAt(pair, 'en', 12)?.bead).toBe(0);
  });

  test('the space between two sentences belongs to the one that follows', () => {
    expect(linkAt(pair, 'en', 13)?.bead).toBe(1);
  });

  test('a doubtful match is the whole paragraph', () => {
    expect(linkAt(pair, 'zh', 7)).toEqual({
      sure: false,
      bead: 1,
      zh: { start: 0, end: 14 },
      en: { start: 0, end: 24 },
    });
  });

  test('a sentence may have no counterpart', () => {
    const link = linkAt(pair, 'zh', 11)!;
    expect(link.en).toEqual({ start: 24, end: 24 });
    expect(isAlone(link, 'zh')).toBe(true);
  });

  test('past the end is the last sentence; a bead that is not there is none', () => {
    expect(linkAt(pair, 'zh', 99)?.bead).toBe(2);
    expect(linkOf(pair, 7)).toBeNull();
  });
});

describe('balance', () => {
  const segment = (text: string) => ({ text, marks: [] });
  const pairs = (zh: number, en: number) => [
    { id: 'p', kind: 'paragraph' as const, zh: segment('字'.repeat(zh)), en: segment('x'.repeat(en)) },
  ];

  test('gives the longer side more room, within bounds and in even steps', () => {
    const even = balanceOf(pairs(100, 340));
    expect(balanceOf(pairs(120, 340))).toBeGreaterThan(even);
    expect(balanceOf(pairs(70, 800))).toBe(38);
    expect(balanceOf(pairs(800, 70))).toBe(54);
    expect(even % 2).toBe(0);
  });

  test('a text of headings only has a usual balance', () => {
    expect(balanceOf(pairs(4, 8))).toBe(46);
  });
});
