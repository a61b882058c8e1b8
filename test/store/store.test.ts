import { describe, expect, test, vi } from 'vitest';
import type { ServedEntry } from '../../src/core/terms/glossary.ts';
import { DEFAULT_SETTINGS, SETTINGS_KEY } from '../../src/store/settings.ts';
import { createAppStore, type Ports } from '../../src/store/store.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

function start(change: Partial<Ports> = {}) {
  const storage = memory();
  const store = createAppStore(
    {
      storage,
      loadGlossary: () => Promise.resolve([{ id: 'hbm' } as ServedEntry]),
      changeLanguage: () => Promise.resolve(),
      copy: () => Promise.resolve(true),
      ...change,
    },
    { settings: { ...DEFAULT_SETTINGS, view: 'zh' }, kept: { theme: 'dark' }, text: null },
  );
  return { store, storage, actions: store.actions, state: store.getState };
}

describe('settings', () => {
  test('a choice is kept; what the address gave is not', () => {
    const { actions, state, storage } = start();
    actions.set({ size: 'l' });
    expect(state().settings).toMatchObject({ size: 'l', view: 'zh' });
    expect(JSON.parse(storage.kept.get(SETTINGS_KEY)!)).toEqual({ theme: 'dark', size: 'l' });
  });

  test('the language changes once its strings are here', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const { actions, state } = start({ changeLanguage: () => arrived });
    const chosen = actions.chooseLanguage('zh-Hant');
    expect(state().settings.ui).toBe('en');
    arrive();
    await chosen;
    expect(state().settings.ui).toBe('zh-Hant');
  });
});

describe('the card', () => {
  const place = { pairId: 'q1-1', side: 'zh', start: 3 } as const;

  test('opens, follows related terms, goes back and closes', () => {
    const { actions, state } = start();
    actions.openTerm('hbm', place);
    actions.followTerm('dram');
    expect(state().card).toEqual({ state: 'open', trail: ['hbm', 'dram'], place });
    actions.backTerm();
    actions.backTerm();
    expect(state().card).toEqual({ state: 'open', trail: ['hbm'], place });
    actions.closeTerm();
    expect(state().card).toEqual({ state: 'closed' });
  });

  test('loads the glossary once', async () => {
    const loadGlossary = vi.fn(() => Promise.resolve([{ id: 'hbm' } as ServedEntry]));
    const { actions, state } = start({ loadGlossary });
    actions.openTerm('hbm', place);
    await actions.loadGlossary();
    await vi.waitFor(() => expect(state().glossary.state).toBe('ready'));
    actions.openTerm('dram', place);
    expect(loadGlossary).toHaveBeenCalledTimes(1);
  });

  test('is loaded again where it may have changed, and stays as it is until then', async () => {
    const loadGlossary = vi
      .fn<Ports['loadGlossary']>()
      .mockResolvedValueOnce([{ id: 'hbm' } as ServedEntry])
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValueOnce([{ id: 'own' } as ServedEntry]);
    const { actions, state } = start({ loadGlossary });
    const ids = () => {
      const { glossary } = state();
      return glossary.state === 'ready' ? [...glossary.entries.keys()] : glossary.state;
    };
    await actions.loadGlossary();
    const failing = actions.loadGlossary(true);
    expect(ids()).toEqual(['hbm']);
    await failing;
    expect(ids()).toEqual(['hbm']);
    await actions.loadGlossary(true);
    expect(ids()).toEqual(['own']);
  });

  test('a glossary that did not come can be asked for again', async () => {
    const loadGlossary = vi
      .fn<Ports['loadGlossary']>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValue([]);
    const { actions, state } = start({ loadGlossary });
    await actions.loadGlossary();
    expect(state().glossary.state).toBe('failed');
    await actions.loadGlossary();
    expect(state().glossary.state).toBe('ready');
  });
});

describe('the rest', () => {
  test('one panel at a time, and it closes the card', () => {
    const { actions, state } = start();
    actions.openTerm('hbm', null);
    actions.togglePanel('outline');
    actions.togglePanel('help');
    expect(state()).toMatchObject({ panel: 'help', card: { state: 'closed' } });
    actions.togglePanel('help');
    expect(state().panel).toBeNull();
  });

  test('a notice that says the same thing replaces the older one', async () => {
    const { actions, state } = start({ copy: () => Promise.resolve(false) });
    await actions.copyLink('#a');
    await actions.copyLink('#b');
    expect(state().notices.map(({ key }) => key)).toEqual(['copyFailed']);
    actions.dismiss(state().notices[0]!.id);
    expect(state().notices).toEqual([]);
  });

  test.each(['', '{', '{"pairId":1}', '{"pairId":"a"}'])(
    'a kept place that makes no sense is none: %s',
    (kept) => {
      const { actions, storage } = start();
      storage.kept.set('duidu.place.x', kept);
      expect(actions.keptPlace('x')).toBeNull();
    },
  );

  test('a kept place is within the text', () => {
    const { actions, storage } = start();
    storage.kept.set('duidu.place.x', '{"pairId":"a","progress":7}');
    expect(actions.keptPlace('x')).toEqual({ pairId: 'a', progress: 1 });
  });
});
