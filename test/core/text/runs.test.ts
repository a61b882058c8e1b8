import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, gather } from '../../../src/core/text/runs.ts';

const range = fc
  .tuple(fc.nat(40), fc.nat(40), fc.constantFrom('a', 'b', 'c'))
  .map(([x, y, name]) => ({ start: Math.min(x, y), end: Math.max(x, y), name }));

describe('flatten', () => {
  test('cuts at every border and lists what holds in the order of the layers', () => {
    const bold = { start: 2, end: 6, name: 'bold' };
    const term = { start: 4, end: 8, name: 'term' };
    expect(flatten(10, [[bold], [term]])).toEqual([
      { start: 0, end: 2, items: [] },
      { start: 2, end: 4, items: [bold] },
      { start: 4, end: 6, items: [bold, term] },
      { start: 6, end: 8, items: [term] },
      { start: 8, end: 10, items: [] },
    ]);
  });

  test('an empty text has no runs', () => {
    expect(flatten(0, [[{ start: 0, end: 0 }]])).toEqual([]);
  });

  test('runs cover the text without gap or overlap, and each holds exactly what lies over it', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.array(fc.array(range, { maxLength: 6 }), { maxLength: 4 }),
        (length, layers) => {
          const runs = flatten(length, layers);
          let at = 0;
          for (const run of runs) {
            expect(run.start).toBe(at);
            expect(run.end).toBeGreaterThan(run.start);
            at = run.end;
            const over = layers.flat().filter((item) => item.start <= run.start && item.end >= run.end);
            expect(new Set(run.items)).toEqual(new Set(over));
          }
          expect(at).toBe(length);
        },
      ),
    );
  });
});

describe('gather', () => {
  test('keeps an item that may not be split in one group, and leaves the rest single', () => {
    const bold = { start: 0, end: 5, name: 'bold' };
    const term = { start: 3, end: 8, name: 'term' };
    const groups = gather(flatten(10, [[bold], [term]]), ({ name }) => name === 'term');
    expect(groups.map(({ whole, runs }) => [whole?.name, runs.map((r) => [r.start, r.end])])).toEqual([
      [undefined, [[0, 3]]],
      [
        'term',
        [
          [3, 5],
          [5, 8],
        ],
      ],
      [undefined, [[8, 10]]],
    ]);
  });

  test('two terms side by side are two groups', () => {
    const terms = [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ];
    expect(gather(flatten(5, [terms]), () => true).map(({ whole }) => whole)).toEqual(terms);
  });
});
