import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../src/core/formats/problem.ts';
import { readTermTable } from '../../../src/core/formats/term-table.ts';
import { writeTermTable } from '../../../src/core/formats/write/term-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) =>
  readTermTable(utf8(text), 'a.csv').map(({ draft: { zh, en, definition, aliases }, line }) => [
    line,
    zh,
    en,
    definition,
    aliases,
  ]);
const NONE = { zh: [], en: [] };

describe('a table of terms', () => {
  test.each([
    ['our own names', 'zh,en,definition,aliases\n内存,memory,存数据,"记忆体; RAM"'],
    ['Chinese names in another order, tabs', '英文\t中文\t别名\t释义\nmemory\t内存\t记忆体；RAM\t存数据'],
    ['language tags', 'en-GB;zh-Hans;Notes;Synonyms\nmemory;内存;存数据;"记忆体;RAM"'],
  ])('with %s', (_, text) => {
    expect(read(text)).toEqual([[2, '内存', 'memory', '存数据', { zh: ['记忆体'], en: ['RAM'] }]]);
  });

  test('without names', () => {
    expect(read('memory,内存,stores data\nlogic,逻辑,\n\nchip,芯片,a piece')).toEqual([
      [1, '内存', 'memory', 'stores data', NONE],
      [2, '逻辑', 'logic', '', NONE],
      [4, '芯片', 'chip', 'a piece', NONE],
    ]);
  });

  test('with gaps is read whole, so that each bad line can be named', () => {
    expect(read('zh,en\n,memory\n内存\n"芯\n片",chip\nx,y')).toEqual([
      [2, '', 'memory', '', NONE],
      [3, '内存', '', '', NONE],
      [4, '芯\n片', 'chip', '', NONE],
      [6, 'x', 'y', '', NONE],
    ]);
  });

  test.each([
    ['', 'fileEmpty'],
    ['\n\n', 'nothingToRead'],
    ['zh,en\n', 'nothingToRead'],
    ['a,b\nc,d\n', 'columnsMissing'],
    ['zh,en\n"内存,memory', 'quoteOpen'],
  ])('%j is refused', (text, code) => {
    let problems: readonly { readonly code: string }[] = [];
    try {
      read(text);
    } catch (error) {
      if (error instanceof FormatError) problems = error.problems;
    }
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test.each(['csv', 'tsv'] as const)('written as %s is read again', (format) => {
    // What is kept has been trimmed, and its aliases have no semicolon.
    const form = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(/[\0;；\n\r]/g, '').trim());
    const zh = form.map((text) => `词${text}`);
    const en = form.map((text) => `w${text.replace(/\p{Script=Han}/gu, '')}`.trim());
    const unique = (aliases: string[]) => [...new Set(aliases)];
    const term = fc.record({
      zh,
      en,
      definition: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\r]/g, '').trim()),
      aliases: fc.record({ zh: fc.array(zh).map(unique), en: fc.array(en).map(unique) }),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 9 }), (terms) => {
        const kept = terms.map((one, n) => ({ ...one, id: String(n), created: 0, changed: 0 }));
        const { bytes } = writeTermTable(kept, 'terms', format);
        expect(readTermTable(bytes, `a.${format}`).map(({ draft }) => draft)).toEqual(terms);
      }),
    );
  });
});
