import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apply, inverse } from '../../../src/core/bitext/desk.ts';
import type { Row, Splice } from '../../../src/core/bitext/rows.ts';
import { openLibrary } from '../../../src/platform/library/library.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { dump, failing, freshName, NEW_TEXT, rowOf, rowsOf } from './samples.ts';

let name: string;
let library: Library;
beforeEach(async () => {
  name = freshName();
  library = await openLibrary({ name });
});
afterEach(() => {
  library.close();
  vi.restoreAllMocks();
});

/** Splices as shares of whatever is there when they are made. */
const CHANGES = fc.array(
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.nat(3), fc.nat(900)),
      inserted: fc.oneof(fc.nat(3), fc.nat(900)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 5 },
);

test('splices do to a text what they do to an array, and their inverses undo them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1300), CHANGES, async (count, changes) => {
      let model: Row[] = rowsOf(count);
      let made = count;
      const { id } = await library.add(NEW_TEXT, [model]);
      let revision = 0;
      const done: Splice[] = [];
      for (const change of changes) {
        const splices: Splice[] = [];
        for (const { at: share, removed, inserted } of change) {
          const at = Math.floor(share * model.length);
          const splice = { at, removed: model.slice(at, at + removed), inserted: rowsOf(inserted, made) };
          made += inserted;
          model = apply(model, splice);
          splices.push(splice);
        }
        const record = await library.splice(id, revision, splices);
        revision++;
        done.push(...splices);
        expect(record).toEqual(await library.get(id));
        expect(record.revision).toBe(revision);
        expect(await library.rows(id, 0, Infinity)).toEqual(model);
        // Counted bit by bit as if counted at once.
        const { rows, doubtful, length } = await library.add(NEW_TEXT, [model]);
        expect(record).toMatchObject({ rows, doubtful, length });
      }
      await library.splice(id, revision, done.reverse().map(inverse));
      expect(await library.rows(id, 0, Infinity)).toEqual(rowsOf(count));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('only the chunks that a splice touches are written', async () => {
  const { id } = await library.add(NEW_TEXT, [rowsOf(4000)]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await library.splice(id, 0, [{ at: 2000, removed: [rowOf(2000)], inserted: [rowOf(9000)] }]);
  expect(put).toHaveBeenCalledTimes(2);
});

test('a text that is cut away and typed anew, row by row, stays in few chunks', async () => {
  const { id } = await library.add(NEW_TEXT, [rowsOf(2000)]);
  const cuts = Array.from({ length: 1950 }, (_, n) => ({ at: 25, removed: [rowOf(n + 25)], inserted: [] }));
  await library.splice(id, 0, cuts);
  expect((await dump(name))['chunks']).toHaveLength(1);
  const typed = Array.from({ length: 2000 }, (_, n) => ({
    at: 25 + n,
    removed: [],
    inserted: [rowOf(n + 3000)],
  }));
  const { rows } = await library.splice(id, 1, typed);
  expect(rows).toBe(2050);
  const chunks = (await dump(name))['chunks'] as Row[][];
  expect(chunks.length).toBeLessThanOrEqual(6);
  expect(chunks.reduce((sum, chunk) => sum + chunk.length, 0)).toBe(2050);
});

test.each([
  ['the same rows', 3],
  ['other rows', 800],
])('of two tabs that change %s, one is told that it came second', async (_, there) => {
  const other = await openLibrary({ name });
  const { id } = await library.add(NEW_TEXT, [rowsOf(1000)]);
  const change = (at: number, n: number) => [{ at, removed: [rowOf(at)], inserted: [rowOf(n)] }];
  const results = await Promise.allSettled([
    library.splice(id, 0, change(3, 5001)),
    other.splice(id, 0, change(there, 5002)),
  ]);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((result) => result.status === 'rejected')).toMatchObject({
    reason: failing('conflict'),
  });
  const [at, winner] = results[0]!.status === 'fulfilled' ? [3, 5001] : [there, 5002];
  expect(await other.rows(id, 0, Infinity)).toEqual(rowsOf(1000).with(at, rowOf(winner)));
  expect((await other.get(id)).revision).toBe(1);
  other.close();
});

test.each<[string, readonly Splice[]]>([
  ['beyond the end', [{ at: 999, removed: [rowOf(999), rowOf(1000)], inserted: [] }]],
  ['before the beginning', [{ at: -1, removed: [], inserted: [rowOf(1)] }]],
  ['of other rows', [{ at: 3, removed: [rowOf(4)], inserted: [] }]],
  [
    'of other rows, after one that fits',
    [
      { at: 3, removed: [rowOf(3)], inserted: [] },
      { at: 900, removed: [rowOf(900)], inserted: [] },
    ],
  ],
])('a splice %s changes nothing', async (_, splices) => {
  const added = await library.add(NEW_TEXT, [rowsOf(1000)]);
  await expect(library.splice(added.id, 0, splices)).rejects.toMatchObject(failing('conflict'));
  expect(await library.get(added.id)).toEqual(added);
  expect(await library.rows(added.id, 0, Infinity)).toEqual(rowsOf(1000));
});
