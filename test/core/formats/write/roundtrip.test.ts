import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pair } from '../../../../src/core/bitext/types.ts';
import { readFile } from '../../../../src/core/formats/read.ts';
import type { ReadOptions, ReadRow } from '../../../../src/core/formats/reading.ts';
import { unguardFormula } from '../../../../src/core/formats/formula.ts';
import type { WriteFormat } from '../../../../src/core/formats/write/outgoing.ts';
import { writeFile } from '../../../../src/core/formats/write/write.ts';
import { hardPairs, hardSegment, hardText, marksOf, outgoing } from './arbitrary.ts';

async function throughFile(
  format: WriteFormat,
  pairs: readonly Pair[],
  options?: ReadOptions,
): Promise<readonly ReadRow[]> {
  const { bytes, name } = await writeFile(format, outgoing(pairs));
  const reading = await readFile(bytes, name, options);
  if (reading.shape !== 'bilingual') throw new Error('not read as pairs');
  return reading.rows;
}

const texts = (rows: readonly Pick<Pair, 'zh' | 'en'>[]) => rows.map(({ zh, en }) => [zh.text, en.text]);
const marks = (rows: readonly Pick<Pair, 'zh' | 'en'>[]) =>
  rows.flatMap(({ zh, en }) => [marksOf(zh, 'strong', 'emphasis'), marksOf(en, 'strong', 'emphasis')]);

/** What TMX cannot keep: controls are placeholders, which are no text, and line breaks at the ends are not read. */
const inMemory = hardText.map((text) =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/^\s+|\s+$/g, ''),
);

describe('what is written is read again', () => {
  test('TMX: ids, texts, emphasis', async () => {
    await fc.assert(
      fc.asyncProperty(hardPairs(hardSegment(inMemory)), async (pairs) => {
        const rows = await throughFile('tmx', pairs);
        expect(texts(rows)).toEqual(texts(pairs));
        expect(marks(rows)).toEqual(marks(pairs));
        expect(rows.map(({ id }) => id)).toEqual(pairs.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });

  test('XLIFF: ids, every character there is, emphasis', async () => {
    await fc.assert(
      fc.asyncProperty(hardPairs(), async (pairs) => {
        const rows = await throughFile('xliff', pairs);
        // A translation of white space alone counts as none.
        const wanted = pairs.map(({ zh, en }) => [zh.text, en.text.trim() ? en.text : '']);
        expect(texts(rows)).toEqual(wanted);
        const kept = pairs.filter(({ en }) => en.text.trim());
        expect(marks(rows.filter(({ en }) => en.text))).toEqual(marks(kept));
        expect(rows.map(({ id }) => id)).toEqual(pairs.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });

  test.each(['csv', 'tsv'] as const)('%s: every character but U+0000', async (format) => {
    const columns = { id: 0, zh: 1, en: 2, notes: 3, header: true };
    await fc.assert(
      fc.asyncProperty(hardPairs(), async (pairs) => {
        // Rows without text are no rows to the reader, and with none it refuses the file.
        const filled = pairs.filter(({ zh, en }) => zh.text || en.text);
        fc.pre(filled.length > 0);
        const rows = await throughFile(format, filled, { columns });
        const cells = texts(rows).map((cells) => cells.map((cell) => unguardFormula(cell!)));
        expect(cells).toEqual(texts(filled).map((cells) => cells.map((cell) => cell!.replace(/\0/g, '␀'))));
      }),
      { numRuns: 200 },
    );
  });
});
