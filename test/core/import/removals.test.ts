import { describe, expect, it } from 'vitest';
import type { BilingualReading, MonolingualReading, ReadRow } from '../../../src/core/formats/reading.ts';
import { withoutBoilerplate } from '../../../src/core/import/removals.ts';

const BASE = { format: 'text', encoding: 'utf-8', languages: [], warnings: [] } as const;
const plain = (text: string) => ({ text, marks: [] });
const one = (
  texts: readonly string[],
  boilerplate: MonolingualReading['boilerplate'],
): MonolingualReading => ({
  ...BASE,
  shape: 'monolingual',
  lang: 'zh-Hans',
  blocks: texts.map((text, n) => ({ kind: 'paragraph', segment: plain(text), line: n + 1 })),
  boilerplate,
});
const row = (zh: string, en: string, continues?: boolean): ReadRow => ({
  kind: 'paragraph',
  zh: plain(zh),
  en: plain(en),
  line: 1,
  ...(continues === undefined ? {} : { continues }),
});
const both = (rows: readonly ReadRow[], boilerplate: BilingualReading['boilerplate']): BilingualReading => ({
  ...BASE,
  shape: 'bilingual',
  langs: { zh: 'zh-Hans', en: 'en' },
  rows,
  boilerplate,
});

describe('what is taken of the boilerplate', () => {
  it('goes, and nothing else does', () => {
    const reading = one(
      ['收藏', '正文', '举报'],
      [
        { at: 0, reason: 'share' },
        { at: 2, reason: 'share' },
      ],
    );
    const left = (taken: readonly number[]) =>
      withoutBoilerplate(reading, taken).blocks.map(({ segment }) => segment.text);
    expect(left([])).toEqual(['收藏', '正文', '举报']);
    expect(left([1])).toEqual(['收藏', '正文']);
    expect(left([0, 1, 99])).toEqual(['正文']);
  });

  it('may be a part of a block, whose marks move', () => {
    const reading = one(['标题-某网 图说在此'], [{ at: 0, reason: 'repeated', range: { start: 0, end: 5 } }]);
    const block = {
      ...reading.blocks[0]!,
      segment: {
        text: '标题-某网 图说在此',
        marks: [
          { type: 'strong' as const, start: 0, end: 5 },
          { type: 'emphasis' as const, start: 3, end: 8 },
          { type: 'code' as const, start: 8, end: 10 },
        ],
      },
    };
    const [left] = withoutBoilerplate({ ...reading, blocks: [block] }, [0]).blocks;
    expect(left!.segment).toEqual({
      text: '图说在此',
      marks: [
        { type: 'emphasis', start: 0, end: 2 },
        { type: 'code', start: 2, end: 4 },
      ],
    });
  });

  it('may be one side of a pair; a pair that loses its first row begins with the next', () => {
    const reading = both(
      [
        row('收藏', 'Favourite', false),
        row('正文', 'Text', true),
        row('再来', 'More', true),
        row('赞', '', false),
      ],
      [
        { at: 0, reason: 'share', side: 'zh' },
        { at: 0, reason: 'share', side: 'en' },
        { at: 2, reason: 'share', side: 'en' },
        { at: 3, reason: 'share' },
      ],
    );
    const left = (taken: readonly number[]) =>
      withoutBoilerplate(reading, taken).rows.map(({ zh, en, continues }) => [zh.text, en.text, continues]);
    expect(left([0])).toEqual([
      ['', 'Favourite', false],
      ['正文', 'Text', true],
      ['再来', 'More', true],
      ['赞', '', false],
    ]);
    expect(left([0, 1, 2, 3])).toEqual([
      ['正文', 'Text', false],
      ['再来', '', true],
    ]);
  });
});
