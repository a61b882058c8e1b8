import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../src/core/formats/read.ts';
import { readMarkup } from '../../../../src/core/formats/markup.ts';
import { descendantsOf } from '../../../../src/core/formats/tree.ts';
import { writeHtml } from '../../../../src/core/formats/write/html.ts';
import { HBM, hardPairs, outgoing, paragraph, plain, withTerm } from './arbitrary.ts';

const htmlOf = (...given: Parameters<typeof outgoing>) =>
  new TextDecoder().decode(writeHtml(outgoing(...given)).bytes);

describe('a text as one HTML page', () => {
  test('has both sides of a pair in their languages, under the name of the pair', () => {
    expect(htmlOf([paragraph('q1-2', '甲', 'A & B')])).toContain(
      '<div class="pair" id="q1-2" data-pair="q1-2">\n' +
        '<div class="zh" lang="zh-Hans"><p>甲</p></div>\n' +
        '<div class="en" lang="en"><p>A &amp; B</p></div>\n</div>',
    );
  });

  test('links terms to the glossary, and the glossary back', () => {
    const html = htmlOf([withTerm('a'), withTerm('b')], { terms: [HBM] });
    expect(html).toContain('<p>用<a class="term" href="#term-hbm" data-term="hbm">HBM</a>替换</p>');
    expect(html).toContain('<article class="entry" id="term-hbm">');
    expect(html).toContain('In the text: <a href="#a">1</a> <a href="#b">2</a>');
  });

  test('a term without an entry is text', () => {
    expect(htmlOf([withTerm('a')])).toContain('<p>用HBM替换</p>');
  });

  test('keeps a line end that a text begins with and a mark parts', () => {
    const pair = {
      ...paragraph('a', '甲', ''),
      en: plain('\r\nb', [{ type: 'emphasis', start: 0, end: 1 }]),
    };
    expect(htmlOf([pair])).toContain('<p><em><br/></em>b</p>');
  });

  test('loads nothing, runs nothing, and links only where a text may', () => {
    const pair = {
      ...paragraph('"><script>', '<script>alert(1)</script>', 'a link'),
      en: plain('a link', [{ type: 'link', href: 'java\nscript:alert(1)', start: 2, end: 6 }]),
    };
    const html = htmlOf([pair], { title: '</title><img src=x onerror=alert(1)>' });
    expect(html).not.toMatch(/<(script|img|link|iframe|object)|javascript:|url\(|@import|\son\w+="/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<p>a link</p>');
  });

  test('every anchor is there once, and every link within the page leads to one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a', 'glossary', 'term-hbm', 'ü', '')), (ids) => {
        const html = htmlOf(ids.map(withTerm), { terms: [HBM] });
        const { root } = readMarkup(html, {});
        const found = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(found).size).toBe(found.length);
        for (const link of descendantsOf(root, 'a')) {
          expect(found).toContain(link.attributes.get('href')?.slice(1));
        }
      }),
    );
  });

  test('is read again as the pairs it was made of', async () => {
    const pairs = [
      paragraph('a', '这是第一段。', 'The first.'),
      paragraph('b', '这是第二段。', 'The second.'),
    ];
    const { bytes, name } = writeHtml(outgoing(pairs));
    const reading = await readFile(bytes, name, { wholePage: true });
    const rows = reading.shape === 'bilingual' ? reading.rows : [];
    expect(rows.slice(-2).map(({ zh, en }) => [zh.text, en.text])).toEqual(
      pairs.map(({ zh, en }) => [zh.text, en.text]),
    );
  });

  test('tags close whatever the marks do', () => {
    fc.assert(
      fc.property(hardPairs(), (pairs) => {
        const main = /<main>.*<\/main>/s.exec(htmlOf(pairs))![0];
        const open: string[] = [];
        for (const [, slash, name, empty] of main.matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/g)) {
          if (slash) expect(open.pop()).toBe(name);
          else if (!empty) open.push(name!);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
