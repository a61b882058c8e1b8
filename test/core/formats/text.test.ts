import { describe, expect, it, vi } from 'vitest';
import { assignSides } from '../../../src/core/formats/sides.ts';
import { linesOf, pairsOf, readBoth, readOne, utf8 } from './fixtures.ts';

// Large inputs, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const read = (text: string, name = 'a.txt') => readOne(utf8(text), name);

describe('plain text', () => {
  it('takes a line for a paragraph, and finds chapters', async () => {
    const reading = await read('第一章 风雪\n\n  他走了。\n她也走了。\n第二天早上,他又回来了。\n');
    expect(linesOf(reading)).toEqual([
      'heading2: 第一章 风雪',
      'paragraph: 他走了。',
      'paragraph: 她也走了。',
      'paragraph: 第二天早上,他又回来了。',
    ]);
    expect(reading.blocks.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
    expect(reading.lang).toBe('zh-Hans');
  });

  it('puts chapters below the parts that a text has', async () => {
    const reading = await read('第一卷 山\n\n第一章 风雪\n\n他走了。\n');
    expect(linesOf(reading).slice(0, 2)).toEqual(['heading2: 第一卷 山', 'heading3: 第一章 风雪']);
  });

  it('takes no other language for Chinese', async () => {
    expect((await read('В гимназии он не был в числе первых.\n')).lang).toBe('en');
  });

  it('takes a text with names of files in it for what it is', async () => {
    const about = (name: string) =>
      `${name}\n这个文件里写着翻译项目的设置，不要动它，也不要把它从这个目录里移走。\n`;
    const reading = await read(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(about).join(''));
    expect(reading.lang).toBe('zh-Hans');
    expect(reading.blocks).toHaveLength(8);
  });

  it('joins lines that were broken to a measure', async () => {
    const text =
      'It was a bright cold day in April, and the clocks were\nstriking thirteen. Winston Smith, his chin nuzzled into\nhis breast, slipped quickly through.\n\nCHAPTER II\n\nNext.';
    expect(linesOf(await read(text))).toEqual([
      'paragraph: It was a bright cold day in April, and the clocks were striking thirteen. Winston Smith, his chin nuzzled into his breast, slipped quickly through.',
      'heading2: CHAPTER II',
      'paragraph: Next.',
    ]);
  });

  it('reads a line a pair', async () => {
    const reading = await readBoth(
      utf8('你好\tHello\nNVIDIA\tNVIDIA\n再见\tGoodbye\n谢谢\tThanks\n只有中文\n'),
      'a.txt',
    );
    expect(pairsOf(reading)).toEqual([
      ['你好', 'Hello'],
      ['NVIDIA', 'NVIDIA'],
      ['再见', 'Goodbye'],
      ['谢谢', 'Thanks'],
      ['只有中文', ''],
    ]);
    expect(pairsOf(await readBoth(utf8('Hello\t你好\nBye\t再见'), 'a.txt'))[0]).toEqual(['你好', 'Hello']);
  });

  it('pairs paragraphs that take turns, and tells where they do not come out even', async () => {
    const reading = await readBoth(
      utf8('你好。\n\nHello.\n\n一\n\n二\n\nOne.\n\n完了。\n\nThe end.'),
      'a.txt',
    );
    expect(pairsOf(reading)).toEqual([
      ['你好。', 'Hello.'],
      ['一', 'One.'],
      ['二', ''],
      ['完了。', 'The end.'],
    ]);
    expect(reading.warnings).toMatchObject([{ code: 'pairsUneven', places: [{ line: 5 }] }]);
    expect(pairsOf(await readBoth(utf8('你好。\n\nHello.'), 'a.txt', { swap: true }))).toEqual([
      ['Hello.', '你好。'],
    ]);
    const one = await readOne(utf8('你好。\n\nHello.'), 'a.txt', { shape: 'monolingual', lang: 'zh-Hant' });
    expect(one).toMatchObject({ lang: 'zh-Hant', blocks: [{}, {}] });
  });

  it('keeps what is rare: planes, controls, directions, long paragraphs, hostile words', async () => {
    const rare = [
      '𠮷野家👩‍👩‍👧‍👦',
      'a\u0001b\u001bc',
      '\u202bעברית\u202c (RTL) العربية',
      'constructor',
      '__proto__',
      '<script>alert(1)</script>',
    ];
    expect((await read(rare.join('\n'))).blocks.map(({ segment }) => segment.text)).toEqual(rare);
    const long = '长'.repeat(2_000_000);
    expect((await read(long)).blocks[0]!.segment.text).toHaveLength(long.length);
  });
});

describe('Markdown', () => {
  it('reads structure, marks and lines as the shipped texts have them', async () => {
    const reading = await read(
      '---\ntitle: "题目"\n---\n# 一\n\n普通的话。\n又一行。\n\n**问?** {#q1 .question}\n\n答。\n\n- 甲\n- [乙](https://example.org/)\n\n> 引\n\n###### 深',
      'a.md',
    );
    expect(linesOf(reading)).toEqual([
      'heading2: 一',
      'paragraph: 普通的话。又一行。',
      'question: 问?',
      'answer: 答。',
      'item: 甲',
      'item: 乙',
      'quotation: 引',
      'heading4: 深',
    ]);
    expect(reading).toMatchObject({ title: '题目' });
    expect(reading.blocks.map(({ line }) => line)).toEqual([4, 6, 9, 11, 13, 14, 16, 18]);
    expect(reading.blocks[5]!.segment.marks).toEqual([
      { type: 'link', href: 'https://example.org/', start: 0, end: 1 },
    ]);
  });

  it('reads parts as it reads the whole: definitions, fences, answers', async () => {
    const filler = '一段*话*。\n\n'.repeat(500);
    const reading = await read(
      `问? {.question}\n\n${filler}见[这里][x]。\n\n\`\`\`\na\n\n# b\n\`\`\`\n\n[x]: https://example.org/\n`,
      'a.md',
    );
    expect(reading.blocks).toHaveLength(503);
    expect(reading.blocks[500]!.kind).toBe('answer');
    expect(reading.blocks[501]!.segment.text).toBe('见这里。');
    expect(reading.blocks[502]).toMatchObject({ segment: { text: 'a\n\n# b' }, line: 1005 });
  });

  it('drops what could run, and tells what it dropped', async () => {
    const reading = await read(
      '[甲](javascript:alert(1)) [乙](data:text/html,x) [丙](HTTPS://Example.org)\n\n<p>中<b>文</b></p><script>alert(1)</script>\n\n***\n',
      'a.md',
    );
    expect(linesOf(reading)).toEqual(['paragraph: 甲 乙 丙', 'paragraph: 中文']);
    expect(reading.blocks[0]!.segment.marks).toEqual([
      { type: 'link', href: 'https://example.org/', start: 4, end: 5 },
    ]);
  });

  it('reads what holds more marks than can be parsed in time as plain paragraphs, and says from where', async () => {
    const reading = await read('*甲*\n\n'.repeat(21_000), 'a.md');
    expect(reading.blocks).toHaveLength(21_000);
    expect(reading.blocks[0]!.segment).toMatchObject({ text: '甲', marks: [{ type: 'emphasis' }] });
    expect(reading.blocks.at(-1)).toMatchObject({ segment: { text: '*甲*', marks: [] }, line: 41_999 });
    expect(reading.warnings).toMatchObject([{ code: 'markupIgnored', places: [{ file: 'a.md' }] }]);
  });

  it('pairs a file in both languages', async () => {
    const reading = await readBoth(utf8('## 一\n\n## One\n\n你好。\n\nHello.\n'), 'a.md');
    expect(reading.rows).toMatchObject([
      { kind: 'heading', level: 2, zh: { text: '一' }, en: { text: 'One' } },
      { kind: 'paragraph', zh: { text: '你好。' }, en: { text: 'Hello.' } },
    ]);
  });
});

describe('two files', () => {
  it('are told apart by script, whichever comes first', async () => {
    const zh = await read('你好。');
    const en = await read('Hello.');
    expect(assignSides(zh, en)).toEqual({ zh, en });
    expect(assignSides(en, zh)).toEqual({ zh, en });
  });
});
