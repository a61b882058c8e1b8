import { LibraryError, type Library } from '../../core/library/library.ts';
import { writeBackup } from './backup.ts';
import { createChanges } from './changes.ts';
import { recordOf } from './chunks.ts';
import { createConnection, PATIENCE, type Patience } from './connection.ts';
import { readSettings, type KeptStorage } from './kept-settings.ts';
import { restoreBackup } from './restore.ts';
import { readRows, spliceBody } from './rows.ts';
import { chunksOf, type StoredText, type Tx } from './schema.ts';
import { newId, sweep, withStage } from './staging.ts';
import { putTerms } from './terms.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface LibraryOptions {
  /** The database's name. */
  readonly name?: string;
  /** What goes into a backup besides texts: the keys that begin with `duidu.`. A worker has no `localStorage`. */
  readonly storage?: KeptStorage | undefined;
  readonly patience?: Patience;
}

/**
 * Opens the library, in a window or in a worker. Sweeps what imports that were killed have left, and what was removed
 * over a day ago.
 *
 * @throws LibraryError `unavailable` (a private window, storage forbidden, a disk that fails), `blocked` (another tab
 *   holds a database of an older version), `newer` (another tab has made it one of a newer version), `full`
 */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  const { name = 'duidu', storage, patience = PATIENCE } = options;
  const db = createConnection(name, patience);
  const changes = createChanges(`${name}.library`);
  const listChanged = () => changes.tell({ kind: 'list' });
  const rowsChanged = ({ id, revision }: StoredText) => changes.tell({ kind: 'rows', id, revision });

  /** Changes a text's record. */
  const change = async (id: string, make: (text: StoredText) => StoredText) => {
    const changed = await db.write(['texts'], async (tx) => {
      const text = make(await find(tx, id));
      await tx.objectStore('texts').put(text);
      return text;
    });
    listChanged();
    return recordOf(changed);
  };

  /** Deletes for good what was removed before a time. */
  const purgeUntil = (time: number) =>
    db.write(['texts', 'chunks'], async (tx) => {
      const texts = tx.objectStore('texts');
      for (const { id, body } of await texts.index('removed').getAll(IDBKeyRange.upperBound(time))) {
        await texts.delete(id);
        await tx.objectStore('chunks').delete(chunksOf(body));
      }
    });

  const library: Library = {
    async list() {
      const texts = await db.read(['texts'], (tx) => tx.objectStore('texts').getAll());
      return texts.filter((text) => text.removed === undefined).map(recordOf);
    },

    get: (id) => db.read(['texts'], async (tx) => recordOf(await find(tx, id))),

    rows: (id, from, to) =>
      db.read(['texts', 'chunks'], async (tx) => readRows(tx, await find(tx, id), from, to)),

    async add({ title, langs, tags, sources }, batches) {
      const added = await withStage(db, async (stage) => {
        const writer = await stage.begin();
        for await (const rows of batches) await writer.write(rows);
        const now = Date.now();
        const times = { created: now, opened: now, changed: now };
        const text = {
          id: newId(),
          title,
          langs,
          tags,
          sources,
          ...times,
          revision: 0,
          ...(await writer.end()),
        };
        await stage.commit((tx) => tx.objectStore('texts').put(text));
        return text;
      });
      listChanged();
      return recordOf(added);
    },

    update: (id, { title, tags, opened, langs, sources }) =>
      change(id, (text) => ({
        ...text,
        title: title ?? text.title,
        tags: tags ?? text.tags,
        opened: opened ?? text.opened,
        langs: langs ?? text.langs,
        sources: sources ?? text.sources,
        changed: title !== undefined || tags || langs || sources ? Date.now() : text.changed,
      })),

    async splice(id, revision, splices) {
      const changed = await db.write(['texts', 'chunks'], async (tx) => {
        const text = await find(tx, id);
        if (text.revision !== revision) throw new LibraryError('conflict');
        const body = await spliceBody(tx, text, splices);
        const changed = { ...text, ...body, changed: Date.now(), revision: revision + 1 };
        await tx.objectStore('texts').put(changed);
        return changed;
      });
      rowsChanged(changed);
      return recordOf(changed);
    },

    async remove(id) {
      await change(id, (text) => ({ ...text, removed: Date.now() }));
    },

    async restore(id) {
      await db.write(['texts'], async (tx) => {
        const { removed: _, ...text } = await find(tx, id, 'trash');
        await tx.objectStore('texts').put(text);
      });
      listChanged();
    },

    async trash() {
      const removed = await db.read(['texts'], (tx) => tx.objectStore('texts').index('removed').getAll());
      return removed.map(recordOf);
    },

    async purge() {
      await purgeUntil(Infinity);
      listChanged();
    },

    terms: () => db.read(['terms'], (tx) => tx.objectStore('terms').getAll()),

    async putTerms(drafts) {
      const put = await db.write(['terms'], (tx) => putTerms(tx, drafts));
      changes.tell({ kind: 'terms' });
      return put;
    },

    async removeTerms(ids) {
      await db.write(['terms'], async (tx) => {
        for (const id of ids) await tx.objectStore('terms').delete(id);
      });
      changes.tell({ kind: 'terms' });
    },

    backup: () => writeBackup(db, readSettings(storage)),

    async restoreBackup(file, mode, onProgress = () => {}) {
      const { texts, terms } = await restoreBackup(db, storage, file, mode, onProgress);
      listChanged();
      texts.forEach(rowsChanged);
      changes.tell({ kind: 'terms' });
      return { texts: texts.length, terms };
    },

    async usage() {
      if (!navigator.storage) throw new LibraryError('unavailable');
      const [{ usage = 0, quota = 0 }, persistent] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
      ]);
      return { used: usage, available: Math.max(0, quota - usage), persistent };
    },

    // A worker may not ask.
    persist: async () => (await navigator.storage?.persist?.()) ?? false,

    subscribe: changes.subscribe,

    close() {
      changes.close();
      db.close();
    },
  };

  try {
    await library.list();
  } catch (error) {
    library.close();
    throw error;
  }
  // What cannot be swept today can be tomorrow.
  await sweep(db).catch(() => {});
  await purgeUntil(Date.now() - DAY).catch(() => {});
  return library;
}

/** @throws LibraryError `gone` */
async function find(
  tx: Tx | Tx<'readwrite'>,
  id: string,
  where: 'list' | 'trash' = 'list',
): Promise<StoredText> {
  const text = await tx.objectStore('texts').get(id);
  if (!text || (where === 'list' && text.removed !== undefined)) throw new LibraryError('gone');
  return text;
}
