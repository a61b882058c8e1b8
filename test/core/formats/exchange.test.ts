import { describe, expect, it } from 'vitest';
import { pairsOf, readBoth, refusalOf, utf16, utf8 } from './fixtures.ts';

const tmx = (body: string, head = '<?xml version="1.0"?>') =>
  `${head}<tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`;
const tu = (zh: string, en: string) =>
  `<tu><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>`;

describe('TMX', () => {
  it('reads units as pairs, with names, notes and lines', async () => {
    const text = tmx(
      `${tu('你好', 'Hello')}\n<tu tuid="7"><note>问候</note><tuv lang="EN"><note>bye</note><seg>Bye</seg></tuv><tuv lang="ZH"><seg>再见</seg></tuv></tu><tu><tuv xml:lang="de"><seg>Nein</seg></tuv></tu>`,
    );
    for (const bytes of [utf8(text), utf16(text, 'le'), utf16(text, 'be')]) {
      const reading = await readBoth(bytes, 'a.tmx');
      expect(pairsOf(reading)).toEqual([
        ['你好', 'Hello'],
        ['再见', 'Bye'],
      ]);
      expect(reading.rows[1]).toMatchObject({ id: '7', notes: ['问候', 'bye'], line: 2 });
      expect(reading.warnings).toMatchObject([
        { code: 'unitsSkipped', values: { count: 1 } },
        { code: 'languagesLeft', values: { languages: 'de' } },
      ]);
    }
  });

  it('keeps codes apart from the text', async () => {
    const reading = await readBoth(
      utf8(
        tmx(
          tu(
            '用<bpt i="1">&lt;b&gt;</bpt>HBM<ept i="1">&lt;/b&gt;</ept>替<ph>&lt;br/&gt;</ph>换<ph>&lt;img/&gt;<sub>副</sub></ph><it pos="begin">x</it>',
            'a <hi type="italic">b</hi> &amp; <bpt i="2" type="bold"/>c<ept i="2"/>',
          ),
        ),
      ),
      'a.tmx',
    );
    expect(reading.rows[0]!.zh).toEqual({
      text: '用HBM替\n换',
      marks: [{ type: 'strong', start: 1, end: 4 }],
    });
    expect(reading.rows[0]!.en).toEqual({
      text: 'a b & c',
      marks: [
        { type: 'emphasis', start: 2, end: 3 },
        { type: 'strong', start: 6, end: 7 },
      ],
    });
  });

  it('takes the kind of Chinese that most units have, and another where the caller says so', async () => {
    const three =
      '<tu><tuv xml:lang="zh-TW"><seg>輝達</seg></tuv><tuv xml:lang="zh-CN"><seg>英伟达</seg></tuv><tuv xml:lang="en"><seg>NVIDIA</seg></tuv></tu>';
    const bytes = utf8(tmx(three + tu('你们', 'you')));
    expect(pairsOf(await readBoth(bytes, 'a.tmx'))[0]).toEqual(['英伟达', 'NVIDIA']);
    const asked = await readBoth(bytes, 'a.tmx', { languages: { zh: 'zh-TW', en: 'en' } });
    expect(pairsOf(asked)).toEqual([['輝達', 'NVIDIA']]);
    expect(asked.langs.zh).toBe('zh-Hant');
    expect(await refusalOf(utf8(tmx(three).replaceAll('en"', 'fr"')), 'a.tmx')).toMatchObject({
      code: 'languageMissing',
      values: { found: 'zh-tw, zh-cn, fr' },
    });
  });

  it('keeps what is rare', async () => {
    const rare = '𠮷 \u202bעברית\u202c &#x85; " \' &lt;script&gt;';
    const reading = await readBoth(utf8(tmx(tu(rare, 'x'))), 'a.tmx');
    expect(reading.rows[0]!.zh.text).toBe('𠮷 \u202bעברית\u202c \x85 " \' <script>');
    const controls = await readBoth(utf8(tmx(tu('甲&#x1F;乙', 'x'))), 'a.tmx');
    expect(controls.rows[0]!.zh.text).toContain('甲');
    expect(controls.warnings).toMatchObject([{ code: 'xmlCharacter', places: [{ line: 1 }] }]);
  });
});

