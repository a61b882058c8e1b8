import { afterEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../src/platform/library/library.ts';
import type { Library, LibraryChange } from '../../../src/core/library/library.ts';
import { dump, failing, freshName, NEW_TEXT, OWN_TERM, rowsOf } from './samples.ts';

const opened: Library[] = [];
const open = async (name = freshName()) => {
  const library = await openLibrary({ name });
  opened.push(library);
  return library;
};
afterEach(() => opened.splice(0).forEach((library) => library.close()));

describe('texts', () => {
  test('come back as they were added, row for row, after the library was closed', async () => {
    const name = freshName();
    const rows = rowsOf(1234);
    async function* batches() {
      for (let n = 0; n < rows.length; n += 77) yield rows.slice(n, n + 77);
    }
    const first = await open(name);
    const added = await first.add(NEW_TEXT, batches());
    first.close();

    const library = await open(name);
    expect(await library.list()).toEqual([added]);
    expect(await library.rows(added.id, 0, Infinity)).toEqual(rows);
    expect(added).toMatchObject({ ...NEW_TEXT, rows: 1234, revision: 0 });
  });

  test.each([
    [0, 1],
    [399, 401],
    [400, 800],
    [1190, 5000],
    [10, 10],
    [1200, 1300],
    [-5, 3],
  ])('rows %i to %i', async (from, to) => {
    const library = await open();
    const { id } = await library.add(NEW_TEXT, [rowsOf(1200)]);
    expect(await library.rows(id, from, to)).toEqual(rowsOf(1200).slice(Math.max(0, from), to));
  });

  test('are counted: doubtful rows, characters, words', async () => {
    const library = await open();
    const [row] = rowsOf(1);
    const rows = [
      { ...row!, id: 'a', confidence: 0.49, fixed: false },
      { ...row!, id: 'b', confidence: 0.49, fixed: true },
      { ...row!, id: 'c', confidence: 0.5, fixed: false, zh: { text: '他说：好。', marks: [] } },
      {
        ...row!,
        id: 'd',
        confidence: 1,
        fixed: false,
        en: { text: 'It’s well-known, 3.5 of them.', marks: [] },
      },
    ];
    const { doubtful, length } = await library.add(NEW_TEXT, [rows]);
    expect(doubtful).toBe(1);
    const of = rowsOf(1)[0]!;
    const { length: single } = await library.add(NEW_TEXT, [[of]]);
    expect(length).toEqual({ zh: single.zh * 3 + 3, en: single.en * 3 + 5 });
  });

  test('a text without rows', async () => {
    const library = await open();
    const { id } = await library.add(NEW_TEXT, []);
    expect(await library.rows(id, 0, 10)).toEqual([]);
    const spliced = await library.splice(id, 0, [{ at: 0, removed: [], inserted: rowsOf(3) }]);
    expect(spliced).toMatchObject({ rows: 3, revision: 1 });
    expect(await library.rows(id, 0, 10)).toEqual(rowsOf(3));
  });

  test('take another title, other tags, another time of opening', async () => {
    const library = await open();
    const added = await library.add(NEW_TEXT, [rowsOf(2)]);
    const visited = await library.update(added.id, { opened: added.opened + 5 });
    expect(visited).toEqual({ ...added, opened: added.opened + 5 });
    const renamed = await library.update(added.id, { title: '', tags: [] });
    expect(renamed).toEqual({ ...visited, title: '', tags: [], changed: renamed.changed });
    expect(renamed.changed).toBeGreaterThanOrEqual(added.changed);
    expect(await library.get(added.id)).toEqual(renamed);
  });
});

describe('the trash', () => {
  test('a text goes, and comes back as it was', async () => {
    const library = await open();
    const added = await library.add(NEW_TEXT, [rowsOf(500)]);
    await library.remove(added.id);
    expect(await library.list()).toEqual([]);
    expect(await library.trash()).toEqual([added]);
    await expect(library.get(added.id)).rejects.toMatchObject(failing('gone'));
    await expect(library.rows(added.id, 0, 1)).rejects.toMatchObject(failing('gone'));
    await expect(library.update(added.id, { title: 'x' })).rejects.toMatchObject(failing('gone'));
    await expect(library.splice(added.id, 0, [])).rejects.toMatchObject(failing('gone'));

    await library.restore(added.id);
    expect(await library.trash()).toEqual([]);
    expect(await library.list()).toEqual([added]);
    expect(await library.rows(added.id, 0, 500)).toEqual(rowsOf(500));
  });

  test('is emptied for good, and what was not in it stays', async () => {
    const name = freshName();
    const library = await open(name);
    const stays = await library.add(NEW_TEXT, [rowsOf(2)]);
    const goes = await library.add(NEW_TEXT, [rowsOf(900)]);
    await library.remove(goes.id);
    let isTold = false;
    library.subscribe(() => (isTold = true));
    await library.purge();
    expect(isTold).toBe(true);
    expect(await library.trash()).toEqual([]);
    await expect(library.restore(goes.id)).rejects.toMatchObject(failing('gone'));
    expect(await library.list()).toEqual([stays]);
    expect(await dump(name)).toMatchObject({ texts: [{ id: stays.id }], chunks: [rowsOf(2)] });
  });

  test('holds a text for a day', async () => {
    const name = freshName();
    const library = await open(name);
    const old = await library.add(NEW_TEXT, [rowsOf(2)]);
    const recent = await library.add(NEW_TEXT, [rowsOf(2)]);
    await library.remove(recent.id);
    const now = Date.now;
    Date.now = () => now() - 25 * 60 * 60 * 1000;
    await library.remove(old.id).finally(() => (Date.now = now));

    const next = await open(name);
    await expect(next.restore(old.id)).rejects.toMatchObject(failing('gone'));
    await next.restore(recent.id);
    expect((await next.list()).map((text) => text.id)).toEqual([recent.id]);
  });

  test.each(['get', 'remove', 'restore'] as const)('%s of what there never was', async (method) => {
    const library = await open();
    await expect(library[method]('nothing')).rejects.toMatchObject(failing('gone'));
  });
});

describe('two tabs', () => {
  test('hear of each other’s changes, and of their own', async () => {
    const name = freshName();
    const [here, there] = [await open(name), await open(name)];
    const heard: { here: LibraryChange[]; there: LibraryChange[] } = { here: [], there: [] };
    here.subscribe((change) => heard.here.push(change));
    const stop = there.subscribe((change) => heard.there.push(change));
    const { id } = await here.add(NEW_TEXT, [rowsOf(2)]);
    await here.splice(id, 0, [{ at: 0, removed: rowsOf(1), inserted: [] }]);
    const changes = [{ kind: 'list' }, { kind: 'rows', id, revision: 1 }];
    expect(heard.here).toEqual(changes);
    await expect.poll(() => heard.there).toEqual(changes);

    stop();
    await here.remove(id);
    await there.restore(id);
    await expect.poll(() => heard.here.length).toBe(4);
    expect(heard.there).toEqual(changes);
  });

  test('a worker is one', async () => {
    const name = freshName();
    const library = await open(name);
    const heard: LibraryChange[] = [];
    library.subscribe((change) => heard.push(change));
    const worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module' });
    worker.postMessage({ name, rows: 1000, pause: 0 });
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ kind: 'list' }]);
    worker.terminate();
    const [text] = await library.list();
    expect(await library.rows(text!.id, 0, Infinity)).toEqual(rowsOf(1000));
  });
});

