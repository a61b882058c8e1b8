import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../src/core/import/preview.ts';
import { proposePairs } from '../../../src/core/import/propose.ts';
import { plainName } from '../../../src/core/import/title.ts';
import { readOne, utf8 } from '../formats/fixtures.ts';

describe('a preview', () => {
  it('is small, however long the text is', async () => {
    const long = Array.from({ length: 3000 }, (_, n) => `第 ${n} 段。${'𠮷'.repeat(400)}`).join('\n\n');
    const preview = previewOf(await readOne(utf8(long), 'a.txt'), 'a.txt');
    // 第, the number, 段, and the rest.
    expect(preview.counts).toMatchObject({ rows: 3000, zh: 3000 * 403 });
    expect(preview.sample).toHaveLength(60);
    expect(JSON.stringify(preview).length).toBeLessThan(80_000);
    // No half of a character at the cut.
    expect(preview.sample[0]!.zh).not.toMatch(/\p{Surrogate}/u);
  });

  it('shows what is offered for removal, with its place', async () => {
    const text = `题目是这样的一句话\n\n发布于 2024-3-28\n\n正文。\n\n3收藏\n`;
    const preview = previewOf(await readOne(utf8(text), 'a.txt'), 'a.txt');
    expect(preview.removals).toEqual([
      { n: 0, at: 1, reason: 'meta', text: '发布于 2024-3-28', lang: 'zh-Hans', partial: false },
      { n: 1, at: 3, reason: 'share', text: '3收藏', lang: 'zh-Hans', partial: false },
    ]);
  });

  it.each([
    ['# 风起了', 'a.md', '风起了'],
    ['第一章 风\n\n风起了。', '围城.txt', '围城'],
    ['论风\n\n风起了。\n\n风又停了。', 'Pasted text', '论风'],
    ['风起了。\n\n风又停了。', 'Pasted text', 'Pasted text'],
    ['没有标题的文章。', '我的_文章.zh-Hans.txt', '我的 文章'],
    ['没有标题的文章。', '.txt', '.txt'],
  ])('takes the title of %s in %s', async (text, name, title) => {
    expect(
      previewOf(await readOne(utf8(text), name, { format: name.endsWith('md') ? 'markdown' : 'text' }), name)
        .title,
    ).toBe(title);
  });
});

describe('names', () => {
  it.each([
    ['wind.zh.txt', 'wind'],
    ['wind_en.md', 'wind'],
    ['wind (English).docx', 'wind'],
    ['围城（中文）.epub', '围城'],
    ['围城英文.epub', '围城'],
    ['zh.txt', 'zh'],
    ['C:\\texts\\a b.zh-TW.srt', 'a b'],
    ['frozen.txt', 'frozen'],
  ])('%s is of %s', (name, plain) => expect(plainName(name)).toBe(plain));
});

describe('files that are most likely one text', () => {
  const zh = (name: string) => ({ name, lang: 'zh-Hans' as const });
  const en = (name: string) => ({ name, lang: 'en' as const });
  it.each([
    ['a Chinese and an English one, whatever their names', [en('b.txt'), zh('a.txt')], [[1, 0]]],
    ['those of one name', [zh('a.zh.txt'), zh('b.zh.txt'), en('B.en.md'), en('c.txt')], [[1, 2]]],
    ['none in one language', [zh('a.txt'), zh('b.txt')], []],
    ['none of many with other names', [zh('a.txt'), en('b.txt'), en('c.txt')], []],
    ['each in one pair only', [zh('a.txt'), zh('a.md'), en('a.html')], [[0, 2]]],
  ])('are %s', (_, candidates, pairs) => expect(proposePairs(candidates)).toEqual(pairs));
});
