import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { pairsOf } from '../../../../src/core/bitext/rows.ts';
import type { Mark, Pair, Segment } from '../../../../src/core/bitext/types.ts';
import { readFile } from '../../../../src/core/formats/read.ts';
import type { BilingualReading, ReadOptions } from '../../../../src/core/formats/reading.ts';
import type { Outgoing, WriteFormat } from '../../../../src/core/formats/write/outgoing.ts';
import { writeFile } from '../../../../src/core/formats/write/write.ts';
import {
  HBM,
  hardRows,
  hardSegment,
  outgoing,
  painted,
  paragraph,
  plain,
  withTerm,
  META,
} from './arbitrary.ts';

// Many files, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

async function throughFile(
  format: WriteFormat,
  pairs: Outgoing['pairs'],
  more?: Partial<Outgoing>,
  options?: ReadOptions,
): Promise<BilingualReading> {
  const { bytes, name } = await writeFile(format, outgoing(pairs, more));
  const reading = await readFile(bytes, name, options);
  if (reading.shape !== 'bilingual') throw new Error('not read as pairs');
  return reading;
}

type Sides = Pick<Pair, 'zh' | 'en'>;
const texts = (rows: readonly Sides[]) => rows.map(({ zh, en }) => [zh.text, en.text]);
const marks = (rows: readonly Sides[], ...types: Mark['type'][]) =>
  rows.map(({ zh, en }) => [painted(zh, ...types), painted(en, ...types)]);
const kinds = (rows: readonly Pick<Pair, 'kind' | 'level'>[]) => rows.map(({ kind, level }) => [kind, level]);
const ids = (rows: readonly { readonly id?: string }[]) => rows.map(({ id }) => id);

/** A text with each side put through the same change. */
const each = (rows: readonly Sides[], change: (text: string) => string) =>
  rows.map(({ zh, en }) => [change(zh.text), change(en.text)]);

/** What a page shows of it: other line ends, pictures of controls. */
const shown = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)))
    .replace(/[\ufffe\uffff]/g, '\ufffd');

