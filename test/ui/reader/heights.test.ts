import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/bitext/blocks.ts';
import { carryAnchor, carryRange } from '../../../src/ui/reader/drawn-range.ts';
import { Heights } from '../../../src/ui/reader/heights.ts';

function blocksOf(...groups: readonly (readonly [ids: string, weight?: number])[]): Block[] {
  let start = 0;
  return groups.map(([ids, weight = 100]) => {
    const pairs = [...ids].map((id) => ({ id }) as Block['pairs'][number]);
    const block = { id: pairs[0]!.id, start, pairs, chapter: 0, weight };
    start += pairs.length;
    return block;
  });
}
const placesOf = (blocks: readonly Block[]) =>
  new Map(blocks.flatMap(({ pairs }, n) => pairs.map(({ id }): [string, number] => [id, n])));

test('what was measured tells what to expect of the rest, once it is learnt', () => {
  const heights = new Heights(blocksOf(['ab'], ['c', 50], ['de', 200]));
  heights.measure(0, 200);
  const before = heights.of(2);
  expect(heights.of(0)).toBe(200);
  heights.learn();
  expect(heights.of(2)).not.toBe(before);
  expect([heights.of(0), heights.of(1), heights.of(2)]).toEqual([200, 100, 400]);
  expect(heights.sum(0, 3)).toBe(700);
  heights.measure(1, 130);
  expect([heights.of(1), heights.of(2)]).toEqual([130, 400]);
});

test('finds the block at a distance', () => {
  const heights = new Heights(blocksOf(['a'], ['b'], ['c']));
  for (const n of [0, 1, 2]) heights.measure(n, 100);
  expect(heights.at(-20)).toEqual({ block: 0, into: 0 });
  expect(heights.at(99)).toEqual({ block: 0, into: 99 });
  expect(heights.at(100)).toEqual({ block: 1, into: 0 });
  expect(heights.at(250)).toEqual({ block: 2, into: 50 });
  expect(heights.at(9999)).toEqual({ block: 2, into: 100 });
});

test('a changed text keeps the heights of what is still the same', () => {
  const heights = new Heights(blocksOf(['a'], ['b'], ['c']));
  for (const n of [0, 1, 2]) heights.measure(n, 60 + n);
  heights.take(blocksOf(['x'], ['b'], ['c', 120]));
  heights.learn();
  expect(heights.of(1)).toBe(61);
  expect(heights.of(0)).toBe(61);
  expect(heights.of(2)).toBeCloseTo(61 * 1.2);
});

test('what was drawn of a text is drawn when it has changed', () => {
  const before = blocksOf(['ab'], ['cd'], ['ef'], ['gh']);
  const range = { from: 1, to: 3 };
  const carried = (after: Block[]) => carryRange(before, range, after, placesOf(after));
  expect(carried(blocksOf(['xy'], ['ab'], ['cd'], ['ef']))).toEqual({ from: 2, to: 4 });
  expect(carried(blocksOf(['abc'], ['d'], ['efgh']))).toEqual({ from: 0, to: 3 });
  // All of it is gone.
  expect(carried(blocksOf(['ab'], ['gh']))).toEqual({ from: 1, to: 2 });
  expect(carried([])).toEqual({ from: 0, to: 0 });
});

test('a place whose pair is gone goes to the one before', () => {
  const before = blocksOf(['abc'], ['def']);
  const carried = (pairId: string, after: Block[]) =>
    carryAnchor({ pairId, top: 80 }, before, placesOf(after));
  expect(carried('d', blocksOf(['abc'], ['def']))).toEqual({ pairId: 'd', top: 80 });
  expect(carried('d', blocksOf(['ab'], ['ef']))).toEqual({ pairId: 'b', top: 80 });
  expect(carried('a', blocksOf(['b']))).toBe(null);
});