const xliff1 = (units: string, attributes = 'source-language="en" target-language="zh-CN"') =>
  utf8(
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${attributes}><header><skl><internal-file>skeleton</internal-file></skl></header><body><group>${units}</group></body></file></xliff>`,
  );
const xliff2 = (units: string) =>
  utf8(
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-Hant" trgLang="en"><file id="f"><skeleton>x</skeleton>${units}</file></xliff>`,
  );

describe('XLIFF', () => {
  it('1.2: reads units with notes and states, without their alternatives', async () => {
    const reading = await readBoth(
      xliff1(`<trans-unit id="1"><source>A <g id="1" ctype="bold">b</g><x id="2" ctype="lb"/>c<bpt id="3">&lt;i&gt;</bpt>d<ept id="3">&lt;/i&gt;</ept></source><seg-source><mrk mtype="seg">no</mrk></seg-source>
        <target state="translated"><mrk mtype="seg" mid="0">甲。</mrk><mrk mtype="seg" mid="1">乙。</mrk></target><note>注</note>
        <alt-trans><source>no</source><target>不</target><note>no</note></alt-trans></trans-unit><trans-unit id="2"><source>B</source></trans-unit>`),
      'a.xlf',
    );
    expect(pairsOf(reading)).toEqual([
      ['甲。乙。', 'A b\ncd'],
      ['', 'B'],
    ]);
    expect(reading.rows[0]).toMatchObject({ id: '1', state: 'translated', notes: ['注'] });
    expect(reading.rows[0]!.en.marks).toEqual([
      { type: 'strong', start: 2, end: 3 },
      { type: 'emphasis', start: 5, end: 6 },
    ]);
    expect(reading.warnings).toMatchObject([{ code: 'targetsMissing', values: { count: 1 } }]);
  });

  it('2.x: joins segments, reads codes and characters', async () => {
    const reading = await readBoth(
      xliff2(`<unit id="u"><notes><note>n</note></notes><originalData><data id="d">&lt;b&gt;</data></originalData>
        <segment state="final"><source>這是<pc id="1" type="fmt" subType="xlf:b" dataRefStart="d">一</pc><cp hex="0001"/>。</source><target>One.</target></segment>
        <ignorable><source xml:space="preserve"> </source></ignorable>
        <segment><source>二<sc id="2" subType="xlf:i"/>三<ec startRef="2"/><ph id="4" subType="xlf:lb"/>。</source><target>Two.</target></segment></unit>`),
      'a.xlf',
    );
    expect(reading.rows[0]).toMatchObject({
      zh: {
        text: '這是一\u0001。 二三\n。',
        marks: [
          { type: 'strong', start: 2, end: 3 },
          { type: 'emphasis', start: 7, end: 8 },
        ],
      },
      en: { text: 'One.Two.' },
      notes: ['n'],
      state: 'final',
    });
    expect(reading.langs.zh).toBe('zh-Hant');
  });

  it('tells the sides by script where the tags are silent, and refuses other languages', async () => {
    const unit = '<trans-unit id="1"><source>你好</source><target>Hello</target></trans-unit>';
    expect(pairsOf(await readBoth(xliff1(unit, ''), 'a.xlf'))).toEqual([['你好', 'Hello']]);
    expect(await refusalOf(xliff1(unit, 'source-language="de" target-language="fr"'), 'a.xlf')).toMatchObject(
      {
        code: 'languageMissing',
        values: { found: 'de, fr' },
      },
    );
  });

  it('leaves white space that only indents the file', async () => {
    const reading = await readBoth(
      xliff1(
        '<trans-unit id="1"><source>\n    A\n  </source><target xml:space="preserve"> 甲 </target></trans-unit><trans-unit id="2" xml:space="preserve"><source> B\n</source></trans-unit>',
      ),
      'a.xlf',
    );
    expect(pairsOf(reading)).toEqual([
      [' 甲 ', 'A'],
      ['', ' B\n'],
    ]);
  });
});
