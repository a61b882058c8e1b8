import { describe, expect, it } from 'vitest';
import { pairCues } from '../../../src/core/formats/cues.ts';
import type { ReadBlock } from '../../../src/core/formats/reading.ts';
import { codesOf, linesOf, pairsOf, readBoth, readOne, utf8 } from './fixtures.ts';

const SRT =
  '1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>你好</i>{\\an8}\r\n第二行\r\n\r\n2\r\n01:00:03,5 --> 01:00:04,000 X1:0\r\n3 < 4 & <font color="red">5</font>\r\n';

describe('subtitles', () => {
  it('reads SRT', async () => {
    const reading = await readOne(utf8(SRT), 'a.srt');
    expect(linesOf(reading)).toEqual(['paragraph: 你好\n第二行', 'paragraph: 3 < 4 & 5']);
    expect(reading.blocks.map(({ time }) => time)).toEqual([
      { start: 1000, end: 2500 },
      { start: 3_603_500, end: 3_604_000 },
    ]);
    expect(reading.blocks[0]!.segment.marks).toEqual([{ type: 'emphasis', start: 0, end: 2 }]);
  });

  it('reads WebVTT', async () => {
    const reading = await readOne(
      utf8(
        'WEBVTT - title\n\nSTYLE\n::cue { color: red }\n\nNOTE a\nb\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Roger>Hi &amp; <c.loud>you</c> <00:01.500>now\n',
      ),
      'a.vtt',
    );
    expect(linesOf(reading)).toEqual(['paragraph: Hi & you now']);
    expect(reading).toMatchObject({ format: 'vtt', lang: 'en', warnings: [], blocks: [{ id: 'intro' }] });
  });

  it('parts cues in two languages', async () => {
    const cue = (n: number, text: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n${text}\n\n`;
    const reading = await readBoth(utf8(cue(1, '你好\nHello') + cue(2, '再见\nBye\nbye')), 'a.srt');
    expect(pairsOf(reading)).toEqual([
      ['你好', 'Hello'],
      ['再见', 'Bye\nbye'],
    ]);
    expect(reading.rows[1]!.time).toEqual({ start: 2000, end: 2900 });
  });

  it('parts cues that no empty line parts', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nOne\n1984\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n';
    const reading = await readOne(utf8(srt), 'a.srt');
    expect(linesOf(reading)).toEqual(['paragraph: One\n1984', 'paragraph: Two']);
    const vtt = 'WEBVTT\n00:01.000 --> 00:02.000\nOne\n00:03.000 --> 00:04.000\nTwo\n';
    expect(linesOf(await readOne(utf8(vtt), 'a.vtt'))).toEqual(['paragraph: One', 'paragraph: Two']);
  });

  it('reads the character references of WebVTT, and leaves those of SRT', async () => {
    const cue = '00:01.000 --> 00:02.000\nIt&#39;s &quot;h&#xe9;&quot; &lt;i&gt; &nope; &#0;\n';
    expect(linesOf(await readOne(utf8(`WEBVTT\n\n${cue}`), 'a.vtt'))).toEqual([
      'paragraph: It\'s "hé" <i> &nope; &#0;',
    ]);
    expect(linesOf(await readOne(utf8(cue), 'a.srt'))).toEqual([
      'paragraph: It&#39;s &quot;h&#xe9;&quot; &lt;i&gt; &nope; &#0;',
    ]);
  });

  it('passes over what is no cue, and says where', async () => {
    const reading = await readOne(utf8(`${SRT}\nnot a cue\n\n3\n00:00:9 -> x\n错`), 'a.srt');
    expect(reading.blocks).toHaveLength(2);
    expect(reading.warnings).toMatchObject([
      { code: 'cuesSkipped', places: [{ line: 10 }], values: { count: 2 } },
    ]);
    expect(codesOf(reading.warnings)).toHaveLength(1);
  });
});

describe('pairCues', () => {
  const cue = (text: string, start: number, end: number): ReadBlock => ({
    kind: 'paragraph',
    line: 1,
    segment: { text, marks: [] },
    time: { start, end },
  });

  it('puts together what is on the screen together', () => {
    const zh = [cue('甲', 0, 1000), cue('乙', 1000, 3000), cue('丙', 5000, 6000)];
    const en = [cue('a', 50, 1050), cue('b1', 1100, 2000), cue('b2', 2000, 2900), cue('d', 8000, 9000)];
    expect(pairCues(zh, en).map((row) => [row.zh.text, row.en.text, row.time])).toEqual([
      ['甲', 'a', { start: 0, end: 1050 }],
      ['乙', 'b1\nb2', { start: 1000, end: 3000 }],
      ['丙', '', { start: 5000, end: 6000 }],
      ['', 'd', { start: 8000, end: 9000 }],
    ]);
  });

  it('loses no cue', () => {
    const zh = Array.from({ length: 50 }, (_, n) => cue(`z${n}`, n * 700, n * 700 + 650));
    const en = Array.from({ length: 40 }, (_, n) => cue(`e${n}`, n * 900 + 100, n * 900 + 800));
    const rows = pairCues(zh, en);
    expect(rows.flatMap((row) => row.zh.text.split('\n').filter(Boolean))).toEqual(
      zh.map(({ segment }) => segment.text),
    );
    expect(rows.flatMap((row) => row.en.text.split('\n').filter(Boolean))).toEqual(
      en.map(({ segment }) => segment.text),
    );
  });
});
