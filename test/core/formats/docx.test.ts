import { describe, expect, it } from 'vitest';
import { docxOf, linesOf, pairsOf, readBoth, readOne, refusalOf, zipOf } from './fixtures.ts';

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc>`;

describe('DOCX', () => {
  it('is read with what its styles say', async () => {
    const reading = await readOne(
      docxOf(
        p('大题', style('1')) +
          p('小题', style('a')) +
          p('正文') +
          p('项', '<w:numPr/>') +
          p('引', style('q')) +
          p('级', '<w:outlineLvl w:val="1"/>'),
      ),
      'a.docx',
    );
    expect(linesOf(reading)).toEqual([
      'heading2: 大题',
      'heading3: 小题',
      'paragraph: 正文',
      'item: 项',
      'quotation: 引',
      'heading2: 级',
    ]);
    expect(reading).toMatchObject({ title: '大题', format: 'docx' });
  });

  it('takes marks, links, breaks and notes, and leaves what was deleted', async () => {
    const body = `<w:p><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t xml:space="preserve">重 </w:t></w:r><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/></w:r>
      <w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>
      <w:hyperlink r:id="r1"><w:r><w:t>外</w:t></w:r></w:hyperlink><w:hyperlink r:id="r2"><w:r><w:t>坏</w:t></w:r></w:hyperlink>
      <w:r><w:instrText>PAGE</w:instrText><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const reading = await readOne(
      docxOf(body, {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r1" Target="https://example.org/" TargetMode="External"/><Relationship Id="r2" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
        'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${p('注')}</w:footnote></w:footnotes>`,
      }),
      'a.docx',
      { lang: 'zh-Hans' },
    );
    expect(linesOf(reading)).toEqual(['paragraph: 重 a\nb\t增外坏', 'note: 注']);
    expect(reading.blocks[0]!.segment.marks).toEqual([
      { type: 'strong', start: 0, end: 2 },
      { type: 'link', href: 'https://example.org/', start: 7, end: 8 },
    ]);
  });

  it('reads a text box once, though it is there twice', async () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>文</w:t><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(linesOf(await readOne(docxOf(body), 'a.docx'))).toEqual(['paragraph: 文', 'paragraph: 框']);
  });

  it('knows styles of characters, lists by style, and a table of contents', async () => {
    const run = (text: string, properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body =
      `<w:p>${run('斜', '<w:rStyle w:val="e"/>')}${run('正', '<w:rStyle w:val="e"/><w:i w:val="0"/>')}${run('粗', '<w:rStyle w:val="s"/>')}</w:p>` +
      p('项', style('l')) +
      p('非项', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('第一章\t1', style('t'));
    const reading = await readOne(
      docxOf(body, {
        'word/styles.xml': `<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="e"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
          <w:style w:type="character" w:styleId="s"><w:name w:val="Mine"/><w:basedOn w:val="s0"/></w:style>
          <w:style w:type="character" w:styleId="s0"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="l"><w:name w:val="Aufzählung"/><w:pPr><w:numPr/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style></w:styles>`,
      }),
      'a.docx',
    );
    expect(linesOf(reading)).toEqual([
      'paragraph: 斜正粗',
      'item: 项',
      'paragraph: 非项',
      'paragraph: 第一章\t1',
    ]);
    expect(reading.blocks[0]!.segment.marks).toEqual([
      { type: 'emphasis', start: 0, end: 1 },
      { type: 'strong', start: 2, end: 3 },
    ]);
    expect(reading.boilerplate).toMatchObject([{ at: 3, reason: 'contents' }]);
  });

  it('puts a drop cap, and a paragraph whose end was deleted, before what they begin', async () => {
    const body =
      p('春', '<w:framePr w:dropCap="drop"/>') +
      p('眠不觉晓，') +
      p('处处', '<w:rPr><w:del/></w:rPr>') +
      p('闻啼鸟。', style('q')) +
      p('末', '<w:framePr w:dropCap="margin"/>');
    expect(linesOf(await readOne(docxOf(body), 'a.docx'))).toEqual([
      'paragraph: 春眠不觉晓，',
      'quotation: 处处闻啼鸟。',
      'paragraph: 末',
    ]);
  });

  it('finds parts that Word for the web has numbered, and the links of notes', async () => {
    const xml = 'xmlns:w="w" xmlns:r="r"';
    const bytes = zipOf({
      'word/document2.xml': `<w:document ${xml}><w:body>${p('题', style('1'))}<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>`,
      'word/styles2.xml': `<w:styles ${xml}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
      'word/footnotes2.xml': `<w:footnotes ${xml}><w:footnote w:id="1"><w:p><w:hyperlink r:id="r1"><w:r><w:t>注</w:t></w:r></w:hyperlink></w:p></w:footnote></w:footnotes>`,
      'word/_rels/footnotes2.xml.rels':
        '<Relationships><Relationship Id="r1" Target="https://example.org/" TargetMode="External"/></Relationships>',
    });
    const reading = await readOne(bytes, 'a.docx');
    expect(linesOf(reading)).toEqual(['heading2: 题', 'paragraph: 文', 'note: 注']);
    expect(reading.blocks[2]!.segment.marks).toMatchObject([{ type: 'link', href: 'https://example.org/' }]);
  });

  it('pairs a table of two columns', async () => {
    const rows = [
      [cell('Hello'), cell('你好')],
      [cell('NVIDIA'), cell('NVIDIA')],
      [cell('One', 'Two'), cell('一', '二')],
      [cell('Three', 'Four'), cell('三四')],
    ];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
    const reading = await readBoth(docxOf(table), 'a.docx');
    expect(pairsOf(reading)).toEqual([
      ['你好', 'Hello'],
      ['NVIDIA', 'NVIDIA'],
      ['一', 'One'],
      ['二', 'Two'],
      ['三四', 'Three\nFour'],
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it('says that a password is needed', async () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusalOf(compound, 'a.docx')).toMatchObject({
      code: 'wrongKind',
      values: { found: 'compound' },
    });
    [...'EncryptedPackage'].forEach((char, n) => (compound[1024 + 2 * n] = char.charCodeAt(0)));
    expect(await refusalOf(compound, 'a.docx')).toMatchObject({ code: 'passwordProtected' });
  });
});
