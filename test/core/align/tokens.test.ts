import { describe, expect, it } from 'vitest';
import { chineseTokens, cutWords } from '../../../src/core/align/chinese.ts';
import { englishTokens } from '../../../src/core/align/english.ts';
import { EMPTY_LEXICON, type Lexicon } from '../../../src/core/align/lexicon.ts';
import { capitalised, NameFinder } from '../../../src/core/align/names.ts';
import { chineseNumber } from '../../../src/core/align/numbers.ts';
import { stem } from '../../../src/core/align/stemmer.ts';

const words = new Set(['研究', '研究生', '生命', '起源']);
const noNames = new NameFinder(new Map(), EMPTY_LEXICON);
const zh = (text: string, names = noNames) => chineseTokens(text, (word) => words.has(word), names);

describe('tokens of both sides', () => {
  it('cuts the cheapest path', () => {
    expect(cutWords('研究生命起源', (word) => words.has(word))).toEqual(['研究', '生命', '起源']);
  });

  it.each([
    ['二十一', 21],
    ['一千零五', 1005],
    ['三百万', 3_000_000],
    ['十三亿', 1_300_000_000],
    ['一九九八', 1998],
  ])('%s is %d', (text, value) => expect(chineseNumber(text)).toBe(value));

  it.each([
    ['二十一人', 'twenty-one people'],
    ['13亿人', '1.3 billion people'],
    ['1,200', '1200'],
    ['三百万', '3 million'],
  ])('writes %s and %s alike', (chinese, english) => {
    const numbers = (tokens: string[]) => tokens.filter((token) => token.startsWith('#'));
    expect(numbers(zh(chinese))).toHaveLength(1);
    expect(numbers(zh(chinese))).toEqual(numbers(englishTokens(english)));
  });

  it('knows signs and quotation marks, and no apostrophe for one', () => {
    expect(englishTokens("'Who?' asked Jones' son.")).toEqual([
      '@Q',
      'who',
      '@?',
      '@q',
      'ask',
      'jone',
      'son',
    ]);
    expect(zh('“谁？”')).toEqual(['@Q', '谁', '@?', '@q']);
  });

  it('takes contractions apart', () => {
    expect(englishTokens("He didn't, can’t and won't.")).toEqual([
      'he',
      'do',
      'not',
      'can',
      'not',
      'and',
      'will',
      'not',
    ]);
  });

  it('finds names by their sound', () => {
    const readings: Record<string, string[]> = { 陈: ['chen2'], 清: ['qing1'], 扬: ['yang2'] };
    const lexicon: Lexicon = { ...EMPTY_LEXICON, readings: (word) => readings[word] ?? [] };
    const names = new NameFinder(capitalised(['Chen Qingyang left.']), lexicon);
    expect(zh('陈清扬走了', names)).toEqual(expect.arrayContaining(['=chen', '=qingyang']));
  });
});

it.each([
  ['running', 'run'],
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['relational', 'relat'],
  ['hopefulness', 'hope'],
  ['controll', 'control'],
  ['sky', 'sky'],
])('stems %s to %s', (word, expected) => expect(stem(word)).toBe(expected));
