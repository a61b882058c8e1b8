import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../src/platform/library/library.ts';
import type { Library, TextRecord } from '../../../src/core/library/library.ts';
import type { OwnTerm } from '../../../src/core/terms/own-term.ts';
import { dump, failing, freshName, NEW_TEXT, OWN_TERM, rowOf, rowsOf } from './samples.ts';

/** A `Storage` of its own. */
function memory(values: Record<string, string>) {
  const map = new Map(Object.entries(values));
  return {
    map,
    get length() {
      return map.size;
    },
    key: (n: number) => [...map.keys()][n] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

const opened: Library[] = [];
async function make(values: Record<string, string> = {}) {
  const name = freshName();
  const storage = memory(values);
  const library = await openLibrary({ name, storage });
  opened.push(library);
  return { name, storage, library };
}
afterEach(() => {
  vi.restoreAllMocks();
  opened.splice(0).forEach((library) => library.close());
});

const byId = (texts: readonly TextRecord[]) => [...texts].sort((a, b) => (a.id < b.id ? -1 : 1));
const gzip = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
const gunzip = (file: Blob) =>
  new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();

describe('a backup', () => {
  test('brings everything back into an empty library', async () => {
    const from = await make({ 'duidu.settings': '{"ui":"en"}', 'duidu.place.x': '{}', other: 'stays' });
    const first = await from.library.add(NEW_TEXT, [rowsOf(1000)]);
    const second = await from.library.add({ ...NEW_TEXT, title: '' }, []);
    const removed = await from.library.add(NEW_TEXT, [rowsOf(5)]);
    await from.library.remove(removed.id);
    const [term] = await from.library.putTerms([OWN_TERM]);
    const file = await from.library.backup();

    for (const mode of ['merge', 'replace'] as const) {
      const to = await make({ other: 'own' });
      const steps: number[] = [];
      const onProgress = (done: number) => steps.push(done);
      expect(await to.library.restoreBackup(file, mode, onProgress)).toEqual({ texts: 2, terms: 1 });
      expect(steps[0]).toBe(0);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1)).toBeLessThan(1);
      expect(await to.library.terms()).toEqual([term]);
      expect(byId(await to.library.list())).toEqual(byId([first, second]));
      expect(await to.library.rows(first.id, 0, Infinity)).toEqual(rowsOf(1000));
      expect(Object.fromEntries(to.storage.map)).toEqual({
        'duidu.settings': '{"ui":"en"}',
        'duidu.place.x': '{}',
        other: 'own',
      });
      expect((await dump(to.name))['pending']).toEqual([]);
    }
  });

  test('of an empty library, without settings', async () => {
    const name = freshName();
    const library = await openLibrary({ name });
    const file = await library.backup();
    expect(await library.restoreBackup(file, 'replace')).toEqual({ texts: 0, terms: 0 });
    expect(await library.list()).toEqual([]);
    library.close();
  });

  test('is small and cut into lines', async () => {
    const { library } = await make();
    const long = { ...rowOf(1), zh: { text: '长'.repeat(2_000_000), marks: [] } };
    const { id } = await library.add(NEW_TEXT, [[rowOf(0), long, rowOf(2), rowOf(3)]]);
    const file = await library.backup();
    const lines = (await gunzip(file)).split('\n');
    // Header, settings, terms, text, rows up to the long one, the others, end, and nothing behind it.
    expect(lines).toHaveLength(8);
    expect(file.size).toBeLessThan(100_000);
    expect(await library.restoreBackup(file, 'replace')).toEqual({ texts: 1, terms: 0 });
    expect(await library.rows(id, 0, 9)).toEqual([rowOf(0), long, rowOf(2), rowOf(3)]);
  });
});

