import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, placesInBlocks } from '../../../src/core/bitext/blocks.ts';
import type { AnnotatedPair } from '../../../src/core/bitext/document.ts';
import { chaptersOf } from '../../../src/core/bitext/sections.ts';

const arbitraryPairs = fc
  .array(fc.record({ heading: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 0, max: 3000 }) }), {
    maxLength: 200,
  })
  .map((list) =>
    list.map(({ heading, length }, n): AnnotatedPair => {
      const side = { text: 'x'.repeat(length), marks: [] };
      return {
        id: `p${n}`,
        ...(heading ? { kind: 'paragraph' } : { kind: 'heading', level: 2 }),
        zh: { text: '', marks: [] },
        en: side,
        terms: { zh: [], en: [] },
        sentences: { zh: [], en: [] },
        beads: [],
      };
    }),
  );

test('blocks hold all pairs in order, few and of one section each', () => {
  fc.assert(
    fc.property(arbitraryPairs, (pairs) => {
      const blocks = blocksOf(pairs);
      expect(blocks.flatMap((block) => block.pairs)).toEqual(pairs);
      const chapters = chaptersOf(pairs);
      for (const block of blocks) {
        expect(block.id).toBe(block.pairs[0]!.id);
        expect(pairs[block.start]).toBe(block.pairs[0]);
        expect(block.pairs.length).toBeLessThanOrEqual(12);
        if (block.pairs.length > 1) expect(block.weight).toBeLessThanOrEqual(4000);
        for (const pair of block.pairs) expect(chapters[block.chapter]).toContain(pair);
      }
      const places = placesInBlocks(blocks);
      expect([...places.keys()]).toEqual(pairs.map(({ id }) => id));
      for (const [id, n] of places) expect(blocks[n]!.pairs.some((pair) => pair.id === id)).toBe(true);
    }),
  );
});

test('what was cut from a seam on is cut so again, whatever comes before it and after', () => {
  fc.assert(
    fc.property(arbitraryPairs, fc.nat(), fc.nat(), (pairs, a, b) => {
      fc.pre(pairs.length > 0);
      const from = a % pairs.length;
      const to = from + 1 + (b % (pairs.length - from));
      const seam = pairs[from]!.id;
      const ids = (blocks: ReturnType<typeof blocksOf>) => blocks.map(({ id }) => id);
      const part = ids(blocksOf(pairs.slice(from, to), seam));
      const whole = ids(blocksOf(pairs, seam));
      expect(whole.slice(whole.indexOf(seam), whole.indexOf(seam) + part.length)).toEqual(part);
    }),
  );
});
