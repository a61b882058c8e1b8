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

  it('reads links, code and terms, and nothing that could run', async () => {
    const code = (i: number, type: string, tag: string, text: string) =>
      `<bpt i="${i}" type="${type}">${tag.replace(/</g, '&lt;').replace(/"/g, '&quot;')}</bpt>${text}<ept i="${i}"/>`;
    const zh = [
      code(1, 'link', '<a class="x" href="https://a.example/?b&amp;c">', '甲'),
      code(2, 'link', '<a href="java\nscript:alert(1)">', '乙'),
      code(3, 'x-code', '<code>', '丙'),
      code(4, 'x-term', '<a href="term:hbm">', '丁'),
      code(5, 'x-term', '<a href="term:none">', '戊'),
    ].join('');
    const reading = await readBoth(utf8(tmx(tu(zh, 'x'))), 'a.tmx');
    expect(reading.rows[0]!.zh).toEqual({
      text: '甲乙丙丁戊',
      marks: [
        { type: 'link', href: 'https://a.example/?b&c', start: 0, end: 1 },
        { type: 'code', start: 2, end: 3 },
        { type: 'term', termId: 'hbm', start: 3, end: 4 },
        { type: 'term', termId: null, start: 4, end: 5 },
      ],
    });
  });

  it('takes a placeholder for a character only if XML cannot hold it', async () => {
    const char = (name: string) => `<ph type="x-char">${name}</ph>`;
    const zh = `甲${char('U+0001')}${char('U+003C')}${char('U+FFFF')}${char('U+1F600')}${char('x')}`;
    expect(pairsOf(await readBoth(utf8(tmx(tu(zh, 'x'))), 'a.tmx'))).toEqual([['甲\u0001\uffff', 'x']]);
  });

  it('reads our own properties, and no others for ours', async () => {
    const unit = (props: string) => tu('甲', 'a').replace('<tu>', `<tu>${props}`);
    const prop = (type: string, value: string) => `<prop type="${type}">${value}</prop>`;
    const reading = await readBoth(
      utf8(
        tmx(
          unit(prop('x-kind', 'heading') + prop('x-level', '3')) +
            unit(prop('x-kind', 'constructor') + prop('x-confidence', '2') + prop('x-level', '9')) +
            unit(prop('x-continues', 'yes') + prop('x-confidence', '0.5') + prop('x-fixed', 'yes')),
        ),
      ),
      'a.tmx',
    );
    const text = { line: 1, zh: { text: '甲', marks: [] }, en: { text: 'a', marks: [] } };
    expect(reading.rows).toEqual([
      { ...text, kind: 'heading', level: 3 },
      { ...text, kind: 'paragraph' },
      { ...text, kind: 'paragraph', continues: true, confidence: 0.5, fixed: true },
    ]);
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
