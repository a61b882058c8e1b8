import { describe, expect, it } from 'vitest';
import { docxOf, linesOf, pairsOf, readBoth, readOne, refusalOf } from './fixtures.ts';

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
