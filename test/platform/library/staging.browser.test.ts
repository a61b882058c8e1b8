import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../src/platform/library/library.ts';
import type { Library } from '../../../src/core/library/library.ts';
import type { ImportJob } from './importer.worker.ts';
import { dump, failing, freshName, NEW_TEXT, rowsOf } from './samples.ts';

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

/** Opens and closes the library until nothing is left over: a lock outlives its tab by a moment. */
async function expectSwept(kept: Record<string, unknown[]>): Promise<void> {
  await expect
    .poll(
      async () => {
        (await openLibrary({ name })).close();
        return dump(name);
      },
      { timeout: 5000 },
    )
    .toEqual(kept);
}

describe('an import', () => {
  test('that is killed at any moment leaves nothing, and loses nothing', async () => {
    await library.add(NEW_TEXT, [rowsOf(900)]);
    const before = await dump(name);
    for (let round = 0; round < 30; round++) {
      const worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module' });
      const job: ImportJob = { name, rows: 100_000, pause: 0 };
      const at = Math.random() * 3000;
      await new Promise<void>((resolve) => {
        worker.addEventListener('message', ({ data }) => Number(data) >= at && resolve());
        worker.postMessage(job);
      });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      worker.terminate();
      expect(await library.list()).toHaveLength(1);
    }
    await expectSwept(before);
  }, 120_000);

  test('is not in the list before all of it is there, and no tab that opens sweeps it away', async () => {
    async function* batches() {
      for (let n = 0; n < 3000; n += 500) {
        yield rowsOf(500, n);
        expect(await library.list()).toEqual([]);
        (await openLibrary({ name })).close();
      }
    }
    const { id } = await library.add(NEW_TEXT, batches());
    expect(await library.rows(id, 0, Infinity)).toEqual(rowsOf(3000));
    expect((await dump(name))['pending']).toEqual([]);
  });

  test('that is broken off leaves nothing, and says why', async () => {
    const reason = new DOMException('enough', 'AbortError');
    async function* batches() {
      yield rowsOf(900);
      throw reason;
    }
    await expect(library.add(NEW_TEXT, batches())).rejects.toBe(reason);
    expect(await dump(name)).toEqual({ texts: [], chunks: [], pending: [], terms: [] });
  });

  test('is told apart from a dead one by its age where there are no locks', async () => {
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as unknown as LockManager);
    const now = Date.now();
    let id = '';
    async function* batches() {
      yield rowsOf(900);
      (await openLibrary({ name })).close();
      yield rowsOf(100, 900);
    }
    ({ id } = await library.add(NEW_TEXT, batches()));
    expect(await library.rows(id, 0, Infinity)).toEqual(rowsOf(1000));

    async function* stalled() {
      yield rowsOf(900);
      vi.spyOn(Date, 'now').mockReturnValue(now + 2 * 60 * 60 * 1000);
      (await openLibrary({ name })).close();
      yield rowsOf(900);
    }
    await expect(library.add(NEW_TEXT, stalled())).rejects.toMatchObject(failing('gone'));
    expect(await dump(name)).toMatchObject({ texts: [{ id }], pending: [] });
    expect((await dump(name))['chunks']).toHaveLength(3);
  });
});

describe('a disk that is full', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('at write %i of an import leaves what was there', async (n) => {
    await library.add(NEW_TEXT, [rowsOf(10)]);
    const before = await dump(name);
    const { put } = IDBObjectStore.prototype;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++count === n) throw new DOMException('no space', 'QuotaExceededError');
      return put.apply(this, given);
    });
    // The marker, three times a chunk and the marker again, the record.
    await expect(library.add(NEW_TEXT, [rowsOf(1000)])).rejects.toMatchObject(failing('full'));
    expect(await dump(name)).toEqual(before);
  });
});
