import { describe, expect, test } from 'vitest';
import { pairBlocks } from '../../../src/core/bitext/pairing.ts';
import { readMarkdown } from '../../../src/core/formats/markdown.ts';

const side = (file: string, ...blocks: string[]) => ({
  file,
  blocks: readMarkdown(blocks.join('\n\n'), file),
});
const pair = (zh: string[], en: string[]) => pairBlocks(side('zh-Hans.md', ...zh), side('en.md', ...en));

describe('pairBlocks', () => {
  test('pairs block n with block n, names and numbers them', () => {
    const pairs = pair(
      [
        '## 甲 {#a}',
        '一。',
        '二。',
        '### 问？ {#q1 .question}',
        '答。',
        '### 再问？ {#q2 .question}',
        '再答。',
      ],
      ['## A {#a}', 'One.', 'Two.', '### Q? {#q1 .question}', 'A.', '### Q2? {.question}', 'A2.'],
    );
    expect(pairs.map(({ id, kind, number, zh, en }) => [id, kind, number, zh.text, en.text])).toEqual([
      ['a', 'heading', undefined, '甲', 'A'],
      ['a-1', 'paragraph', undefined, '一。', 'One.'],
      ['a-2', 'paragraph', undefined, '二。', 'Two.'],
      ['q1', 'question', 1, '问？', 'Q?'],
      ['q1-1', 'answer', undefined, '答。', 'A.'],
      ['q2', 'question', 2, '再问？', 'Q2?'],
      ['q2-1', 'answer', undefined, '再答。', 'A2.'],
    ]);
  });

  test('refuses files of different length, naming the first block too many', () => {
    expect(() => pair(['一。', '二。'], ['One.'])).toThrow('zh-Hans.md:3, en.md:1: countsDiffer (2, 1)');
  });

  test('refuses blocks of different kinds or levels, naming both lines', () => {
    expect(() => pair(['一。', '## 二'], ['One.', 'Two.'])).toThrow(
      'zh-Hans.md:3, en.md:3: kindsDiffer (heading 2, paragraph)',
    );
    expect(() => pair(['## 二'], ['### Two'])).toThrow('kindsDiffer (heading 2, heading 3)');
  });

  test('refuses ids that differ or repeat', () => {
    expect(() => pair(['## 一 {#a}'], ['## One {#b}'])).toThrow('zh-Hans.md:1, en.md:1: idsDiffer (a, b)');
    expect(() => pair(['## 一 {#a}', '## 二 {#a}'], ['## One {#a}', '## Two {#a}'])).toThrow(
      'zh-Hans.md:1, en.md:1, zh-Hans.md:3, en.md:3: idRepeated (a)',
    );
  });

  test('refuses a derived id that somebody has taken', () => {
    expect(() => pair(['## 一 {#a}', '甲。', '## 二 {#a-1}'], ['## One', 'A.', '## Two'])).toThrow(
      'idRepeated (a-1)',
    );
  });
});
