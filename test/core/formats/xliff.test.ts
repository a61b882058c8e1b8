import { describe, expect, it } from 'vitest';
import { pairsOf, readBoth, refusalOf, utf8 } from './fixtures.ts';

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
      en: { text: 'One. Two.' },
      notes: ['n'],
      state: 'final',
    });
    expect(reading.langs.zh).toBe('zh-Hant');
  });

  it('2.x: takes only our own groups for pairs, only our own annotations for terms', async () => {
    const unit = (id: string, source = '甲') =>
      `<unit id="${id}"><segment><source>${source}</source><target>A</target></segment></unit>`;
    const reading = await readBoth(
      xliff2(
        `<group id="1" type="duidu:pair">${unit('a')}${unit('b')}</group><group id="2" type="duidu:pair">${unit('c')}</group>` +
          `<group id="3">${unit('d')}${unit('e', '<mrk id="1" type="term" value="A short definition">甲</mrk>')}</group>` +
          unit('f', '<mrk id="1" type="term" value="hbm">甲</mrk>'),
      ),
      'a.xlf',
    );
    expect(reading.rows.filter(({ continues }) => continues).map(({ id }) => id)).toEqual(['b']);
    expect(reading.rows.map(({ zh }) => zh.marks).flat()).toEqual([
      { type: 'term', termId: 'hbm', start: 0, end: 1 },
    ]);
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
    const within = await readBoth(
      xliff1(
        '<trans-unit id="1"><source>\n  One <g id="1" ctype="bold">two\n  </g> three\n  <x id="2" ctype="lb"/>\n  four\n</source><target>\n  甲，\n  乙\n</target></trans-unit><trans-unit id="2"><source>A\n  B</source></trans-unit>',
      ),
      'a.xlf',
    );
    expect(pairsOf(within)).toEqual([
      ['甲，乙', 'One two three \nfour'],
      ['', 'A\n  B'],
    ]);
    expect(within.rows[0]!.en.marks).toEqual([{ type: 'strong', start: 4, end: 8 }]);
  });

  it('2.x: puts targets in their order, with the gaps of the source where they have none', async () => {
    const segment = (source: string, order: string, target: string, more = '') =>
      `<segment><source>${source}</source><target${order}>${target}</target>${more}</segment>`;
    const gap = '<ignorable><source> </source></ignorable>';
    const reading = await readBoth(
      xliff2(
        `<unit id="u">${segment('一。', ' order="3"', 'One.', '<note>n</note>')}${gap}${segment('二。', ' order="1"', 'Two.')}</unit>` +
          `<unit id="v"><segment><source>三。</source></segment>${gap}</unit>`,
      ),
      'a.xlf',
    );
    expect(pairsOf(reading)).toEqual([
      ['一。 二。', 'Two. One.'],
      ['三。 ', ''],
    ]);
    expect(reading.rows[0]).toMatchObject({ notes: ['n'] });
  });

  it('2.x: leaves no gap between Chinese sentences', async () => {
    const bytes = utf8(
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="u">
        <segment><source>One.</source><target>一。</target></segment><ignorable><source> </source></ignorable>
        <segment><source>Two.</source><target>二。</target></segment></unit></file></xliff>`,
    );
    expect(pairsOf(await readBoth(bytes, 'a.xlf'))).toEqual([['一。二。', 'One. Two.']]);
  });
});
