import { describe, expect, it, vi } from 'vitest';
import { FormatError, problem } from '../../src/core/formats/problem.ts';
import type { Importer, Kept, Source } from '../../src/core/import/job.ts';
import type { Preview } from '../../src/core/import/preview.ts';
import type { TextRecord } from '../../src/core/library/library.ts';
import { createImportStore, isReady, titleOf } from '../../src/store/imports.ts';

const RECORD: TextRecord = {
  id: 't1',
  title: 'A text',
  langs: { zh: 'zh-Hans', en: 'en' },
  tags: [],
  created: 0,
  opened: 0,
  changed: 0,
  sources: [],
  rows: 1,
  doubtful: 0,
  length: { zh: 1, en: 0 },
  revision: 3,
};
const KEPT: Kept = { record: RECORD, aligned: true, withLexicon: true };

function previewOf({ file, options }: Source): Preview {
  const lang = options.lang ?? (file.name.includes('en') ? 'en' : 'zh-Hans');
  return {
    format: 'text',
    encoding: options.encoding ?? 'utf-8',
    title: file.name,
    shape: 'monolingual',
    script: 'zh-Hans',
    lang,
    languages: [],
    counts: { rows: 1, zh: 1, en: 1 },
    sample: [],
    removals: [],
    warnings: [],
  };
}

function setup(more: Partial<Importer> = {}, target: TextRecord | null = null) {
  const importer = {
    preview: vi.fn(async (source: Source) => previewOf(source)),
    keep: vi.fn(async () => KEPT),
    join: vi.fn(async () => KEPT),
    rest: vi.fn(),
    ...more,
  };
  const persist = vi.fn();
  const aid = { lexicon: '/lexicon', terms: [] };
  const store = createImportStore({ importer, persist, aid: async () => aid }, target);
  return { store, importer, persist, aid, items: () => store.getState().items };
}

