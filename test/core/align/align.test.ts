import { beforeAll, describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/build/lexicon.ts';
import { align } from '../../../src/core/align/align.ts';
import { type Lexicon, openLexicon } from '../../../src/core/align/lexicon.ts';
import { alignPair, alignPairs, alignTexts } from '../../../src/core/align/texts.ts';
import type { Bead } from '../../../src/core/align/types.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await openLexicon((await buildLexicon()).bytes);
}, 90_000);

const ZH = [
  '老人每天早上去河边钓鱼。',
  '他的儿子在城里的银行工作。',
  '去年冬天河水结了冰，他只好留在家里看书，等着春天到来。',
  '邻居送给他一只黑猫。',
  '猫很快学会了开门。',
  '2019年，城里修了一条新铁路。',
  '儿子坐火车回家看望父亲。',
  '他们一起喝茶，谈论天气。',
];
const EN = [
  'Every morning the old man went fishing by the river.',
  'His son worked at a bank in the city.',
  'Last winter the river froze.',
  'He had to stay at home reading books and waiting for spring to come.',
  'A neighbour gave him a black cat.',
  'The cat soon learned to open the door.',
  'In 2019 a new railway was built in the city.',
  'The son took the train home to see his father.',
  'Together they drank tea and talked about the weather.',
];
const spans = (beads: readonly Bead[]) => beads.map(({ zh, en }) => `${zh.join('-')}:${en.join('-')}`);
const RIGHT = ['0-1:0-1', '1-2:1-2', '2-3:2-4', '3-4:4-5', '4-5:5-6', '5-6:6-7', '6-7:7-8', '7-8:8-9'];

describe('align', () => {
  it('finds beads of one and of two', () => {
    expect(spans(align({ texts: ZH }, { texts: EN }, { lexicon }).beads)).toEqual(RIGHT);
  });

  it('leaves a sentence alone that the other side lacks', () => {
    const extra = [...ZH.slice(0, 4), '图三：作者拍摄的照片，版权所有，未经许可不得转载。', ...ZH.slice(4)];
    const { beads } = align({ texts: extra }, { texts: EN }, { lexicon });
    expect(spans(beads)).toContain('4-5:5-5');
    expect(spans(beads).at(-1)).toBe('8-9:8-9');
  });

  it('reads traditional characters', () => {
    const { beads } = align(
      { texts: ['鄰居送給他一隻黑貓。', '貓很快學會了開門。'] },
      { texts: EN.slice(4, 6) },
      { lexicon },
    );
    expect(spans(beads)).toEqual(['0-1:0-1', '1-2:1-2']);
  });

  it('keeps beads fixed by hand', () => {
    const anchors = [{ zh: [3, 5], en: [4, 6] }] as const;
    const { beads } = align({ texts: ZH }, { texts: EN }, { lexicon, anchors });
    expect(beads.find(({ zh }) => zh[0] === 3)).toEqual({ zh: [3, 5], en: [4, 6], confidence: 1 });
    expect(spans(beads)).toEqual([...RIGHT.slice(0, 3), '3-5:4-6', ...RIGHT.slice(5)]);
  });

  it('refuses anchors out of order', () => {
    const anchors = [
      { zh: [3, 4], en: [4, 5] },
      { zh: [1, 2], en: [5, 6] },
    ] as const;
    expect(() => align({ texts: ZH }, { texts: EN }, { anchors })).toThrow(RangeError);
  });

  it('takes the word of a glossary for what the dictionary does not know', () => {
    const zh = ['丁戊己卯辰。', '甲乙丙子丑。'];
    const en = ['Quuxify the frobnicator.'];
    const terms = (word: string) => [{ zh: word, en: 'quuxify the frobnicator' }];
    const partner = (word: string) =>
      align({ texts: zh }, { texts: en }, { lexicon, terms: terms(word) }).beads.find(
        (bead) => bead.en[1] > bead.en[0],
      )!.zh;
    expect(partner('甲乙丙')).toEqual([1, 2]);
    expect(partner('丁戊己')).toEqual([0, 1]);
  });

  it('works without a lexicon, on empty texts and on one side alone', () => {
    expect(spans(align({ texts: ZH }, { texts: EN }).beads)).toHaveLength(RIGHT.length);
    expect(align({ texts: [] }, { texts: [] }).beads).toEqual([]);
    expect(spans(align({ texts: ['', '。'] }, { texts: [] }).beads)).toEqual(['0-1:0-0', '1-2:0-0']);
  });

  it('reports progress up to 1 and stops when told', () => {
    const seen: number[] = [];
    align({ texts: ZH }, { texts: EN }, { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const signal = AbortSignal.abort(new Error('enough'));
    expect(() => align({ texts: ZH }, { texts: EN }, { signal })).toThrow('enough');
  });
});

describe('running texts', () => {
  it('links paragraphs by their sentences, and leaves a heading alone', () => {
    const zh = [ZH.slice(0, 3).join(''), ZH.slice(3).join('')];
    const en = [
      'Chapter One: Home',
      EN.slice(0, 2).join(' '),
      EN.slice(2, 4).join(' '),
      EN.slice(4).join(' '),
    ];
    const found = alignTexts(zh, en, { lexicon });
    expect(found.paragraphs).toEqual([
      { zh: [0, 0], en: [0, 1] },
      { zh: [0, 1], en: [1, 3] },
      { zh: [1, 2], en: [3, 4] },
    ]);
    expect(found.en[0]).toEqual({ block: 0, start: 0, end: 17 });
  });

  it('aligns within pairs only', () => {
    const pairs = [
      { zh: ZH.slice(0, 3).join(''), en: EN.slice(0, 4).join(' ') },
      { zh: '', en: 'Only here.' },
      { zh: ZH.slice(3, 5).join(''), en: EN.slice(4, 6).join(' ') },
    ];
    const found = alignPairs(pairs, { lexicon });
    expect(found.map(({ beads }) => spans(beads))).toEqual([
      ['0-1:0-1', '1-2:1-2', '2-3:2-4'],
      ['0-0:0-1'],
      ['0-1:0-1', '1-2:1-2'],
    ]);
    expect(found[2]!.zh[1]).toEqual({ start: ZH[3]!.length, end: ZH[3]!.length + ZH[4]!.length });
    expect(spans(alignPair(pairs[2]!.zh, pairs[2]!.en, { lexicon }).beads)).toEqual(['0-1:0-1', '1-2:1-2']);
  });
});
