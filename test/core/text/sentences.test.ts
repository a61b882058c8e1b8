import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

const zh = (text: string) => splitSentences(text, 'zh-Hans').map(({ start, end }) => text.slice(start, end));
const en = (text: string) => splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));

describe('splitSentences, Chinese', () => {
  it.each([
    ['天亮了。他走了！去哪儿？', ['天亮了。', '他走了！', '去哪儿？']],
    ['他说：“走吧。”她没动。', ['他说：“走吧。”', '她没动。']],
    ['他问：“真的吗？”，便不说了。', ['他问：“真的吗？”，便不说了。']],
    ['「好。」他點頭。', ['「好。」', '他點頭。']],
    ['这个……我记不起了。', ['这个……我记不起了。']],
    ['“我……”他低下头。', ['“我……”', '他低下头。']],
    ['他（第一次来。也是最后一次）走了。完。', ['他（第一次来。也是最后一次）走了。', '完。']],
    ['毛利率为3.5%。见J.M.库切。', ['毛利率为3.5%。', '见J.M.库切。']],
    ['第一章 论感觉\n关于思想，先说一句。', ['第一章 论感觉', '关于思想，先说一句。']],
  ])('%s', (text, sentences) => expect(zh(text)).toEqual(sentences));
});

describe('splitSentences, English', () => {
  it.each([
    ['It rained. He left! Where to?', ['It rained.', 'He left!', 'Where to?']],
    ['“Go,” he said. “Now.” She stayed.', ['“Go,” he said.', '“Now.”', 'She stayed.']],
    ["'Well!' cried Trinket. 'No?'", ["'Well!' cried Trinket.", "'No?'"]],
    [
      'Mr. Smith met Dr. J. R. Jones at 3.30 p.m. on Jan. 5.',
      ['Mr. Smith met Dr. J. R. Jones at 3.30 p.m. on Jan. 5.'],
    ],
    ['It sells chips, tools, etc. Prices rose.', ['It sells chips, tools, etc.', 'Prices rose.']],
    [
      'The U.S. economy grew 2.5 percent. It will slow.',
      ['The U.S. economy grew 2.5 percent.', 'It will slow.'],
    ],
    ['I . . . I do not know.', ['I . . . I do not know.']],
    ['Done. 2. The second point. 3. The third.', ['Done.', '2. The second point.', '3. The third.']],
    ['(He was late.) Nobody minded.', ['(He was late.)', 'Nobody minded.']],
    ['A heading\n\nThe text begins.', ['A heading', 'The text begins.']],
    ['A line that was\nwrapped by hand. Next.', ['A line that was\nwrapped by hand.', 'Next.']],
  ])('%s', (text, sentences) => expect(en(text)).toEqual(sentences));
});

it('loses no character but white space, and overlaps nowhere', () => {
  const pieces = fc.constantFrom(
    '好',
    '。',
    '”',
    '“',
    '……',
    '.',
    ' ',
    '\n',
    'Mr',
    'A',
    'a',
    '!',
    '（',
    '）',
    '3',
    '…',
    '—',
    "'",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }),
      fc.constantFrom('en' as const, 'zh-Hans' as const),
      (parts, lang) => {
        const text = parts.join('');
        const ranges = splitSentences(text, lang);
        ranges.forEach(({ start, end }, k) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(ranges[k - 1]?.end ?? 0);
        });
        const kept = ranges.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});
