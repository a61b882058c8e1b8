import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Aid, Importer, Kept, Progress, Source } from '../core/import/job.ts';
import type { Preview } from '../core/import/preview.ts';
import type { TextRecord } from '../core/library/library.ts';
import { joinedParts, proposed, splitParts, swappedParts } from './import-items.ts';

/** What bringing in needs of the outside. */
export interface ImportPorts {
  readonly importer: Importer;
  readonly aid: () => Promise<Aid>;
  /** Asks the browser not to clear what is kept; called before the first text goes in. */
  readonly persist: () => void;
}

/** A file, how it is to be read, and what was understood of it. */
export interface Part {
  readonly id: number;
  readonly file: File;
  readonly options: Source['options'];
  readonly state: 'waiting' | 'reading' | 'read' | 'refused';
  /** Of the last reading that worked; stays while the file is read anew. */
  readonly preview: Preview | null;
  /** Why the file was refused. */
  readonly error: unknown;
  /** Numbers of what is offered for removal and taken. */
  readonly removals: ReadonlySet<number>;
}

export type ItemState =
  | { readonly name: 'open' }
  | { readonly name: 'queued' }
  | { readonly name: 'keeping'; readonly progress: Progress }
  | { readonly name: 'kept'; readonly kept: Kept }
  | { readonly name: 'failed'; readonly error: unknown };

/** A text that is being brought in: of one file, or of a Chinese one and an English one. */
export interface Item {
  readonly id: number;
  readonly parts: readonly [Part] | readonly [zh: Part, en: Part];
  /** As somebody has put it; else the preview's. */
  readonly title: string | null;
  readonly script: 'zh-Hans' | 'zh-Hant' | null;
  /** Whether somebody has said that it is a text by itself. */
  readonly apart: boolean;
  readonly state: ItemState;
}

export interface ImportState {
  readonly items: readonly Item[];
  readonly chosen: number | null;
  /** The text that a translation is to join; null where texts are to be added. */
  readonly target: TextRecord | null;
}

export interface ImportActions {
  add(files: readonly File[], options?: Source['options']): void;
  remove(id: number): void;
  choose(id: number): void;
  /** Reads a file anew, in another way. */
  read(partId: number, change: Source['options']): void;
  setRemovals(partId: number, removals: Iterable<number>): void;
  change(id: number, change: Partial<Pick<Item, 'title' | 'script'>>): void;
  join(id: number, otherId: number): void;
  split(id: number): void;
  swap(id: number): void;
  keep(ids: readonly number[]): void;
  /** Ends what is done for a text; nothing of it is kept. */
  cancel(id: number): void;
  /** Forgets what is kept or refused. */
  tidy(): void;
  /** Ends all work; what is not kept by then is not kept. */
  stop(): void;
}

export type ImportStore = StoreApi<ImportState> & { readonly actions: ImportActions };

interface Job {
  readonly itemId: number;
  readonly control: AbortController;
  readonly work: (signal: AbortSignal) => Promise<void>;
}

