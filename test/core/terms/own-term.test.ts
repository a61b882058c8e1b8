import { describe, expect, test } from 'vitest';
import { formsOf } from '../../../src/core/terms/forms.ts';
import type { GlossaryEntry } from '../../../src/core/terms/glossary.ts';
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import { entryOfOwnTerm, isNeverMarked, type OwnTerm } from '../../../src/core/terms/own-term.ts';
import { initialsOf } from '../../../src/core/terms/pinyin-initials.ts';
import { problemsOf, splitAliases, termKey } from '../../../src/core/terms/term-draft.ts';
import { planTermImport } from '../../../src/core/terms/term-import.ts';

const term = (zh: string, en: string, more: Partial<OwnTerm> = {}): OwnTerm => ({
  id: `${zh}/${en}`,
  zh,
  en,
  aliases: { zh: [], en: [] },
  definition: '',
  created: 1,
  changed: 1,
  ...more,
});
const found = (terms: readonly OwnTerm[], text: string, shipped: readonly GlossaryEntry[] = []) =>
  compileTerms(formsOf([...shipped, ...terms.map(entryOfOwnTerm)]))
    .find(text)
    .map(({ start, end, termId }) => [text.slice(start, end), termId]);

describe('an own term', () => {
  test('is found in either script, in both languages, by its aliases and plurals', () => {
    const die = term('晶圆代工厂', 'silicon foundry', { aliases: { zh: ['代工廠'], en: ['chip foundry'] } });
    expect(found([die], '晶圓代工廠和晶圆代工厂，還有代工厂')).toEqual([
      ['晶圓代工廠', die.id],
      ['晶圆代工厂', die.id],
      ['代工厂', die.id],
    ]);
    expect(found([die], 'Silicon foundries, a chip-foundry.')).toEqual([
      ['Silicon foundries', die.id],
      ['chip-foundry', die.id],
    ]);
  });

  test('goes before one of the glossary with the same form, which is still told of', () => {
    const shipped = {
      ...entryOfOwnTerm(term('晶粒', 'die')),
      id: 'shipped',
      domain: 'chips',
      wins: [],
    } as const;
    const own = term('晶粒', 'die');
    const [match] = compileTerms(formsOf([shipped, entryOfOwnTerm(own)])).find('一块晶粒');
    expect(match).toMatchObject({ termId: own.id, also: ['shipped'] });
  });

  test('that is a Han character by itself is never marked, as is said of it', () => {
    expect(found([term('道', 'Tao')], '道可道，the Tao')).toEqual([['Tao', '道/Tao']]);
    expect(['道', ' 道 ', '𠮷', '道家', 'T', '道T'].map(isNeverMarked)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is sorted and found by the letters that its pinyin begins with', () => {
    expect(initialsOf('内存')).toBe('n c');
    expect(initialsOf('GPU核心')).toBe('G P U h x');
    expect(entryOfOwnTerm(term('CoWoS', 'CoWoS')).pinyin).toBe('CoWoS');
  });
});

describe('a draft', () => {
  const none = new Set<string>();
  test('with something missing, swapped, too long or twice is told of', () => {
    const problems = (zh: string, en: string, taken = none) => problemsOf(term(zh, en), taken);
    expect(problems('晶粒', 'die')).toEqual([]);
    expect(problems('CoWoS', 'CoWoS')).toEqual([]);
    expect(problems('', '')).toEqual(['zhEmpty', 'enEmpty']);
    expect(problems('die', '晶粒')).toEqual(['swapped']);
    expect(problems('晶'.repeat(201), 'die')).toEqual(['tooLong']);
    expect(problems('記憶體', 'Memory', new Set([termKey(term('记忆体', 'memory'))]))).toEqual(['already']);
  });

  test('has its aliases parted by semicolons of either width', () => {
    expect(splitAliases(' a; b ；b;\n c; ')).toEqual(['a', 'b', 'c']);
  });
});

test('a table brought back changes what it changes, and names the lines that are no good', () => {
  const [kept, old] = [term('内存', 'memory'), term('晶粒', 'die', { definition: 'old' })];
  const line = (n: number, zh: string, en: string, definition = '') => ({
    line: n,
    draft: { zh, en, definition, aliases: { zh: [], en: [] } },
  });
  const plan = planTermImport(
    [
      line(2, '内存', 'memory'),
      line(3, '晶粒', 'die', 'new'),
      line(4, '', 'chip'),
      line(5, '芯片', 'chip'),
      line(6, '芯片', 'Chip', 'again'),
      line(9, 'x', '晶'),
    ],
    [kept, old],
  );
  expect(plan).toMatchObject({ added: 1, changed: 1, same: 1 });
  expect(plan.put).toEqual([
    { ...line(3, '晶粒', 'die', 'new').draft, id: old.id },
    line(5, '芯片', 'chip').draft,
  ]);
  expect(plan.bad).toEqual([
    { line: 4, problem: 'zhEmpty' },
    { line: 6, problem: 'already' },
    { line: 9, problem: 'swapped' },
  ]);
});
