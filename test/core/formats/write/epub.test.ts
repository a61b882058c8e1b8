import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Pair } from '../../../../src/core/bitext/types.ts';
import { writeEpub } from '../../../../src/core/formats/write/epub.ts';
import type { Outgoing } from '../../../../src/core/formats/write/outgoing.ts';
import { readXml } from '../../../../src/core/formats/xml.ts';
import { HBM, hardPairs, outgoing, paragraph, plain, withTerm } from './arbitrary.ts';

function entriesOf(pairs: Outgoing['pairs'], more: Partial<Outgoing> = {}) {
  const entries = unzipSync(writeEpub(outgoing(pairs, more)).bytes);
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const heading = (id: string, level: number, zh: string, en: string): Pair => ({
  id,
  kind: 'heading',
  level,
  zh: plain(zh),
  en: plain(en),
});

describe('a text as an EPUB', () => {
  test('begins with its media type, not compressed', () => {
    const { bytes } = writeEpub(outgoing([paragraph('a', '甲', 'A')]));
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('has both languages, a document for each part and a contents that nests', () => {
    const entries = entriesOf([
      heading('s1', 2, '上', 'One'),
      heading('s1-a', 3, '上甲', 'One A'),
      paragraph('p', '甲', 'A'),
      heading('s2', 2, '下', 'Two'),
    ]);
    expect(Object.keys(entries)).toContain('EPUB/text-0002.xhtml');
    expect(entries['EPUB/package.opf']).toContain(
      '<dc:language>zh-Hans</dc:language>\n<dc:language>en</dc:language>',
    );
    expect(entries['EPUB/nav.xhtml']!.replace(/<\/?span[^>]*>/g, '')).toContain(
      '<li><a href="text-0001.xhtml#s1">上 One</a>\n<ol>\n' +
        '<li><a href="text-0001.xhtml#s1-a">上甲 One A</a></li>\n</ol></li>\n' +
        '<li><a href="text-0002.xhtml#s2">下 Two</a></li>',
    );
  });

  test('terms are note references to footnotes that link back', () => {
    const entries = entriesOf([withTerm('a')], { terms: [HBM] });
    expect(entries['EPUB/text-0001.xhtml']).toContain(
      '用<a class="term" epub:type="noteref" role="doc-noteref" href="glossary.xhtml#term-hbm">HBM</a>替换',
    );
    expect(entries['EPUB/glossary.xhtml']).toContain(
      '<div class="entry" epub:type="footnote" role="doc-footnote" id="term-hbm">',
    );
    expect(entries['EPUB/glossary.xhtml']).toContain('<a href="text-0001.xhtml#a">1</a>');
  });

  test.each(['side', 'stacked'] as const)('%s: is well-formed whatever the text', (layout) => {
    fc.assert(
      fc.property(hardPairs(), fc.string({ unit: 'binary' }), (pairs, title) => {
        for (const [name, text] of Object.entries(entriesOf(pairs, { layout, title }))) {
          // The parser refuses what is not well-formed, and warns of characters that XML does not have.
          if (name !== 'mimetype' && !name.endsWith('.css')) expect(readXml(text, {}, {})).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the same text is the same book', () => {
    const idOf = (pairs: Pair[]) => /urn:uuid:[^<]*/.exec(entriesOf(pairs)['EPUB/package.opf']!)![0];
    const pair = paragraph('a', '甲', 'A');
    expect(idOf([pair])).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf([{ ...pair, en: plain('mended') }])).toBe(idOf([pair]));
    expect(idOf([{ ...pair, id: 'b' }])).not.toBe(idOf([pair]));
  });
});
