import { describe, expect, it } from 'vitest';
import { readBoth, readOne, utf8 } from './fixtures.ts';

const suggestions = async (lines: string[]) => {
  const { boilerplate, blocks } = await readOne(utf8(lines.join('\n\n')), 'a.txt', { shape: 'monolingual' });
  return boilerplate.map(({ at, reason, range }) => {
    const { text } = blocks[at]!.segment;
    return `${reason}: ${range ? text.slice(range.start, range.end) : text}${range ? ' …' : ''}`;
  });
};

describe('suggestRemovals', () => {
  it('offers buttons, dates, sources and rights', async () => {
    const around = [
      '发布于 2025-7-14 08:31',
      '浏览',
      '0收藏',
      '收藏 · 回复 · 举报',
      '本文转载自某处,作者: 某',
      '原文链接:https://a.example/',
      '责任编辑:某某',
      '相关推荐',
    ];
    expect(await suggestions(['题目在这里', ...around, '正文在这里。'])).toEqual([
      'meta: 发布于 2025-7-14 08:31',
      'share: 浏览',
      'share: 0收藏',
      'share: 收藏 · 回复 · 举报',
      'reprint: 本文转载自某处,作者: 某',
      'reprint: 原文链接:https://a.example/',
      'rights: 责任编辑:某某',
      'related: 相关推荐',
    ]);
    expect(
      await suggestions([
        'Text here.',
        'Favourite · Reply · Report',
        'Share',
        '12 comments',
        'All rights reserved.',
      ]),
    ).toEqual([
      'share: Favourite · Reply · Report',
      'share: Share',
      'share: 12 comments',
      'rights: All rights reserved.',
    ]);
  });

  it('offers a picture’s description, where it stands alone and where it runs into the caption', async () => {
    const alt = '现场采访:二十个问题-某社区';
    expect(
      await suggestions(['现场采访:二十个问题', '正文。', alt, '正文二。', `${alt}▲某人微笑`, alt]),
    ).toEqual([`repeated: ${alt}`, `repeated: ${alt} …`, `repeated: ${alt}`]);
  });

  it('leaves text alone', async () => {
    const text = [
      '他把这篇文章收藏了,没有回复。',
      '分享使人快乐',
      '“我也这么想,真的。”',
      '他笑了笑,没有再说话。',
      'Report from the front',
      'Like a bird',
      'Shares fell',
    ];
    expect(await suggestions([...text, text[3]!, text[3]!])).toEqual([]);
  });

  it('takes no time over what is made to be slow', async () => {
    await suggestions([`分享${' '.repeat(80)}x`, `分享${'·1'.repeat(40)}x`, `分享${'1, '.repeat(28)}`]);
  });

  it('does not let boilerplate put the sides of a text out of step', async () => {
    const reading = await readBoth(utf8('你好。\n\nHello.\n\n0收藏\n\n再见。\n\nBye.'), 'a.txt');
    expect(reading.rows.map(({ zh, en }) => `${zh.text}|${en.text}`)).toEqual([
      '你好。|Hello.',
      '0收藏|',
      '再见。|Bye.',
    ]);
    expect(reading.boilerplate).toEqual([{ at: 1, reason: 'share', side: 'zh' }]);
  });
});
