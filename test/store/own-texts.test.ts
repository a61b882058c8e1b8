import { describe, expect, test, vi } from 'vitest';
import {
  LibraryError,
  type Library,
  type LibraryChange,
  type TextRecord,
} from '../../src/core/library/library.ts';
import { createOwnTexts } from '../../src/store/own-texts.ts';
import { arrange, readTags, tagsOf } from '../../src/store/own-texts-view.ts';

const record = (id: string, change: Partial<TextRecord> = {}): TextRecord => ({
  id,
  title: id,
  langs: { zh: 'zh-Hans', en: 'en' },
  tags: [],
  created: 1,
  opened: 1,
  changed: 1,
  sources: [],
  rows: 1,
  doubtful: 0,
  length: { zh: 1, en: 1 },
  revision: 0,
  ...change,
});

/** A library of records alone. What it is asked waits for `gate`. */
function fakeLibrary(ids: readonly string[]) {
  let texts = ids.map((id) => record(id));
  let trash: TextRecord[] = [];
  const listeners = new Set<(change: LibraryChange) => void>();
  const state = { failure: null as LibraryError | null, gate: Promise.resolve(), lists: 0 };
  const move = async (id: string, isBack: boolean) => {
    await state.gate;
    if (state.failure) throw state.failure;
    const text = [...texts, ...trash].find((each) => each.id === id)!;
    texts = texts.filter((each) => each !== text);
    trash = trash.filter((each) => each !== text);
    (isBack ? texts : trash).push(text);
    tell({ kind: 'list' });
  };
  const tell = (change: LibraryChange) => listeners.forEach((listener) => listener(change));
  const library = {
    async list() {
      state.lists++;
      return [...texts];
    },
    trash: async () => [...trash],
    async update(id: string, change: Partial<TextRecord>) {
      if (state.failure) throw state.failure;
      texts = texts.map((text) => (text.id === id ? { ...text, ...change } : text));
    },
    remove: (id: string) => move(id, false),
    restore: (id: string) => move(id, true),
    purge: async () => void (trash = []),
    subscribe(listener: (change: LibraryChange) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Library;
  return { library, state, tell, listeners, add: (id: string) => texts.push(record(id)) };
}

function start(ids: readonly string[]) {
  const fake = fakeLibrary(ids);
  const open = vi.fn(async () => fake.library);
  const store = createOwnTexts(open);
  const idsOf = (of: 'texts' | 'trash') => {
    const now = store.getState();
    return now.state === 'ready' ? now[of].map(({ id }) => id) : now.state;
  };
  return { ...fake, store, open, ids: idsOf, actions: store.actions };
}

describe('the list', () => {
  test('comes once the library is open, and follows its changes until it is left', async () => {
    const { store, actions, ids, add, tell, listeners } = start(['a']);
    expect(store.getState()).toEqual({ state: 'loading' });
    const leave = actions.follow();
    await vi.waitFor(() => expect(ids('texts')).toEqual(['a']));
    add('b');
    tell({ kind: 'list' });
    await vi.waitFor(() => expect(ids('texts')).toEqual(['a', 'b']));
    leave();
    expect(listeners.size).toBe(0);
  });

  test('of many changes at once is read twice, not many times', async () => {
    const { actions, state, tell } = start(['a']);
    actions.follow();
    await actions.load();
    const before = state.lists;
    for (let n = 0; n < 100; n++) tell({ kind: 'rows', id: 'a', revision: n });
    await actions.load();
    expect(state.lists - before).toBe(2);
  });

  test('cares for texts, not for terms', async () => {
    const { actions, state, tell } = start(['a']);
    actions.follow();
    await actions.load();
    const before = state.lists;
    tell({ kind: 'terms' });
    await Promise.resolve();
    expect(state.lists).toBe(before);
  });

  test('that could not be had says why, and follows again once it can', async () => {
    const { store, actions, open, ids, add, tell } = start(['a']);
    const error = new LibraryError('blocked');
    open.mockRejectedValueOnce(error);
    actions.follow();
    await vi.waitFor(() => expect(store.getState()).toEqual({ state: 'failed', error }));
    await actions.load();
    expect(ids('texts')).toEqual(['a']);
    add('b');
    tell({ kind: 'list' });
    await vi.waitFor(() => expect(ids('texts')).toEqual(['a', 'b']));
  });
});

describe('a text', () => {
  test('is gone from the list at once, and is back after an undo', async () => {
    const { actions, ids, state } = start(['a', 'b']);
    await actions.load();
    let open = () => {};
    state.gate = new Promise((resolve) => (open = resolve));
    const removed = actions.remove('a');
    expect([ids('texts'), ids('trash')]).toEqual([['b'], ['a']]);
    open();
    expect(await removed).toBe(true);
    const restored = actions.restore('a');
    expect([ids('texts'), ids('trash')]).toEqual([['b', 'a'], []]);
    expect(await restored).toBe(true);
  });

  test('that cannot be deleted comes back, and the state says why', async () => {
    const { store, actions, ids, state } = start(['a', 'b']);
    await actions.load();
    state.failure = new LibraryError('full');
    expect(await actions.remove('a')).toBe(false);
    expect(ids('texts')).toEqual(['a', 'b']);
    expect(store.getState()).toMatchObject({ failure: state.failure });
    state.failure = null;
    await actions.remove('a');
    expect(store.getState()).toMatchObject({ failure: null });
  });

  test('that nobody knows is not deleted', async () => {
    const { actions, ids } = start(['a']);
    expect(await actions.remove('a')).toBe(false);
    await actions.load();
    expect(await actions.remove('z')).toBe(false);
    expect(ids('texts')).toEqual(['a']);
  });

  test('has its new title once that is kept, and its old one where that fails', async () => {
    const { store, actions, state } = start(['a']);
    await actions.load();
    await actions.update('a', { title: 'new', tags: ['x'] });
    expect(store.getState()).toMatchObject({ texts: [{ title: 'new', tags: ['x'] }] });
    state.failure = new LibraryError('full');
    await expect(actions.update('a', { title: 'newer', tags: [] })).rejects.toBe(state.failure);
    expect(store.getState()).toMatchObject({ texts: [{ title: 'new' }], failure: null });
  });

  test('in the trash goes for good', async () => {
    const { actions, ids } = start(['a', 'b']);
    await actions.load();
    await actions.remove('a');
    expect(await actions.purge()).toBe(true);
    expect([ids('texts'), ids('trash')]).toEqual([['b'], []]);
  });
});

describe('arranging', () => {
  const all = { sort: 'opened', tag: null, words: '' } as const;
  const texts = [
    record('a', { title: '张三', opened: 1, created: 3, doubtful: 2, tags: ['小说'] }),
    record('b', { title: '阿Q正传', opened: 2, created: 1, doubtful: 9, tags: ['小说', 'To Read'] }),
    record('c', { title: 'Ｃhips 10', opened: 3, created: 2 }),
    record('d', { title: 'chips 9', opened: 3, created: 4, doubtful: 9 }),
  ];
  const shown = (change: Partial<Parameters<typeof arrange>[1]>, ui: 'en' | 'zh-Hans' = 'en') =>
    arrange(texts, { ...all, ...change }, ui)
      .map(({ id }) => id)
      .join('');

  test.each([
    ['opened', 'dcba'],
    ['added', 'dacb'],
    ['doubtful', 'dbac'],
  ] as const)('by %s, the latest or the most first', (sort, order) => {
    expect(shown({ sort })).toBe(order);
  });

  test('by title as the language sorts: Chinese by pinyin, numbers by size', () => {
    expect(shown({ sort: 'title' }, 'zh-Hans')).toBe('badc');
  });

  test('does not change what it is given', () => {
    const before = [...texts];
    arrange(texts, all, 'en');
    expect(texts).toEqual(before);
  });

  test.each([
    ['chips', 'dc'],
    ['CHIPS １０', 'c'],
    ['小说 read', 'b'],
    ['  ', 'dcba'],
    ['nothing', ''],
  ])('narrows to the words %j', (words, ids) => {
    expect(shown({ words })).toBe(ids);
  });

  test('narrows to a tag', () => {
    expect(shown({ tag: '小说' })).toBe('ba');
    expect(tagsOf(texts, 'en')).toEqual(['To Read', '小说']);
  });
});

test.each([
  ['', []],
  ['a, b', ['a', 'b']],
  ['小说，科幻、 a  b ；a,a ,', ['小说', '科幻', 'a b', 'a']],
])('tags of %j', (typed, tags) => {
  expect(readTags(typed)).toEqual(tags);
});