const file = (name: string) => new File(['x'], name);
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('texts on their way in', () => {
  it('are read one after the other, and put together once all are', async () => {
    const { store, items, importer } = setup();
    store.actions.add([file('a.en.txt'), file('b.txt'), file('a.zh.txt')]);
    expect(items().map(({ parts }) => parts[0].state)).toEqual(['reading', 'waiting', 'waiting']);
    await settled();
    expect(items().map(({ parts }) => parts.map((part) => part.file.name))).toEqual([
      ['a.zh.txt', 'a.en.txt'],
      ['b.txt'],
    ]);
    expect(titleOf(items()[0]!)).toBe('a.zh.txt / a.en.txt');
    expect(store.getState().chosen).toBe(items()[0]!.id);
    // The worker is let go of when there is nothing more to do.
    expect(importer.rest).toHaveBeenCalled();
  });

  it('that were taken apart stay apart, and can be put together again', async () => {
    const { store, items } = setup();
    store.actions.add([file('zh.txt'), file('en.txt')]);
    await settled();
    store.actions.split(items()[0]!.id);
    store.actions.add([file('other.txt')]);
    await settled();
    expect(items().map(({ parts }) => parts.length)).toEqual([1, 1, 1]);
    store.actions.join(items()[1]!.id, items()[0]!.id);
    expect(items().map(({ parts }) => parts.map((part) => part.file.name))).toEqual([
      ['zh.txt', 'en.txt'],
      ['other.txt'],
    ]);
  });

  it('change sides by being read as the other language', async () => {
    const { store, items } = setup();
    store.actions.add([file('zh.txt'), file('en.txt')]);
    await settled();
    store.actions.swap(items()[0]!.id);
    await settled();
    expect(items()[0]!.parts.map((part) => [part.file.name, part.preview?.lang])).toEqual([
      ['en.txt', 'zh-Hans'],
      ['zh.txt', 'en'],
    ]);
  });

  it('that are read anew lose what was ticked, and are joined with nothing', async () => {
    const { store, items } = setup();
    store.actions.add([file('a.txt'), file('b.txt')]);
    await settled();
    const [part] = items()[0]!.parts;
    store.actions.setRemovals(part.id, [0, 2]);
    expect([...items()[0]!.parts[0].removals]).toEqual([0, 2]);
    store.actions.read(part.id, { encoding: 'big5', lang: 'en' });
    await settled();
    expect(items()).toHaveLength(2);
    expect(items()[0]!.parts[0]).toMatchObject({
      state: 'read',
      preview: { encoding: 'big5' },
      removals: new Set(),
    });
  });

  it('are refused one by one', async () => {
    const error = new FormatError([problem('fileEmpty', { file: 'b' })]);
    const preview = vi.fn(async (source: Source) => {
      if (source.file.name === 'b') throw error;
      return previewOf(source);
    });
    const { store, items } = setup({ preview });
    store.actions.add([file('a'), file('b'), file('c')]);
    await settled();
    expect(items().map(({ parts }) => parts[0].state)).toEqual(['read', 'refused', 'read']);
    expect(items()[1]!.parts[0].error).toBe(error);
    expect(items().map(isReady)).toEqual([true, false, true]);
    store.actions.tidy();
    expect(items()).toHaveLength(2);
  });

  it('are kept with what was said of them', async () => {
    const { store, items, importer, persist, aid } = setup();
    store.actions.add([file('zh.txt'), file('en.txt')]);
    await settled();
    const { id, parts } = items()[0]!;
    store.actions.change(id, { title: 'A title', script: 'zh-Hant' });
    store.actions.setRemovals(parts[0].id, [1]);
    store.actions.keep([id]);
    store.actions.keep([id]);
    expect(items()[0]!.state.name).toBe('keeping');
    await settled();
    expect(importer.keep).toHaveBeenCalledTimes(1);
    expect(importer.keep).toHaveBeenCalledWith(
      {
        sources: [
          { file: parts[0].file, options: {}, removals: [1] },
          { file: parts[1]!.file, options: {}, removals: [] },
        ],
        title: 'A title',
        script: 'zh-Hant',
        ...aid,
      },
      expect.anything(),
    );
    expect(items()[0]!.state).toEqual({ name: 'kept', kept: KEPT });
    expect(persist).toHaveBeenCalledTimes(1);
    store.actions.tidy();
    expect(items()).toEqual([]);
  });

  it('can be cancelled, and tried again after a failure', async () => {
    let attempt = 0;
    const keep = vi.fn((_: unknown, control?: { signal?: AbortSignal }) => {
      if (++attempt === 2) return Promise.reject(new Error('no'));
      if (attempt === 3) return Promise.resolve(KEPT);
      return new Promise<Kept>((_, reject) =>
        control!.signal!.addEventListener('abort', () => reject(control!.signal!.reason as Error)),
      );
    });
    const { store, items } = setup({ keep });
    store.actions.add([file('a.txt')]);
    await settled();
    const { id } = items()[0]!;
    store.actions.keep([id]);
    await settled();
    store.actions.cancel(id);
    await settled();
    expect(items()[0]!.state.name).toBe('open');
    store.actions.keep([id]);
    await settled();
    expect(items()[0]!.state.name).toBe('failed');
    store.actions.keep([id]);
    await settled();
    expect(items()[0]!.state.name).toBe('kept');
  });

  it('that are taken out of the list are not read', async () => {
    const preview = vi.fn(async (source: Source) => previewOf(source));
    const { store, items } = setup({ preview });
    store.actions.add([file('a.txt'), file('b.txt'), file('c.txt')]);
    store.actions.remove(items()[1]!.id);
    await settled();
    expect(preview.mock.calls.map(([{ file }]) => file.name)).toEqual(['a.txt', 'c.txt']);
    store.actions.remove(items()[0]!.id);
    expect(store.getState().chosen).toBe(items()[0]!.id);
  });
});

describe('a translation', () => {
  it('joins its text; a later file takes the place of the one before', async () => {
    const { store, items, importer, aid } = setup({}, RECORD);
    store.actions.add([file('a.en.txt')]);
    await settled();
    store.actions.add([file('b.en.txt')]);
    await settled();
    expect(items()).toHaveLength(1);
    store.actions.keep([items()[0]!.id]);
    await settled();
    expect(importer.join).toHaveBeenCalledWith(
      {
        id: 't1',
        revision: 3,
        source: { file: items()[0]!.parts[0].file, options: {}, removals: [] },
        ...aid,
      },
      expect.anything(),
    );
  });
});
