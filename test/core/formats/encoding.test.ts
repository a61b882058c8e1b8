import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/formats/encoding.ts';
import { chineseOf, sideOf } from '../../../src/core/formats/language.ts';
import { codesOf, encodeTwoByte, readOne, refusalOf, utf16, utf8 } from './fixtures.ts';

const HANS = '第一章 他说:这里没有人。\n“你们从哪里来?”她问。我们都不知道应该怎么回答。\n';
const HANT = '第一章 他說:這裡沒有人。\n「你們從哪裡來?」她問。我們都不知道應該怎麼回答。\n';

describe('decode', () => {
  it.each([
    ['UTF-8', utf8(HANS), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${HANS}`), 'utf-8'],
    ['UTF-16 LE', utf16(HANS, 'le'), 'utf-16le'],
    ['UTF-16 BE', utf16(HANS, 'be'), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(HANS, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(HANS, 'be', false), 'utf-16be'],
    ['UTF-16 of nothing but Han', utf16(HANS.replace(/[^\p{Script=Han}]/gu, ''), 'le', false), 'utf-16le'],
    ['GB18030', encodeTwoByte(HANS, 'gb18030'), 'gb18030'],
  ])('tells %s', (_, bytes, encoding) => {
    const read = decode(bytes, {});
    expect(read.encoding).toBe(encoding);
    const expected = _.includes('nothing but') ? HANS.replace(/[^\p{Script=Han}]/gu, '') : HANS;
    expect(read.text).toBe(expected);
    expect(read.warnings).toEqual([]);
  });

  it('tells Big5 from GB18030', () => {
    expect(decode(encodeTwoByte(HANT, 'big5'), {})).toMatchObject({ encoding: 'big5', text: HANT });
    expect(decode(encodeTwoByte(HANT, 'gb18030'), {})).toMatchObject({ encoding: 'gb18030', text: HANT });
  });

  it('reads four-byte GB18030', () => {
    const bytes = Uint8Array.from([...encodeTwoByte(HANS, 'gb18030'), 0x95, 0x32, 0x82, 0x36]);
    expect(decode(bytes, {}).text).toBe(`${HANS}𠀀`);
  });

  it('reads English of windows-1252', () => {
    const text = 'A café in the Rue de la République, where nobody had ever been seen before.';
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(decode(bytes, {})).toMatchObject({ text, encoding: 'windows-1252' });
  });

  it('believes a declaration that is true, and tells of one that is not', () => {
    const turkish = Uint8Array.from([0xde, 0x61, 0x72, 0x6b, 0xfd]);
    expect(decode(turkish, {}, { declared: 'windows-1254' })).toMatchObject({ text: 'Şarkı', warnings: [] });
    const wrong = decode(utf8(HANS), {}, { declared: 'windows-1252' });
    expect(wrong.text).toBe(HANS);
    expect(wrong.warnings).toMatchObject([
      { code: 'encodingMislabelled', values: { declared: 'windows-1252', actual: 'utf-8' } },
    ]);
    expect(decode(encodeTwoByte(HANS, 'gb18030'), {}, { declared: 'gb2312' }).warnings).toEqual([]);
    expect(codesOf(decode(encodeTwoByte(HANS, 'gb18030'), {}, { declared: 'utf-8' }).warnings)).toEqual([
      'encodingMislabelled',
    ]);
  });

  it('tells a cut end and lost characters, with their line', () => {
    const cut = decode(utf8('你好吗').subarray(0, -1), {});
    expect(cut.text).toBe('你好');
    expect(codesOf(cut.warnings)).toEqual(['endCut']);
    const lost = decode(Uint8Array.from([...utf8(HANS + HANS), 0xff, ...utf8(HANS)]), {});
    expect(lost.warnings).toMatchObject([
      { code: 'charactersLost', places: [{ line: 5 }], values: { count: 1 } },
    ]);
    expect(codesOf(decode(utf16('你好', 'le').subarray(0, -1), {}).warnings)).toEqual(['endCut']);
  });

  it('does not take UTF-32 for UTF-16', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      0,
      0,
      ...[...'text'].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]),
    ]);
    expect(() => decode(bytes, {})).toThrow('encodingUnknown');
  });

  it('takes the caller at their word', async () => {
    const reading = await readOne(encodeTwoByte('中文', 'gb18030'), 'a.txt', { encoding: 'gbk' });
    expect(reading).toMatchObject({ encoding: 'gbk', blocks: [{ segment: { text: '中文' } }] });
    expect(await refusalOf(utf8('a'), 'a.txt', { encoding: 'klingon' })).toMatchObject({
      code: 'encodingUnknown',
    });
  });
});

describe('language', () => {
  it.each([
    ['采用CoWoS封装', 'zh'],
    ['Jensen Huang (黄仁勋) spoke first.', 'en'],
    ['1,024', null],
    ['これはテストです', null],
    ['Слово', null],
    ['남조선(南朝鮮)에 대응하여', null],
  ])('%s is %s', (text, side) => expect(sideOf(text)).toBe(side));

  it('tells Simplified from Traditional', () => {
    expect(chineseOf([HANS])).toBe('zh-Hans');
    expect(chineseOf([HANT])).toBe('zh-Hant');
    expect(chineseOf(['一二三'])).toBe('zh-Hans');
  });
});
