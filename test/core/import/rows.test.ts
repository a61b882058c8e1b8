import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf, type Row } from '../../../src/core/bitext/rows.ts';
import { GLUE, joinSegments } from '../../../src/core/bitext/segments.ts';
import type { Segment, Side } from '../../../src/core/bitext/types.ts';
import type {
  BilingualReading,
  FormatId,
  MonolingualReading,
  ReadRow,
} from '../../../src/core/formats/reading.ts';
import type { Block } from '../../../src/core/import/block-rows.ts';
import { RowIds } from '../../../src/core/import/row-ids.ts';
import { rowsOfOne, rowsOfPairs, rowsOfTwo } from '../../../src/core/import/rows.ts';

const plain = (text: string): Segment => ({ text, marks: [] });
const block = (text: string, more: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  segment: plain(text),
  ...more,
});
const row = (zh: string, en: string, more: Partial<ReadRow> = {}): ReadRow => ({
  kind: 'paragraph',
  zh: plain(zh),
  en: plain(en),
  line: 1,
  ...more,
});
const bilingual = (format: FormatId, rows: readonly ReadRow[]): BilingualReading => ({
  shape: 'bilingual',
  format,
  encoding: 'utf-8',
  languages: [],
  boilerplate: [],
  warnings: [],
  langs: { zh: 'zh-Hans', en: 'en' },
  rows,
});
const texts = (rows: readonly Row[]) => rows.map(({ opens, zh, en }) => [opens, zh.text, en.text]);

const ZH = '2024年，英伟达发布了Blackwell。它有2080亿个晶体管。';
const EN = 'In 2024 Nvidia unveiled Blackwell. It has 208 billion transistors.';

describe('given pairs', () => {
  it('of paragraphs get a row a sentence, and stay one pair', () => {
    const rows = rowsOfPairs(bilingual('markdown', [row(ZH, EN, { notes: ['a note'] })]), {});
    expect(texts(rows)).toEqual([
      [true, '2024年，英伟达发布了Blackwell。', 'In 2024 Nvidia unveiled Blackwell.'],
      [false, '它有2080亿个晶体管。', 'It has 208 billion transistors.'],
    ]);
    expect(rows.map(({ notes }) => notes)).toEqual([['a note'], undefined]);
    expect(pairsOf(rows)).toMatchObject([{ zh: { text: ZH }, en: { text: EN } }]);
  });

  it.each(['tmx', 'xliff', 'csv', 'tsv', 'srt', 'json'] as const)('of %s stay as they are', (format) => {
    const rows = rowsOfPairs(bilingual(format, [row(ZH, EN), row('好。', 'Good.')]), {});
    expect(texts(rows)).toEqual([
      [true, ZH, EN],
      [true, '好。', 'Good.'],
    ]);
    expect(rows.map(({ confidence, fixed }) => [confidence, fixed])).toEqual([
      [1, false],
      [1, false],
    ]);
  });

  it('of ours keep what the file says of them', () => {
    const given = [
      row('甲。', 'A.', { id: 'q1', confidence: 0.4, fixed: false, continues: false }),
      row('乙。', 'B.', { id: 'q1', fixed: true, continues: true }),
    ];
    expect(rowsOfPairs(bilingual('json', given), {})).toMatchObject([
      { id: 'q1', opens: true, confidence: 0.4, fixed: false },
      { id: 'r1', opens: false, confidence: 1, fixed: true },
    ]);
  });

  it('are named so that an address can hold it, and never alike', () => {
    const ids = ['a', 'a', '1', 'app', 'x y', '<b>', 'r1'].map((id) => row('甲', 'A', { id }));
    expect(rowsOfPairs(bilingual('tmx', ids), {}).map(({ id }) => id)).toEqual([
      'a',
      'r1',
      'r2',
      'r3',
      'r4',
      'r5',
      'r6',
    ]);
  });
});

