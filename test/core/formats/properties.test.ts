import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FormatError } from '../../../src/core/formats/problem.ts';
import { readFile } from '../../../src/core/formats/read.ts';
import type { FormatId } from '../../../src/core/formats/reading.ts';
import { docxOf, epubOf, utf8, zipOf } from './fixtures.ts';

// Large inputs, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

const SEEDS: readonly (readonly [FormatId, Uint8Array])[] = [
  ['text', utf8('你好\n\nHello\n\n再见\n\nBye')],
  ['markdown', utf8('# 一\n\n- [a](http://b)\n\n> *c* `d`\n\n<p>e</p>\n\n[x]: y')],
  [
    'html',
    utf8('<html><title>t</title><p>你<b>好</p><table><tr><td>a<td>乙</table><a href="http://a">x</a>'),
  ],
  ['epub', epubOf({ 'a.xhtml': '<h1>一</h1><p>话说</p>' })],
  ['docx', docxOf('<w:p><w:r><w:t>一</w:t></w:r></w:p><w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>')],
  [
    'tmx',
    utf8(
      '<tmx><header/><body><tu><tuv xml:lang="zh"><seg>你<bpt i="1"/></seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>',
    ),
  ],
  [
    'xliff',
    utf8(
      '<xliff srcLang="en" trgLang="zh"><file><unit id="1"><segment><source>a</source><target>你</target></segment></unit></file></xliff>',
    ),
  ],
  ['csv', utf8('zh,en\n"你""好",Hello\n')],
  [
    'markdown-pair',
    zipOf({
      'a/meta.json': '{"title":{"zh-Hans":"一"}}',
      'a/zh-Hans.md': '## 一\n\n*话*',
      'a/en.md': '## A\n\nb',
    }),
  ],
  [
    'json',
    utf8(
      '{"format":"duidu-text","version":1,"title":"t","langs":{"zh":"zh-Hans","en":"en"},"pairs":[{"id":"a","kind":"note","zh":{"text":"你好","marks":[{"type":"link","href":"http://a","start":0,"end":1}]},"en":{"text":"a","marks":[]}}]}',
    ),
  ],
  ['srt', utf8('1\n00:00:01,000 --> 00:00:02,000\n<i>你好</i>\n')],
  ['vtt', utf8('WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>你好\n')],
];
const FORMATS = SEEDS.map(([format]) => format);

/** Reads, and holds what comes out against what every reading promises. */
async function check(bytes: Uint8Array, format?: FormatId): Promise<void> {
  let reading;
  try {
    reading = await readFile(bytes, 'name', format ? { format } : {});
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
    const { problems } = error as FormatError;
    expect(problems.length).toBeGreaterThan(0);
    // A fault that the readers do not know of is a fault of theirs.
    expect(problems.map(({ code, values }) => [code, values])).not.toContainEqual([
      'readerFailed',
      expect.anything(),
    ]);
    expect(problems.every(({ places }) => places.every(({ file }) => file === 'name'))).toBe(true);
    return;
  }
  const segments =
    reading.shape === 'bilingual'
      ? reading.rows.flatMap(({ zh, en }) => [zh, en])
      : reading.blocks.map(({ segment }) => segment);
  expect(segments.length).toBeGreaterThan(0);
  for (const { text, marks } of segments) {
    marks.forEach(({ start, end }, n) => {
      expect(start).toBeGreaterThanOrEqual(n ? marks[n - 1]!.start : 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    });
  }
  const count = reading.shape === 'bilingual' ? reading.rows.length : reading.blocks.length;
  expect(reading.boilerplate.every(({ at }) => at >= 0 && at < count)).toBe(true);
}

describe('whatever the bytes, a reading or a FormatError', () => {
  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(undefined, ...FORMATS), check),
      { numRuns: 300 },
    );
  });

  it('random text with the signs of markup in it', async () => {
    const signs = [
      '<',
      '>',
      '</',
      '&',
      '"',
      ',',
      '\t',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '#',
      '`',
      '*',
      '[',
      '](',
      '<p>',
      '<b>',
      '<table>',
      '<tr>',
      '<td>',
      '-->',
      '00:01.000',
      '你',
      'a',
      '{#a .question}',
      '第一章',
      '<svg>',
      '\ud800',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => utf8(parts.join(''))),
        fc.constantFrom(undefined, ...FORMATS),
        check,
      ),
      { numRuns: 500 },
    );
  });

  it.each(SEEDS)('%s with bytes changed, taken out, put in or cut off', async (format, seed) => {
    const change = fc.record({
      at: fc.nat(seed.length - 1),
      remove: fc.nat(6),
      insert: fc.uint8Array({ maxLength: 6 }),
    });
    const changed = fc
      .array(change, { minLength: 1, maxLength: 4 })
      .map((changes) =>
        changes.reduce<number[]>(
          (bytes, { at, remove, insert }) => bytes.toSpliced(at, remove, ...insert),
          [...seed],
        ),
      );
    const cut = fc.nat(seed.length).map((length) => [...seed.subarray(0, length)]);
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut), (bytes) => check(Uint8Array.from(bytes), format)),
      { numRuns: 60 },
    );
  });
});

describe('pairs survive', () => {
  it('in a table, whatever is in them', async () => {
    const cell = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== '' && !/\p{Surrogate}/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (pairs) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = pairs.map((pair) => pair.map(quoted).join(',')).join('\r\n');
        const columns = { zh: 0, en: 1, header: false };
        const reading = await readFile(utf8(`\ufeff${text}`), 'a.csv', { columns, format: 'csv' });
        if (reading.shape !== 'bilingual' || reading.table?.delimiter !== ',') return;
        expect(reading.rows.map(({ zh, en }) => [zh.text, en.text])).toEqual(pairs);
      }),
      { numRuns: 60 },
    );
  });
});
