import { describe, expect, test } from 'vitest';
import { DOMAINS } from '../../../src/core/terms/glossary.ts';
import type { UiLang } from '../../../src/store/settings.ts';
import { domainsOf, groupEntries, headingKey } from '../../../src/ui/terms/glossary-list.ts';
import { ENTRIES, entryOf } from './entries.ts';

function listed(entries: typeof ENTRIES, ui: UiLang): [string, string[]][] {
  return groupEntries(entries, ui).map((group) => [
    headingKey(group.heading),
    group.entries.map(({ term }) => term[ui]),
  ]);
}

describe('the list', () => {
  test('is alphabetical in English, whatever the case, and numbers count as numbers', () => {
    const more = [
      entryOf({ id: 'h200', zh: 'H200', en: 'H200' }),
      entryOf({ id: 'h20', zh: 'H20', en: 'H20' }),
      entryOf({ id: 'h100', zh: 'H100', en: 'H100' }),
      entryOf({ id: 'hallucination', zh: '幻觉', en: 'hallucination' }),
    ];
    expect(listed([...ENTRIES, ...more], 'en')).toEqual([
      ['D', ['DRAM']],
      ['H', ['H20', 'H100', 'H200', 'hallucination', 'HBM', 'HBM3E']],
      ['N', ['NVLink Switch']],
      ['T', ['total cost of ownership']],
    ]);
  });

  test('is by pinyin in Simplified Chinese, with Latin names under their letters', () => {
    expect(listed(ENTRIES, 'zh-Hans')).toEqual([
      ['D', ['动态随机存取存储器']],
      ['G', ['高带宽内存']],
      ['H', ['HBM3E']],
      ['N', ['NVLink交换机']],
      ['Z', ['总拥有成本']],
    ]);
  });

  test('takes the reading that a character has in its word', () => {
    const entries = [
      entryOf({ id: 'retraining', zh: '重训练', en: 'retraining', pinyin: 'chong xun lian' }),
      entryOf({ id: 'weights', zh: '重量', en: 'weight', pinyin: 'zhong liang' }),
    ];
    expect(listed(entries, 'zh-Hans')).toEqual([
      ['C', ['重训练']],
      ['Z', ['重量']],
    ]);
  });

  test('is by strokes in Traditional Chinese, Latin names last', () => {
    const more = [
      entryOf({ id: 'ethernet', zh: '以太网', hant: '乙太網路', en: 'Ethernet' }),
      entryOf({ id: 'guardrails', zh: '护栏', hant: '護欄', en: 'guardrails' }),
    ];
    expect(listed([...ENTRIES, ...more], 'zh-Hant')).toEqual([
      ['1', ['乙太網路']],
      ['10', ['高頻寬記憶體']],
      ['11', ['動態隨機存取記憶體']],
      ['17', ['總體擁有成本']],
      ['21', ['護欄']],
      ['H', ['HBM3E']],
      ['N', ['NVLink交換器']],
    ]);
  });

  test('puts what begins with a digit before the letters', () => {
    const entries = [
      ...ENTRIES,
      entryOf({ id: '3d', zh: '3D封装', en: '3D packaging', pinyin: '3D feng zhuang' }),
    ];
    for (const ui of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      expect(headingKey(groupEntries(entries, ui)[0]!.heading)).toBe('0–9');
    }
  });

  test('is the same whatever order the entries come in', () => {
    for (const ui of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      expect(listed(ENTRIES.toReversed(), ui)).toEqual(listed(ENTRIES, ui));
    }
  });
});

test('the domains come in the glossary’s order, only those that occur', () => {
  expect(domainsOf(ENTRIES, DOMAINS)).toEqual([
    ['memory', 3],
    ['systems', 1],
    ['business', 1],
  ]);
});