/** Texts on their way into the library: one job at a time, what somebody waits for before the rest. */
export function createImportStore(ports: ImportPorts, target: TextRecord | null = null): ImportStore {
  const store = createStore<ImportState>(() => ({ items: [], chosen: null, target }));
  const { setState: update, getState: state } = store;
  let lastId = 0;
  let hasPersisted = false;
  let queue: Job[] = [];
  let running: Job | null = null;

  const itemOf = (id: number) => state().items.find((item) => item.id === id);
  const setItem = (id: number, change: Partial<Item>) =>
    update(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, ...change } : item)) }));
  const setPart = (id: number, change: Partial<Part>) =>
    update(({ items }) => ({
      items: items.map((item) => {
        if (!item.parts.some((part) => part.id === id)) return item;
        const parts = item.parts.map((part) => (part.id === id ? { ...part, ...change } : part));
        return { ...item, parts: parts as unknown as Item['parts'] };
      }),
    }));

  const pump = async () => {
    if (running) return;
    running = queue.shift() ?? null;
    if (!running) {
      // The worker and what it holds go when nobody waits for them.
      return ports.importer.rest();
    }
    await running.work(running.control.signal);
    running = null;
    void pump();
  };
  const enqueue = (itemId: number, isUrgent: boolean, work: Job['work']) => {
    const job = { itemId, control: new AbortController(), work };
    queue = isUrgent ? [job, ...queue] : [...queue, job];
    void pump();
  };
  const drop = (itemId: number) => {
    queue = queue.filter((job) => job.itemId !== itemId);
    if (running?.itemId === itemId) running.control.abort();
  };

  const readPart = (itemId: number, partId: number, isUrgent: boolean) =>
    enqueue(itemId, isUrgent, async (signal) => {
      const part = itemOf(itemId)?.parts.find(({ id }) => id === partId);
      if (!part) return;
      setPart(partId, { state: 'reading' });
      try {
        const preview = await ports.importer.preview(part, { signal });
        setPart(partId, { state: 'read', preview, error: null });
      } catch (error) {
        if (!signal.aborted) setPart(partId, { state: 'refused', error });
      }
      // A file that is read anew stays where it is.
      if (!part.preview) propose();
    });

  /** Once all files of a batch are read, those that are one text in two languages are put together. */
  const propose = () => {
    const { items } = state();
    const isBusy = items.some(({ parts }) =>
      parts.some(({ state }) => state === 'waiting' || state === 'reading'),
    );
    if (!isBusy && !target) update(proposed);
  };

  const keepItem = (id: number) =>
    enqueue(id, false, async (signal) => {
      const item = itemOf(id);
      if (!item) return;
      const onProgress = (progress: Progress) =>
        itemOf(id)?.state.name === 'keeping' && setItem(id, { state: { name: 'keeping', progress } });
      setItem(id, { state: { name: 'keeping', progress: { stage: 'reading', done: 0 } } });
      try {
        const kept = await keepWith(ports, item, target, { signal, onProgress });
        setItem(id, { state: { name: 'kept', kept } });
      } catch (error) {
        setItem(id, { state: signal.aborted ? { name: 'open' } : { name: 'failed', error } });
      }
    });

  const actions: ImportActions = {
    add(files, options = {}) {
      const items = files.map((file): Item => {
        const part: Part = {
          id: ++lastId,
          file,
          options,
          state: 'waiting',
          preview: null,
          error: null,
          removals: new Set(),
        };
        return {
          id: ++lastId,
          parts: [part],
          title: null,
          script: null,
          apart: false,
          state: { name: 'open' },
        };
      });
      // A text takes one translation.
      if (target) for (const { id } of state().items) actions.remove(id);
      update((now) => ({
        items: [...now.items, ...items],
        chosen: now.chosen ?? items[0]?.id ?? null,
      }));
      for (const { id, parts } of items) readPart(id, parts[0].id, false);
    },
    remove(id) {
      const wasAwaited = itemOf(id)?.parts.some(({ preview, state }) => !preview && state !== 'refused');
      drop(id);
      update(({ items, chosen }) => {
        const at = items.findIndex((item) => item.id === id);
        const left = items.filter((item) => item.id !== id);
        const next = left[Math.min(at, left.length - 1)]?.id ?? null;
        return { items: left, chosen: chosen === id ? next : chosen };
      });
      if (wasAwaited) propose();
    },
    choose: (chosen) => update({ chosen }),
    read(partId, change) {
      const item = state().items.find(({ parts }) => parts.some(({ id }) => id === partId));
      const part = item?.parts.find(({ id }) => id === partId);
      if (!item || !part) return;
      // What was offered for removal is numbered by the reading before.
      setPart(partId, { options: { ...part.options, ...change }, state: 'waiting', removals: new Set() });
      readPart(item.id, partId, true);
    },
    setRemovals: (partId, removals) => setPart(partId, { removals: new Set(removals) }),
    change: (id, change) => setItem(id, change),
    join(id, otherId) {
      update((now) => joinedParts(now, id, otherId));
    },
    split(id) {
      update(({ items }) => ({ items: splitParts(items, id, () => ++lastId) }));
    },
    swap(id) {
      const item = itemOf(id);
      if (!item) return;
      for (const [part, options] of swappedParts(item)) actions.read(part.id, options);
      const [a, b] = itemOf(id)!.parts;
      if (b) setItem(id, { parts: [b, a] });
    },
    keep(ids) {
      const ready = ids.filter((id) => isReady(itemOf(id)));
      if (!ready.length) return;
      if (!hasPersisted) ports.persist();
      hasPersisted = true;
      for (const id of ready) {
        setItem(id, { state: { name: 'queued' } });
        keepItem(id);
      }
    },
    cancel(id) {
      drop(id);
      if (itemOf(id)?.state.name === 'queued') setItem(id, { state: { name: 'open' } });
    },
    tidy() {
      for (const item of state().items) {
        const isRefused = item.parts.every((part) => part.state === 'refused');
        if (item.state.name === 'kept' || isRefused) actions.remove(item.id);
      }
    },
    stop() {
      queue = [];
      running?.control.abort();
      ports.importer.rest();
    },
  };
  return Object.assign(store, { actions });
}

/** Whether a text can be kept: its files are read, and it is not on its way yet. */
export function isReady(item: Item | undefined): boolean {
  if (!item || !['open', 'failed'].includes(item.state.name)) return false;
  return item.parts.every(({ state }) => state === 'read');
}

/** What a text is called. */
export function titleOf({ title, parts }: Item): string {
  if (title !== null) return title;
  const titles = parts.map(({ preview, file }) => preview?.title ?? file.name);
  return [...new Set(titles)].join(' / ').slice(0, 200);
}

async function keepWith(
  { importer, aid }: ImportPorts,
  item: Item,
  target: TextRecord | null,
  control: Parameters<Importer['keep']>[1],
): Promise<Kept> {
  const help = await aid();
  const sources = item.parts.map(({ file, options, removals }) => ({
    file,
    options,
    removals: [...removals],
  }));
  if (target) {
    const { id, revision } = target;
    return importer.join({ id, revision, source: sources[0]!, ...help }, control);
  }
  const title = titleOf(item).trim() || item.parts[0].file.name;
  return importer.keep({ sources, title, script: item.script, ...help }, control);
}