describe('merging', () => {
  test('keeps what is here, and of what both have the one changed last', async () => {
    const { library, storage } = await make({ 'duidu.settings': 'old', 'duidu.place.a': 'old' });
    const stale = await library.add({ ...NEW_TEXT, title: 'changed later' }, [rowsOf(10)]);
    const lost = await library.add({ ...NEW_TEXT, title: 'spoilt' }, [rowsOf(10)]);
    const trashed = await library.add({ ...NEW_TEXT, title: 'removed' }, [rowsOf(10)]);
    const future = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000);
    const good = await library.splice(lost.id, 0, [{ at: 0, removed: [], inserted: rowsOf(2, 100) }]);
    const file = await library.backup();
    future.mockRestore();

    // What is in the backup was changed a second after this; what comes then, later still.
    const spoilt = await library.splice(lost.id, 1, [{ at: 0, removed: rowsOf(2, 100), inserted: [] }]);
    expect(spoilt.changed).toBeLessThan(good.changed);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5000);
    const later = await library.splice(stale.id, 0, [{ at: 9, removed: rowsOf(1, 9), inserted: [] }]);
    const own = await library.add({ ...NEW_TEXT, title: 'only here' }, [rowsOf(3)]);
    await library.remove(trashed.id);
    storage.map.set('duidu.settings', 'new').delete('duidu.place.a');

    expect(await library.restoreBackup(file, 'merge')).toEqual({ texts: 2, terms: 0 });
    // A tab that still shows the spoilt one must not take the restored one for it: its revision is another.
    const restored = { ...good, revision: spoilt.revision + 1 };
    expect(byId(await library.list())).toEqual(byId([later, restored, trashed, own]));
    expect(await library.rows(lost.id, 0, 99)).toEqual([...rowsOf(2, 100), ...rowsOf(10)]);
    expect(await library.rows(stale.id, 0, 99)).toEqual(rowsOf(9));
    expect(Object.fromEntries(storage.map)).toEqual({ 'duidu.settings': 'new', 'duidu.place.a': 'old' });
    await expect(library.splice(lost.id, spoilt.revision, [])).rejects.toMatchObject(failing('conflict'));
    // Nothing is left of what was not taken.
    expect(await library.restoreBackup(file, 'merge')).toEqual({ texts: 0, terms: 0 });
  });

  test('keeps own terms, and of what both have the one changed last', async () => {
    const { library } = await make();
    const [first, second] = await library.putTerms([OWN_TERM, { ...OWN_TERM, zh: '乙' }]);
    const file = await library.backup();
    const now = first!.changed + 5000;
    vi.spyOn(Date, 'now').mockReturnValue(now);
    const [changed] = await library.putTerms([{ ...first!, en: 'changed later' }]);
    expect(changed).toEqual({ ...first, en: 'changed later', changed: now });
    await library.removeTerms([second!.id]);
    const [own] = await library.putTerms([{ ...OWN_TERM, zh: '丙' }]);

    expect(await library.restoreBackup(file, 'merge')).toEqual({ texts: 0, terms: 1 });
    const byId = (terms: readonly OwnTerm[]) => [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(await library.terms())).toEqual(byId([changed!, second!, own!]));
    expect(await library.restoreBackup(file, 'replace')).toEqual({ texts: 0, terms: 2 });
    expect(byId(await library.terms())).toEqual(byId([first!, second!]));
  });

  test('takes a backup of version 1, which knew no terms', async () => {
    const { library } = await make();
    const { id } = await library.add(NEW_TEXT, [rowsOf(7)]);
    const lines = (await gunzip(await library.backup())).split('\n');
    const before = lines
      .toSpliced(2, 1)
      .map((line) => line.replace('"version":2', '"version":1').replace('"terms":0,', ''));
    const [term] = await library.putTerms([OWN_TERM]);
    await library.update(id, { title: 'changed' });
    expect(await library.restoreBackup(await gzip(before.join('\n')), 'merge')).toMatchObject({ terms: 0 });
    expect(await library.terms()).toEqual([term]);
    expect(await library.restoreBackup(await gzip(before.join('\n')), 'replace')).toEqual({
      texts: 1,
      terms: 0,
    });
    expect(await library.rows(id, 0, 9)).toEqual(rowsOf(7));
    expect(await library.terms()).toEqual([]);
  });

  test('leaves no rows behind that belong to no text', async () => {
    const { library, name } = await make();
    await library.add(NEW_TEXT, [rowsOf(900)]);
    const file = await library.backup();
    for (const mode of ['merge', 'replace', 'merge'] as const) await library.restoreBackup(file, mode);
    expect((await dump(name))['chunks']).toHaveLength(3);
  });
});

