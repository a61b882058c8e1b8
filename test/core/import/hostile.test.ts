// Nothing in a file that is brought in runs or is fetched, whatever the file is called and however it is read.
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pairsOf, type Row } from '../../../src/core/bitext/rows.ts';
import { SIDES } from '../../../src/core/bitext/types.ts';
import { FormatError } from '../../../src/core/formats/problem.ts';
import { readFile } from '../../../src/core/formats/read.ts';
import type { Reading, ReadOptions } from '../../../src/core/formats/reading.ts';
import { previewOf } from '../../../src/core/import/preview.ts';
import { rowsOfOne, rowsOfPairs } from '../../../src/core/import/rows.ts';
import { hostileMarkup } from '../../fixtures/hostile.ts';
import { docxOf, epubOf } from '../formats/fixtures.ts';

const payloads = hostileMarkup();
const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // What XML cannot hold at all.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
const XLIFF = (source: string, target: string) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="zh" datatype="plaintext" original="a"><body><trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit></body></file></xliff>`;
const TMX = (en: string, zh: string) =>
  `<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu></body></tmx>`;
const link = (address: string) =>
  `<w:p><w:hyperlink r:id="l"><w:r><w:t>${escaped(address)}</w:t></w:r></w:hyperlink></w:p>`;
const relations = (address: string) => ({
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(address)}" TargetMode="External"/></Relationships>`,
});
const META = `{"slug":"a","title":{"zh-Hans":"题","zh-Hant":"題","en":"T"},"description":{"zh-Hans":"述","zh-Hant":"述","en":"D"},"date":"2026-11-22","languages":["zh-Hans","en"],"licence":{"name":"CC0","url":"https://example.org/"},"authors":["A"],"statement":{"zh-Hans":"声","zh-Hant":"聲","en":"S"},"sources":[{"title":"S"}]}`;

type Made = readonly [name: string, content: string | Uint8Array, options?: ReadOptions];

/** A payload in files of every format, where markup belongs and where it does not. */
const FILES: readonly ((payload: string) => Made)[] = [
  (x) => ['a.html', `<!doctype html><html><body><p>正文。</p>${x}</body></html>`],
  (x) => ['a.html', `<!doctype html><html><body>${x}<p>Text.</p></body></html>`, { wholePage: true }],
  (x) => ['a.html', x, { format: 'html', wholePage: true }],
  (x) => ['a.html', `<html><head><title>${x}</title></head><body><p lang="${x}">x</p></body></html>`],
  (x) => ['a.txt', `正文。\n\n${x}\n\nText.`],
  (x) => ['a.txt', `${x}\t正文`, { format: 'text' }],
  (x) => ['a.md', `# 题\n\n${x}\n\n[x](${x}) ![y](${x} "${x}")\n\n<${x}>\n\n[r]: ${x}\n\n[r]`],
  (x) => ['a.epub', epubOf({ 'c.xhtml': `<p>正文</p>${x}` })],
  (x) => ['a.epub', epubOf({ 'c.xhtml': `<p>${escaped(x)}</p><a href="${escaped(x)}">x</a>` })],
  (x) => ['a.docx', docxOf(`<w:p><w:r><w:t>${escaped(x)}</w:t></w:r></w:p>`)],
  (x) => ['a.docx', docxOf(link(x), relations(x))],
  (x) => ['a.tmx', TMX(x, '正文')],
  (x) => ['a.tmx', TMX(escaped(x), `正文<bpt i="1">${escaped(x)}</bpt>x<ept i="1"/>`)],
  (x) => ['a.xlf', XLIFF(x, '正文')],
  (x) => ['a.xlf', XLIFF(escaped(x), `正文<g id="1" ctype="link" href="${escaped(x)}">x</g>`)],
  (x) => ['a.csv', `Chinese,English\n正文,${quoted(x)}\n`],
  (x) => ['a.tsv', `Chinese\tEnglish\n正文\t${x.replace(/[\t\r\n]/g, ' ')}\n`],
  (x) => ['a.srt', `1\n00:00:01,000 --> 00:00:02,000\n${x}\n正文\n`],
  (x) => ['a.vtt', `WEBVTT\n\nNOTE ${x}\n\n00:01.000 --> 00:02.000\n<c.${x}>${x}\n正文\n`],
  (x) => [
    'a.json',
    JSON.stringify({
      format: 'duidu-text',
      version: 1,
      title: x,
      langs: { zh: 'zh-Hans', en: 'en' },
      pairs: [
        {
          id: x,
          kind: 'paragraph',
          zh: { text: x, marks: [{ type: 'link', start: 0, end: 1, href: x }] },
          en: { text: 'x', marks: [] },
        },
      ],
    }),
  ],
  (x) => [
    'a.zip',
    zipSync({
      'meta.json': strToU8(META),
      'zh-Hans.md': strToU8(`## 题 {#a}\n\n${x}\n`),
      'en.md': strToU8(`## T {#a}\n\n${x}\n`),
    }),
  ],
];

/** Everything that is drawn of a reading: rows, and what is shown before they are kept. */
function check(reading: Reading): void {
  const rows: Row[] = reading.shape === 'bilingual' ? rowsOfPairs(reading, {}) : rowsOfOne(reading);
  for (const row of [...rows, ...pairsOf(rows)]) {
    if (!/^(?!app$)[A-Za-z][\w-]*$/.test(row.id)) throw new Error(`an id: ${row.id}`);
    for (const side of SIDES) {
      const { text, marks } = row[side];
      if (typeof text !== 'string') throw new Error('a text that is none');
      for (const mark of marks) {
        if (mark.start < 0 || mark.end > text.length || mark.start > mark.end)
          throw new Error('a mark beyond');
        if (mark.type === 'link' && !/^(https?|mailto):/.test(new URL(mark.href).protocol))
          throw new Error(`a link: ${mark.href}`);
        if (!['link', 'emphasis', 'strong', 'code', 'term'].includes(mark.type)) throw new Error(mark.type);
      }
    }
  }
  // Plain data: it is sent to the page and drawn as text.
  expect(structuredClone(previewOf(reading, 'a'))).toBeTruthy();
}

describe('hostile markup', () => {
  const ran = vi.fn();
  beforeAll(() => {
    vi.stubGlobal('alert', ran);
    vi.stubGlobal('fetch', ran);
    vi.stubGlobal('XMLHttpRequest', ran);
    vi.stubGlobal('Image', ran);
  });
  afterAll(() => void vi.unstubAllGlobals());

  it('is there in numbers', () => {
    expect(payloads.length).toBeGreaterThan(250);
  });

  it.each(FILES.map((make, n) => [`${make('x')[0]} (${n + 1})`, make] as const))(
    'neither runs nor leaves an address in %s',
    async (_, make) => {
      let read = 0;
      for (const payload of payloads) {
        const [name, content, options] = make(payload);
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        try {
          check(await readFile(bytes, name, options));
          read++;
        } catch (error) {
          if (!(error instanceof FormatError))
            throw new Error(`${payload}: ${String(error)}`, { cause: error });
          // A fault of ours would be told so.
          expect(error.problems.map(({ code }) => code)).not.toContain('readerFailed');
        }
      }
      expect(read).toBeGreaterThan(0);
      expect(ran).not.toHaveBeenCalled();
    },
    60_000,
  );
});
