import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../src/platform/library/library.ts';
import { MIGRATIONS } from '../../../src/platform/library/schema.ts';
import { dump, failing, freshName, OWN_TERM, rowsOf } from './samples.ts';

const PATIENCE = { blocked: 50, silent: 300 };
const VERSION = MIGRATIONS.length;

afterEach(() => vi.restoreAllMocks());

const KEPT = {
  title: '家',
  langs: { zh: 'zh-Hant', en: 'en' },
  created: 1000,
  sources: [{ name: 'a.txt', format: 'text', encoding: 'utf-8' }],
};
const REFS = [
  { key: 0, rows: 400, doubtful: 3, zh: 10, en: 20 },
  { key: 2, rows: 7, doubtful: 1, zh: 1, en: 2 },
];

/** Rows of text `one`, and what an import that was killed has left. */
async function putRows(db: IDBPDatabase): Promise<void> {
  await db.put('chunks', rowsOf(400), ['b1', 0]);
  await db.put('chunks', rowsOf(7, 400), ['b1', 2]);
  await db.put('pending', { body: 'b3', owner: 'killed', touched: 0 });
  await db.put('chunks', rowsOf(9), ['b3', 0]);
}

/** What each earlier version of the app wrote: never changed, since there are readers who have it. */
const EARLIER: Readonly<Record<number, (db: IDBPDatabase) => Promise<void>>> = {
  1: async (db) => {
    const one = { ...KEPT, id: 'one', opened: 2000, revision: 4, body: 'b1', chunks: REFS, next: 3 };
    await db.put('texts', one);
    await db.put('texts', { ...KEPT, id: 'two', opened: 3000, revision: 0, body: 'b2', chunks: [], next: 0 });
    await putRows(db);
  },
  2: async (db) => {
    const one = { ...KEPT, id: 'one', opened: 2000, revision: 4, body: 'b1', chunks: REFS, next: 3 };
    const two = { ...KEPT, id: 'two', opened: 3000, revision: 0, body: 'b2', chunks: [], next: 0 };
    await db.put('texts', { ...one, tags: [], changed: 2000 });
    await db.put('texts', { ...two, tags: [], changed: 3000 });
    await db.put('texts', { ...two, id: 'three', tags: ['x'], changed: 3000, removed: Date.now() });
    await putRows(db);
  },
};

async function makeEarlier(name: string, version: number): Promise<IDBPDatabase> {
  const db = await openDB(name, version, {
    async upgrade(db, _from, _to, tx) {
      for (const migration of MIGRATIONS.slice(0, version)) await migration(db, tx);
    },
  });
  await EARLIER[version]!(db);
  return db;
}

describe('a library of an earlier version', () => {
  test('there is data of every one', () => {
    expect(Object.keys(EARLIER).map(Number)).toEqual(Array.from({ length: VERSION - 1 }, (_, n) => n + 1));
  });

  test.each(Object.keys(EARLIER).map(Number))(
    '%i has all of its texts, and takes changes',
    async (version) => {
      const name = freshName();
      (await makeEarlier(name, version)).close();
      const library = await openLibrary({ name });
      const one = {
        id: 'one',
        title: '家',
        langs: { zh: 'zh-Hant', en: 'en' },
        tags: [],
        created: 1000,
        opened: 2000,
        changed: 2000,
        sources: [{ name: 'a.txt', format: 'text', encoding: 'utf-8' }],
        rows: 407,
        doubtful: 4,
        length: { zh: 11, en: 22 },
        revision: 4,
      };
      expect(await library.list()).toEqual([
        one,
        {
          ...one,
          id: 'two',
          opened: 3000,
          changed: 3000,
          rows: 0,
          doubtful: 0,
          length: { zh: 0, en: 0 },
          revision: 0,
        },
      ]);
      expect(await library.rows('one', 0, Infinity)).toEqual(rowsOf(407));
      await library.splice('one', 4, [{ at: 406, removed: rowsOf(1, 406), inserted: rowsOf(2, 900) }]);
      expect(await library.rows('one', 405, Infinity)).toEqual([...rowsOf(1, 405), ...rowsOf(2, 900)]);
      await library.remove('two');
      await library.purge();
      expect((await library.list()).map((text) => text.id)).toEqual(['one']);
      // What an import that was killed has left is swept.
      expect((await dump(name))['pending']).toEqual([]);
      expect((await dump(name))['chunks']).toEqual([[...rowsOf(406), ...rowsOf(2, 900)]]);
      expect(await library.terms()).toEqual([]);
      const [term] = await library.putTerms([OWN_TERM]);
      expect(await library.terms()).toEqual([term]);
      library.close();
    },
  );

  test('stays as it is where a migration fails', async () => {
    const name = freshName();
    (await makeEarlier(name, 1)).close();
    const before = await dump(name);
    const update = vi.spyOn(IDBCursor.prototype, 'update');
    update.mockImplementationOnce(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(openLibrary({ name })).rejects.toMatchObject(failing('full'));
    expect(await dump(name)).toEqual(before);
    const library = await openLibrary({ name });
    expect(await library.list()).toHaveLength(2);
    library.close();
  });
});

describe('another tab', () => {
  test('that holds an older version is told of, until it lets go', async () => {
    const name = freshName();
    const tab = await makeEarlier(name, 1);
    await expect(openLibrary({ name, patience: PATIENCE })).rejects.toMatchObject(failing('blocked'));
    await expect(openLibrary({ name, patience: PATIENCE })).rejects.toMatchObject(failing('blocked'));
    expect(await tab.count('texts')).toBe(2);
    tab.close();
    const library = await openLibrary({ name, patience: PATIENCE });
    expect(await library.list()).toHaveLength(2);
    library.close();
  });

  test('of a newer version is let through, and told of', async () => {
    const name = freshName();
    const library = await openLibrary({ name });
    const { id } = await library.add(
      { title: 't', langs: { zh: 'zh-Hans', en: 'en' }, tags: [], sources: [] },
      [rowsOf(3)],
    );
    const tab = await openDB(name, VERSION + 1);
    const before = await dump(name);
    await expect(library.list()).rejects.toMatchObject(failing('newer'));
    await expect(library.splice(id, 0, [])).rejects.toMatchObject(failing('newer'));
    await expect(openLibrary({ name })).rejects.toMatchObject(failing('newer'));
    expect(await dump(name)).toEqual(before);
    tab.close();
    library.close();
  });

  test('that deletes the database leaves an empty library', async () => {
    const name = freshName();
    const library = await openLibrary({ name });
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    expect(await library.list()).toEqual([]);
    library.close();
  });
});

describe('storage that is not there', () => {
  test('because the browser forbids it', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(openLibrary({ name: freshName() })).rejects.toMatchObject(failing('unavailable'));
  });

  test('because the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openLibrary({ name: freshName() })).rejects.toMatchObject(failing('unavailable'));
    vi.unstubAllGlobals();
  });
});

test('rows that the disk has lost are told of', async () => {
  const name = freshName();
  const library = await openLibrary({ name });
  const { id } = await library.add(
    { title: 't', langs: { zh: 'zh-Hans', en: 'en' }, tags: [], sources: [] },
    [rowsOf(900)],
  );
  const db = await openDB(name);
  const [, second] = await db.getAllKeys('chunks');
  await db.delete('chunks', second!);
  db.close();
  await expect(library.rows(id, 0, 900)).rejects.toMatchObject(failing('broken'));
  expect(await library.rows(id, 0, 400)).toEqual(rowsOf(400));
  library.close();
});