describe('what is written is read again', () => {
  test.each(['tmx', 'xliff'] as const)('%s: every row, text, mark, kind', async (format) => {
    await fc.assert(
      fc.asyncProperty(hardRows(), async (rows) => {
        const read = (await throughFile(format, rows)).rows;
        expect(texts(read)).toEqual(texts(rows));
        expect(marks(read)).toEqual(marks(rows));
        expect(kinds(read)).toEqual(kinds(rows));
        expect(ids(read)).toEqual(ids(rows));
        expect(read.map(({ continues }) => !continues)).toEqual(rows.map(({ opens }) => opens));
      }),
      { numRuns: 200 },
    );
  });

  test('tmx: title, confidence, and what was confirmed', async () => {
    await fc.assert(
      fc.asyncProperty(hardRows(), async (rows) => {
        const { title, rows: read } = await throughFile('tmx', rows);
        expect(title).toBe('读对 Duidu');
        expect(read.map(({ confidence, fixed = false }) => [confidence, fixed])).toEqual(
          // A zero has no sign in a file.
          rows.map(({ confidence, fixed }) => [confidence + 0, fixed]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test.each(['csv', 'tsv'] as const)('%s: every row, text but U+0000, kind', async (format) => {
    await fc.assert(
      fc.asyncProperty(hardRows(), async (rows) => {
        // Rows without text are no rows to the reader, and with none it refuses the file.
        const filled = rows.filter(({ zh, en }) => zh.text || en.text);
        fc.pre(filled.some(({ zh, en }) => zh.text.trim() || en.text.trim()));
        const read = (await throughFile(format, filled)).rows;
        expect(texts(read)).toEqual(each(filled, (text) => text.replace(/\0/g, '␀')));
        expect(kinds(read)).toEqual(kinds(filled));
        expect(ids(read)).toEqual(ids(filled));
        expect(read.map(({ continues }) => !continues)).toEqual(filled.map(({ opens }) => opens));
      }),
      { numRuns: 200 },
    );
  });

  test('json: everything, halves of characters too', async () => {
    const half = fc.constantFrom('\ud800', '\udc00', 'a\ud83d', '').map((text) => plain(text));
    await fc.assert(
      fc.asyncProperty(hardRows(fc.oneof(hardSegment(), half)), async (rows) => {
        const {
          rows: read,
          title,
          langs,
        } = await throughFile('json', rows, {
          langs: { zh: 'zh-Hant', en: 'en' },
        });
        expect([title, langs]).toEqual(['读对 Duidu', { zh: 'zh-Hant', en: 'en' }]);
        expect(read).toEqual(
          rows.map(({ opens, fixed, ...row }) => ({
            ...row,
            ...(opens ? {} : { continues: true }),
            ...(fixed ? { fixed } : {}),
            line: 1,
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('markdown: every pair, kind, text but white space at its end', async () => {
    const written = (text: string, kind: Pair['kind']) => {
      const lined = kind === 'heading' || kind === 'question' ? text.replace(/\n/g, ' ') : text;
      const kept = lined.replace(/\0/g, '␀').trimEnd();
      return kept === '\u200b' ? '' : kept;
    };
    await fc.assert(
      fc.asyncProperty(hardRows(), async (rows) => {
        const pairs = pairsOf(rows);
        const reading = await throughFile('markdown', rows);
        expect(reading.title).toBe('读对 Duidu');
        expect(texts(reading.rows)).toEqual(
          pairs.map(({ zh, en, kind }) => [written(zh.text, kind), written(en.text, kind)]),
        );
        let answering = false;
        const wanted = pairs.map(({ kind, level }) => {
          answering = kind === 'question' || (answering && kind !== 'heading');
          return [kind === 'answer' && !answering ? 'paragraph' : kind, level];
        });
        expect(kinds(reading.rows)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  const pages: readonly (readonly [WriteFormat, Outgoing['layout']])[] = [
    ['html', undefined],
    ['epub', 'side'],
    ['epub', 'stacked'],
  ];
  test.each(pages)('%s (%s): every pair, text, mark, kind, without the glossary', async (format, layout) => {
    const segment = hardSegment();
    await fc.assert(
      fc.asyncProperty(hardRows(segment), async (rows) => {
        const pairs = [...pairsOf(rows), withTerm('t')];
        const more = { terms: [HBM], meta: META, ...(layout ? { layout } : {}) };
        const { rows: read } = await throughFile(format, pairs, more);
        expect(texts(read)).toEqual(each(pairs, shown));
        expect(kinds(read)).toEqual(kinds(pairs));
        expect(ids(read)).toEqual(ids(pairs));
        const kept = ['emphasis', 'strong', 'code'] as const;
        const still = pairs.map(({ zh, en }) => ({ zh: unbroken(zh), en: unbroken(en) }));
        const same = read.map((row, n) => (still[n]!.zh && still[n]!.en ? row : null));
        expect(
          marks(
            same.filter((row) => row !== null),
            ...kept,
          ),
        ).toEqual(
          marks(
            pairs.filter((_, n) => same[n]),
            ...kept,
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(['html', 'epub'] as const)('%s: a link', async (format) => {
    const en = plain('see here', [{ type: 'link', href: 'https://example.org/?a=1&b=2', start: 4, end: 8 }]);
    const { rows } = await throughFile(format, [{ ...paragraph('a', '见', ''), en }]);
    expect(rows[0]!.en).toEqual(en);
  });

  test('a novel’s paragraph, which is longer than what a delimiter is guessed by', async () => {
    const pairs = Array.from({ length: 3 }, (_, n) =>
      paragraph(`p${n}`, '“话说”，\n天下大势；'.repeat(9000), 'They say, "so";\n'.repeat(9000)),
    );
    for (const format of ['csv', 'tsv'] as const) {
      expect(texts((await throughFile(format, pairs)).rows)).toEqual(texts(pairs));
    }
  });
});

/** Whether its line ends are one character each, so that its marks stay where they were. */
function unbroken({ text }: Segment): boolean {
  return !text.includes('\r');
}