describe('two texts', () => {
  const rowsOf = (zh: readonly Block[], en: readonly Block[], ids?: RowIds) => rowsOfTwo({ zh, en }, {}, ids);

  it('are aligned; a pair begins where a block does', () => {
    const rows = rowsOf(
      [block('第一章', { kind: 'heading', level: 2 }), block(ZH), block('三星也来了，2025年。')],
      [block('Chapter 1'), block(EN), block('Samsung came too, in 2025.')],
    );
    expect(texts(rows)).toEqual([
      [true, '第一章', 'Chapter 1'],
      [true, '2024年，英伟达发布了Blackwell。', 'In 2024 Nvidia unveiled Blackwell.'],
      [false, '它有2080亿个晶体管。', 'It has 208 billion transistors.'],
      [true, '三星也来了，2025年。', 'Samsung came too, in 2025.'],
    ]);
    expect(rows[0]).toMatchObject({ kind: 'heading', level: 2 });
    expect(rows[3]!.confidence).toBeLessThanOrEqual(1);
  });

  it('give new rows no name that an old one has', () => {
    const rows = rowsOf([block(ZH, { id: 'r2' })], [block(EN)], new RowIds(['r1', 'r2']));
    expect(rows.map(({ id }) => id)).toEqual(['r2', 'r3']);
  });

  it('in verse keep their lines', () => {
    const zh = '床前明月光。\n疑是地上霜。';
    const en = 'Before my bed the bright moonlight.\n\nI took it for frost.';
    const rows = rowsOf([block(zh)], [block(en)]);
    expect(pairsOf(rows)).toMatchObject([{ zh: { text: zh }, en: { text: en } }]);
  });

  it('of subtitles are paired by time', () => {
    const cue = (text: string, start: number, end: number) =>
      ({ ...block(text), time: { start, end } }) as Block;
    const rows = rowsOf(
      [
        cue('你好。', 0, 1000),
        cue('今天天气', 1200, 2000),
        cue('很好。', 2000, 3000),
        cue('再见。', 9000, 9900),
      ],
      [cue('Hello.', 100, 1000), cue('The weather is fine today.', 1200, 3000), cue('Ha!', 5000, 6000)],
    );
    expect(texts(rows)).toEqual([
      [true, '你好。', 'Hello.'],
      [true, '今天天气\n很好。', 'The weather is fine today.'],
      [true, '', 'Ha!'],
      [true, '再见。', ''],
    ]);
  });
});

describe('one text', () => {
  it('has a row for each block, and nothing beside it', () => {
    const reading: MonolingualReading = {
      ...bilingual('text', []),
      shape: 'monolingual',
      lang: 'en',
      blocks: [{ kind: 'heading', level: 3, segment: plain('One'), line: 1 }],
    };
    expect(rowsOfOne(reading)).toMatchObject([
      { id: 'r1', kind: 'heading', level: 3, opens: true, zh: plain(''), en: plain('One') },
    ]);
  });
});

// Nothing is lost, whatever the blocks are.
const word = fc.constantFrom(
  '光',
  '说',
  'GPU',
  ' ',
  '  ',
  '\n',
  'Mr. Li',
  '3.5',
  '“',
  '”',
  '…',
  '\u3000',
  '𠮷',
);
const ending = fc.constantFrom('。', '. ', '! ', '？', '', '.\n', '.\n\n', '. \n ', '.');
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), ending)
  .map(([words, end]) => words.join('') + end);
const text = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((all) => all.join('').trim())
  .filter(Boolean);
const marked = text.chain((text) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 3 }).map((ends): Segment => {
    const marks = ends
      .map(([a, b]) => ({ type: 'strong' as const, start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ start, end }) => start < end)
      .sort((a, b) => a.start - b.start);
    return { text, marks };
  }),
);
const blocksOf = fc
  .array(marked, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((segment, n): Block => ({ kind: n % 3 ? 'paragraph' : 'item', segment })));

/** Which characters a segment's marks cover, so that a mark cut in two compares with a whole one. */
const covered = ({ text, marks }: Segment) =>
  text.split('').map((char, at) => char + marks.some(({ start, end }) => start <= at && at < end));

describe('nothing is lost', { timeout: 30_000 }, () => {
  it('of two texts, but for what parts blocks', () => {
    fc.assert(
      fc.property(blocksOf, blocksOf, (zh, en) => {
        const rows = rowsOfTwo({ zh, en }, {});
        for (const [side, blocks] of Object.entries({ zh, en }) as [Side, Block[]][]) {
          const all = (segments: readonly Segment[]) =>
            segments.flatMap(covered).filter((char) => !/^\s/.test(char));
          expect(all(rows.map((row) => row[side]))).toEqual(all(blocks.map(({ segment }) => segment)));
        }
        expect(rows[0]!.opens).toBe(true);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 100 },
    );
  });

  it('of a pair, to the character', () => {
    fc.assert(
      fc.property(marked, marked, (zh, en) => {
        const rows = rowsOfPairs(bilingual('markdown', [{ ...row('', ''), zh, en }]), {});
        for (const side of ['zh', 'en'] as const) {
          const joined = rows.map((row) => row[side]).reduce((a, b) => joinSegments(a, b, GLUE[side]));
          const given = { zh, en }[side];
          expect(joined.text).toBe(given.text);
          // The glue between two sentences is nobody's: a mark across it is cut there.
          const gaps = (segment: Segment) => covered(segment).filter((char) => !/^\s/.test(char));
          expect(gaps(joined)).toEqual(gaps(given));
        }
        expect(rows.filter(({ opens }) => opens)).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
