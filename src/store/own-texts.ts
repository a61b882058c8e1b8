import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Library, TextRecord } from '../core/library/library.ts';

/** The reader's own texts, as the shelf knows them. */
export type OwnTexts =
  | { readonly state: 'loading' }
  /** The library cannot be had; `error` says why. */
  | { readonly state: 'failed'; readonly error: unknown }
  | {
      readonly state: 'ready';
      readonly texts: readonly TextRecord[];
      /** What was deleted and can be brought back. */
      readonly trash: readonly TextRecord[];
      /** Why the last deleting or bringing back did not come about; null where it did. */
      readonly failure: unknown;
    };

export interface OwnTextsActions {
  /** Reads the list anew. What is shown stays until it has come. */
  load(): Promise<void>;
  /** Reads the list, and again whenever it has changed here or in another tab, until the returned function is called. */
  follow(): () => void;
  /** @throws LibraryError, with nothing changed */
  update(id: string, change: { readonly title: string; readonly tags: readonly string[] }): Promise<void>;
  /**
   * Takes a text out of the list, at once: it comes back where that cannot be kept.
   *
   * @returns whether it was kept
   */
  remove(id: string): Promise<boolean>;
  /** Brings a text back, in the same way. */
  restore(id: string): Promise<boolean>;
  /** Deletes for good what was removed. */
  purge(): Promise<boolean>;
}

export type OwnTextsStore = StoreApi<OwnTexts> & { readonly actions: OwnTextsActions };

/** @param library opens the library when it is first asked for, and again after a failure */
export function createOwnTexts(library: () => Promise<Library>): OwnTextsStore {
  const store = createStore<OwnTexts>(() => ({ state: 'loading' }));
  const { setState: update, getState: state } = store;
  /** Counts what has been begun: a list that was asked for earlier than that is out of date. */
  let turn = 0;
  let loading: Promise<void> | null = null;
  let isStale = false;
  let isFollowing = false;
  let followed: Library | null = null;
  let unsubscribe = () => {};

  /** After a failure it may be opened only when it is asked for again. */
  const listenTo = (opened: Library) => {
    if (!isFollowing || opened === followed) return;
    unsubscribe();
    followed = opened;
    unsubscribe = opened.subscribe(({ kind }) => kind !== 'terms' && void actions.load());
  };

  const read = async () => {
    const asked = ++turn;
    try {
      const opened = await library();
      listenTo(opened);
      const [texts, trash] = await Promise.all([opened.list(), opened.trash()]);
      const now = state();
      const failure = now.state === 'ready' ? now.failure : null;
      if (asked === turn) update({ state: 'ready', texts, trash, failure }, true);
    } catch (error) {
      if (asked === turn) update({ state: 'failed', error }, true);
    }
  };

  /** Moves a text between the list and the trash, first on the shelf, then in the library. */
  const move = async (id: string, from: 'texts' | 'trash', keep: (library: Library) => Promise<void>) => {
    const to = from === 'texts' ? 'trash' : 'texts';
    const before = state();
    const text = before.state === 'ready' && before[from].find((each) => each.id === id);
    if (!text) return false;
    turn++;
    const rest = before[from].filter((each) => each !== text);
    update({ ...before, [from]: rest, [to]: [...before[to], text], failure: null }, true);
    return change(keep);
  };

  const change = async (work: (library: Library) => Promise<void>) => {
    let failure: unknown = null;
    try {
      await work(await library());
    } catch (error) {
      failure = error;
    }
    await actions.load();
    const now = state();
    if (now.state === 'ready') update({ ...now, failure }, true);
    return failure === null;
  };

  const actions: OwnTextsActions = {
    async load() {
      // Many changes at once, as of one who edits in another tab, are one more reading and not many.
      if (loading) {
        isStale = true;
        return loading;
      }
      const run = async () => {
        do {
          isStale = false;
          await read();
        } while (isStale);
      };
      loading = run().finally(() => (loading = null));
      return loading;
    },
    follow() {
      isFollowing = true;
      void actions.load();
      return () => {
        isFollowing = false;
        unsubscribe();
        followed = null;
      };
    },
    async update(id, change) {
      await (await library()).update(id, change);
      await actions.load();
    },
    remove: (id) => move(id, 'texts', (library) => library.remove(id)),
    restore: (id) => move(id, 'trash', (library) => library.restore(id)),
    purge: () => change((library) => library.purge()),
  };
  return Object.assign(store, { actions });
}