test('space is told, and asked to be kept', async () => {
  const library = await open();
  const { used, available, persistent } = await library.usage();
  expect(used).toBeGreaterThan(0);
  expect(available).toBeGreaterThan(0);
  expect(await library.persist()).toBe((await library.usage()).persistent);
  expect(typeof persistent).toBe('boolean');
});

test('own terms are added, changed, deleted and brought back, and every tab is told', async () => {
  const name = freshName();
  const [here, there] = [await openLibrary({ name }), await openLibrary({ name })];
  const heard = vi.fn();
  there.subscribe(heard);
  const [one, two] = await here.putTerms([OWN_TERM, { ...OWN_TERM, zh: '乙' }]);
  expect(one).toEqual({ ...OWN_TERM, id: one!.id, created: one!.created, changed: one!.created });
  await expect.poll(() => heard.mock.calls).toEqual([[{ kind: 'terms' }]]);
  const [changed] = await there.putTerms([{ ...OWN_TERM, id: one!.id, en: 'dice' }]);
  expect(changed).toMatchObject({ id: one!.id, en: 'dice', created: one!.created });
  await here.removeTerms([two!.id, 'no such term']);
  expect(await there.terms()).toEqual([changed]);
  const [back] = await here.putTerms([two!]);
  expect(back).toEqual({ ...two, changed: back!.changed });
  expect(await there.terms()).toHaveLength(2);
  here.close();
  there.close();
});
