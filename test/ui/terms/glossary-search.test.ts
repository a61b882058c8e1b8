import { describe, expect, test } from 'vitest';
import { answers } from '../../../src/ui/terms/glossary-search.ts';
import { ENTRIES } from './entries.ts';

function found(query: string): string[] {
  return ENTRIES.filter((entry) => answers(entry, query)).map(({ id }) => id);
}

describe('a query', () => {
  test.each([
    ['', ['hbm', 'hbm3e', 'dram', 'tco', 'nvlink-switch']],
    ['  ', ['hbm', 'hbm3e', 'dram', 'tco', 'nvlink-switch']],
    ['hbm', ['hbm', 'hbm3e']],
    ['HBM-3E', ['hbm3e']],
    ['ｈｂｍ', ['hbm', 'hbm3e']],
    ['nv link', ['nvlink-switch']],
    ['link', ['nvlink-switch']],
    ['3e', ['hbm3e']],
    ['ownership', ['tco']],
    ['bandwidth', ['hbm']],
    ['tco', ['tco']],
    ['unheard of', []],
  ])('of Latin letters, %j, finds %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('does not find letters in the middle of a word', () => {
    expect(found('wner')).toEqual([]);
    expect(found('witch')).toEqual([]);
  });

  test.each([
    ['内存', ['hbm']],
    ['記憶體', ['hbm', 'dram']],
    ['总体拥有', ['tco']],
    ['交换', ['nvlink-switch']],
    ['NVLink 交换', ['nvlink-switch']],
  ])('in Chinese, %j, finds %j in either script', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test.each([
    ['zong', ['tco']],
    ['zongyongyou', ['tco']],
    ['zong yong', ['tco']],
    ['gdk', ['hbm']],
    ['GDKNC', ['hbm']],
    ['gaodk', ['hbm']],
    ['kuan', ['hbm']],
    ['neicun', ['hbm']],
    ['jh', ['nvlink-switch']],
    ['gdc', []],
    ['aod', []],
  ])('in pinyin, %j, finds %j, in full, by initials or mixed, from any syllable on', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});