describe('replacing', () => {
  test('takes away what is not in the backup, the trash too, and tells other tabs', async () => {
    const { library, storage, name } = await make({ 'duidu.settings': 'old' });
    const text = await library.add(NEW_TEXT, [rowsOf(900)]);
    const file = await library.backup();
    const changed = await library.splice(text.id, 0, [{ at: 0, removed: [], inserted: rowsOf(1, 5000) }]);
    const other = await library.add(NEW_TEXT, [rowsOf(500)]);
    await library.remove(other.id);
    storage.map.set('duidu.settings', 'new').set('duidu.place.b', 'new');
    const listener = vi.fn();
    library.subscribe(listener);

    expect(await library.restoreBackup(file, 'replace')).toEqual({ texts: 1, terms: 0 });
    const revision = changed.revision + 1;
    expect(await library.list()).toEqual([{ ...text, revision }]);
    expect(await library.rows(text.id, 0, Infinity)).toEqual(rowsOf(900));
    await expect(library.restore(other.id)).rejects.toMatchObject(failing('gone'));
    expect(Object.fromEntries(storage.map)).toEqual({ 'duidu.settings': 'old' });
    expect((await dump(name))['chunks']).toHaveLength(3);
    expect(listener.mock.calls).toEqual([
      [{ kind: 'list' }],
      [{ kind: 'rows', id: text.id, revision }],
      [{ kind: 'terms' }],
    ]);
  });
});

