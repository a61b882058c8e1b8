import { describe, expect, it } from 'vitest';
import { codesOf, epubOf, linesOf, pairsOf, readBoth, readOne, refusalOf } from './fixtures.ts';

const encryption = (algorithm: string) => ({
  'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
    <enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
});

describe('EPUB', () => {
  it('is read in the order of its spine, with headings, notes and lists', async () => {
    const reading = await readOne(
      epubOf({
        '乙 1.xhtml':
          '<h1>第一回</h1><p>甄士隐<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n"><p>注。</p></aside>',
        'a.xhtml':
          '<section><h3>第二回</h3><ol><li>一</li></ol><p><a href="https://example.org/">外</a><a href="b.xhtml">内</a></p></section>',
      }),
      'book.epub',
    );
    expect(linesOf(reading)).toEqual([
      'heading2: 第一回',
      'paragraph: 甄士隐1',
      'note: 注。',
      'heading3: 第二回',
      'item: 一',
      'paragraph: 外内',
    ]);
    expect(reading.blocks[5]!.segment.marks).toHaveLength(1);
    expect(reading.blocks.map(({ entry }) => entry)[3]).toBe('OPS/a.xhtml');
    expect(reading).toMatchObject({ title: '红楼梦', languages: ['zh'], encoding: 'utf-8', warnings: [] });
  });

  it('names chapters without a heading after the table of contents', async () => {
    const nav =
      '<html><body><nav epub:type="toc"><a href="a.xhtml#x">第一章</a><a href="b.xhtml">第二章</a></nav></body></html>';
    const ncx =
      '<ncx><navMap><navPoint><navLabel><text>第一章</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>';
    for (const [href, text, type, properties] of [
      ['nav.xhtml', nav, 'application/xhtml+xml', ' properties="nav"'],
      ['toc.ncx', ncx, 'application/x-dtbncx+xml', ''],
    ]) {
      const item = `<item id="toc" href="${href}" media-type="${type}"${properties}/>`;
      const bytes = epubOf({ 'a.xhtml': '<p>话说。</p>' }, { [`OPS/${href}`]: text! }, item);
      expect(linesOf(await readOne(bytes, 'a.epub'))).toEqual(['heading2: 第一章', 'paragraph: 话说。']);
    }
  });

  it('pairs a bilingual book', async () => {
    const bytes = epubOf({
      'a.xhtml': '<h2>一</h2><h2>One</h2><p>你好。</p><p>Hello.</p><p>再见。</p><p>Bye.</p>',
    });
    expect(pairsOf(await readBoth(bytes, 'a.epub'))).toEqual([
      ['一', 'One'],
      ['你好。', 'Hello.'],
      ['再见。', 'Bye.'],
    ]);
  });

  it('offers a table of contents in the spine for removal', async () => {
    const bytes = epubOf({
      'nav.xhtml': '<nav epub:type="toc"><ol><li><a href="a.xhtml">甲</a></li></ol></nav>',
      'a.xhtml': '<p>正文</p>',
    });
    expect((await readOne(bytes, 'a.epub')).boilerplate).toEqual([{ at: 0, reason: 'contents' }]);
  });

  it('reads what is not well-formed, and says where', async () => {
    const reading = await readOne(epubOf({ 'a.xhtml': '<p>一<b>二</p>\n<p>三&nbsp;四' }), 'a.epub');
    expect(linesOf(reading)).toEqual(['paragraph: 一二', 'paragraph: 三\u00a0四']);
    expect(reading.warnings).toMatchObject([
      { code: 'markupUnclosed', places: [{ file: 'a.epub', entry: 'OPS/a.xhtml', line: 1 }] },
    ]);
  });

  it('takes no harm from self-closing tags', async () => {
    const reading = await readOne(
      epubOf({ 'a.xhtml': '<a id="x"/><p>一<br/>二</p><script src="x"/><p/><p>三</p>' }),
      'a.epub',
    );
    expect(linesOf(reading)).toEqual(['paragraph: 一\n二', 'paragraph: 三']);
    expect(reading.warnings).toEqual([]);
  });

  it('refuses encrypted documents, not obfuscated fonts', async () => {
    const chapters = { 'a.xhtml': '<p>字</p>' };
    const aes = encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc');
    expect(await refusalOf(epubOf(chapters, aes), 'a.epub')).toMatchObject({ code: 'rightsManaged' });
    expect(
      await refusalOf(epubOf(chapters, { ...aes, 'META-INF/rights.xml': '<rights/>' }), 'a.epub'),
    ).toMatchObject({ code: 'rightsManaged', values: { scheme: 'ADEPT' } });
    const fonts = encryption('http://www.idpf.org/2008/embedding');
    expect(linesOf(await readOne(epubOf(chapters, fonts), 'a.epub'))).toEqual(['paragraph: 字']);
  });

  it('goes on without documents that are missing or no text', async () => {
    const item =
      '<item id="c9" href="gone.xhtml" media-type="application/xhtml+xml"/><item id="c8" href="p.svg" media-type="image/svg+xml"/>';
    const bytes = epubOf({ 'a.xhtml': '<p>字</p>' }, {}, item);
    expect(codesOf((await readOne(bytes, 'a.epub')).warnings)).toEqual([]);
    const opf = `<package><manifest>${item}</manifest><spine><itemref idref="c9"/><itemref idref="c8"/></spine></package>`;
    expect(await refusalOf(epubOf({}, { 'OPS/package.opf': opf }), 'a.epub')).toMatchObject({
      code: 'nothingToRead',
    });
    expect(await refusalOf(epubOf({}), 'a.epub')).toMatchObject({
      code: 'entryMissing',
      places: [{ file: 'a.epub', entry: 'OPS/package.opf' }],
    });
  });
});
