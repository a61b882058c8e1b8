import { expect, test } from 'vitest';
import { matchAt, nestedTerms } from '../../../src/ui/terms/match.ts';
import { otherLang, proseIn, termIn } from '../../../src/ui/terms/wording.ts';
import { pairOf, textOf } from './entries.ts';

test('the other language of English is the text’s Chinese, of Chinese it is English', () => {
  expect(otherLang('en')).toBe('zh-Hans');
  expect(otherLang('en', 'zh-Hant')).toBe('zh-Hant');
  expect(otherLang('zh-Hant', 'zh-Hant')).toBe('en');
});

test('a term that is the same in both languages is there once, and is English', () => {
  const same = { 'zh-Hans': 'CoWoS', 'zh-Hant': 'CoWoS', en: 'CoWoS' };
  expect(termIn(same, ['zh-Hans', 'en'])).toEqual([{ text: 'CoWoS', lang: 'en' }]);
  const mixed = { 'zh-Hans': 'KV缓存', 'zh-Hant': 'KV快取', en: 'KV cache' };
  expect(termIn(mixed, ['zh-Hant', 'en'])).toEqual([
    { text: 'KV快取', lang: 'zh-Hant' },
    { text: 'KV cache', lang: 'en' },
  ]);
});

test('prose that is not there in Traditional is shown, and marked, in Simplified', () => {
  expect(proseIn({ 'zh-Hans': '释义。', en: 'A definition.' }, 'zh-Hant')).toEqual({
    text: '释义。',
    lang: 'zh-Hans',
  });
  expect(proseIn({ 'zh-Hans': '释义。', 'zh-Hant': '釋義。', en: 'A definition.' }, 'zh-Hant').lang).toBe(
    'zh-Hant',
  );
});

test('what nests in a match is told once each', () => {
  const nested = [
    { termId: 'nvlink', start: 0, end: 6 },
    { termId: 'nvlink', start: 7, end: 13 },
  ];
  const pair = pairOf({ id: 'a' });
  const text = textOf([{ ...pair, terms: { zh: [], en: [{ termId: 'x', start: 0, end: 13, nested }] } }]);
  expect(nestedTerms(matchAt(text, { pairId: 'a', side: 'en', start: 0 }))).toEqual(['nvlink']);
  expect(nestedTerms(matchAt(text, { pairId: 'a', side: 'en', start: 3 }))).toEqual([]);
});