describe('a file that is no good changes nothing', () => {
  let name: string;
  let library: Library;
  let storage: ReturnType<typeof memory>;
  let before: Record<string, unknown[]>;
  let lines: string[];
  beforeEach(async () => {
    ({ name, library, storage } = await make({ 'duidu.settings': 'own' }));
    await library.add(NEW_TEXT, [rowsOf(900)]);
    await library.putTerms([OWN_TERM]);
    lines = (await gunzip(await library.backup())).trimEnd().split('\n');
    await library.update((await library.list())[0]!.id, { title: 'Title of now' });
    before = await dump(name);
  });
  const refused = async (file: Blob, failure: 'broken' | 'newer' | 'full') => {
    for (const mode of ['merge', 'replace'] as const) {
      await expect(library.restoreBackup(file, mode)).rejects.toMatchObject(failing(failure));
      expect(await dump(name)).toEqual(before);
      expect(Object.fromEntries(storage.map)).toEqual({ 'duidu.settings': 'own' });
    }
  };
  /** The backup with one line changed. */
  const withLine = (n: number, change: (line: string) => string) =>
    gzip(lines.with(n, change(lines.at(n)!)).join('\n') + '\n');
  const without = (text: string) => (line: string) => {
    expect(line).toContain(text);
    return line.replace(text, '');
  };
  const swap = (text: string, other: string) => (line: string) => {
    expect(line).toContain(text);
    return line.replace(text, other);
  };

  test('empty, foreign, of plain text', async () => {
    await refused(new Blob([]), 'broken');
    await refused(new Blob(['PK\u0003\u0004', new Uint8Array(5000)]), 'broken');
    await refused(new Blob([lines.join('\n')]), 'broken');
    await refused(await gzip(''), 'broken');
    await refused(await gzip('\n'), 'broken');
    await refused(await gzip('{"format":"another","version":1}\n'), 'broken');
    await refused(await gzip('[]\n'), 'broken');
    await refused(await gzip('null\n'), 'broken');
    await refused(await gzip(lines.join('\n')), 'broken');
  });

  test('cut short anywhere, or with something behind it', async () => {
    const file = await gzip(lines.join('\n') + '\n');
    for (let n = 1; n <= 10; n++)
      await refused(file.slice(0, Math.floor((file.size * n) / 10) - 1), 'broken');
    for (let n = 1; n < lines.length; n++)
      await refused(await gzip(lines.slice(0, n).join('\n') + '\n'), 'broken');
    await refused(new Blob([file, 'x']), 'broken');
    await refused(await gzip([...lines, '{"rows":[]}', ''].join('\n')), 'broken');
  });

  test('with a bit turned', async () => {
    const bytes = new Uint8Array(await (await gzip(lines.join('\n') + '\n')).arrayBuffer());
    for (let n = 1; n < 8; n++) {
      const at = Math.floor((bytes.length * n) / 8);
      await refused(new Blob([bytes.with(at, bytes[at]! ^ 4)]), 'broken');
    }
  });

  test('of a later version', async () => {
    await refused(await withLine(0, swap('"version":2', '"version":3')), 'newer');
    await refused(await withLine(0, swap('"version":2', '"version":"2"')), 'broken');
  });

  test('with lines missing or twice', async () => {
    for (let n = 0; n < lines.length; n++) {
      await refused(await gzip(lines.toSpliced(n, 1).join('\n') + '\n'), 'broken');
      if (n < lines.length - 1)
        await refused(await gzip(lines.toSpliced(n, 0, lines[n]!).join('\n') + '\n'), 'broken');
    }
  });

  test.each([
    ['a setting of another app', 1, swap('"duidu.settings"', '"token"')],
    ['a setting that is no text', 1, swap('"own"', '{"a":1}')],
    ['a term that is none', 2, swap('[{', '[null,{')],
    ['a term without an id', 2, swap('"id":"', '"id":"","x":"')],
    ['a term whose alias is none', 2, swap('"en":["', '"en":[1,"')],
    ['a term without a time', 2, swap('"changed":', '"changes":')],
    ['another number of terms', 7, swap('"terms":1', '"terms":2')],
    ['a text without an id', 3, swap('"id":"', '"id":"","x":"')],
    ['a text of another language', 3, swap('"zh-Hans"', '"ja"')],
    ['a text from nowhere', 3, swap('"sources":[{', '"sources":[null,{')],
    ['a text of no revision', 3, swap('"revision":0', '"revision":-1')],
    ['a text without tags', 3, swap('"tags":[', '"tags":[1,')],
    ['a row without text', 4, swap('"text":"', '"texts":"')],
    ['a row of another kind', 4, swap('"kind":"paragraph"', '"kind":"script"')],
    ['a row of a level', 4, swap('"kind":"heading","level":2', '"kind":"item","level":2')],
    ['a row surer than sure', 5, swap('"confidence":0.1', '"confidence":1.1')],
    ['a row that is none', 5, swap('[{', '[[],{')],
    ['no JSON', 5, without('}')],
    ['another end', 7, swap('"rows":900', '"rows":901')],
  ] as const)('with %s', async (_, line, change) => {
    await refused(await withLine(line, change), 'broken');
  });

  test('that is a bomb of one line', async () => {
    const zeros = new Uint8Array(1024 * 1024).fill(48);
    const bomb = new Blob([`${lines[0]}\n"`, ...Array.from({ length: 200 }, () => zeros)]);
    const file = await new Response(bomb.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    expect(file.size).toBeLessThan(300_000);
    await refused(file, 'broken');
  });

  test('because there is no room for it', async () => {
    const good = await gzip(lines.join('\n') + '\n');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await refused(good, 'full');
    put.mockRestore();
    const clear = vi.spyOn(storage, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(library.restoreBackup(good, 'replace')).rejects.toMatchObject(failing('full'));
    expect(await dump(name)).toEqual(before);
    expect(Object.fromEntries(storage.map)).toEqual({ 'duidu.settings': 'own' });
    clear.mockRestore();
  });

  test('nor do marks that a text may not carry come in', async () => {
    const file = await withLine(4, (line) =>
      line
        .replace('"href":"https://example.org/?a=1&b=2"', '"href":"java\\nscript:alert(1)"')
        .replace('"type":"strong","start":0,"end":2', '"type":"strong","start":0,"end":2000')
        .replace('"type":"term","termId":null', '"type":"script","onclick":"alert(1)","__proto__":{}'),
    );
    await library.restoreBackup(file, 'replace');
    const [text] = await library.list();
    const { zh, en, ...rest } = rowOf(0);
    expect(await library.rows(text!.id, 0, 2)).toEqual([
      { ...rest, zh: { ...zh, marks: [] }, en: { ...en, marks: [] } },
      rowOf(1),
    ]);
  });
});
