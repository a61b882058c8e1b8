import { readBackup } from './backup.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import type { BackupText } from './checks.ts';
import type { Connection } from './connection.ts';
import { writeSettings, type KeptStorage } from './kept-settings.ts';
import { chunksOf, type StoredText, type Tx } from './schema.ts';
import { withStage, type BodyWriter, type Stage } from './staging.ts';
import { mergeTerms, replaceTerms } from './terms.ts';

type RestoreMode = 'merge' | 'replace';

interface Staged {
  readonly settings: Readonly<Record<string, string>>;
  readonly terms: readonly OwnTerm[];
  readonly texts: readonly StoredText[];
}

/** What has come into the library. */
interface Restored {
  readonly texts: readonly StoredText[];
  readonly terms: number;
}

/**
 * Brings a backup back. All of it is read, checked and written aside first; then one transaction makes it the library.
 *
 * @returns the texts that were put into the list or changed in it, and how many terms
 * @throws LibraryError `broken`, `newer`, `full`, with nothing changed
 */
export function restoreBackup(
  db: Connection,
  storage: KeptStorage | undefined,
  file: Blob,
  mode: RestoreMode,
  onProgress: (done: number) => void,
): Promise<Restored> {
  return withStage(db, async (stage) => {
    const { settings, terms, texts } = await readAside(stage, file, onProgress);
    const undo = writeSettings(storage, settings, mode);
    try {
      return await stage.commit(async (tx) =>
        mode === 'merge'
          ? { texts: await merge(tx, texts), terms: await mergeTerms(tx, terms) }
          : { texts: await replace(tx, texts), terms: await replaceTerms(tx, terms) },
      );
    } catch (error) {
      undo();
      throw error;
    }
  });
}

async function readAside(stage: Stage, file: Blob, onProgress: (done: number) => void): Promise<Staged> {
  let settings: Staged['settings'] = {};
  let terms: Staged['terms'] = [];
  const texts: StoredText[] = [];
  let current: { text: BackupText; writer: BodyWriter } | null = null;
  const end = async () => {
    if (current) texts.push({ ...current.text, ...(await current.writer.end()) });
  };
  for await (const entry of readBackup(file, onProgress)) {
    if ('settings' in entry) {
      settings = entry.settings;
    } else if ('terms' in entry) {
      terms = entry.terms;
    } else if ('text' in entry) {
      await end();
      current = { text: entry.text, writer: await stage.begin() };
    } else {
      await current?.writer.write(entry.rows);
    }
  }
  await end();
  return { settings, terms, texts };
}

/** What is here stays; of a text that both have, the one that was changed last. */
async function merge(tx: Tx<'readwrite'>, texts: readonly StoredText[]): Promise<StoredText[]> {
  const taken: StoredText[] = [];
  for (const text of texts) {
    const here = await tx.objectStore('texts').get(text.id);
    if (here && here.changed >= text.changed) {
      await tx.objectStore('chunks').delete(chunksOf(text.body));
      if (here.removed === undefined) continue;
      const { removed: _, ...back } = here;
      await tx.objectStore('texts').put(back);
      taken.push(back);
    } else {
      if (here) await tx.objectStore('chunks').delete(chunksOf(here.body));
      taken.push(await put(tx, text, here));
    }
  }
  return taken;
}

/** What is here goes, the trash too. */
async function replace(tx: Tx<'readwrite'>, texts: readonly StoredText[]): Promise<StoredText[]> {
  const store = tx.objectStore('texts');
  const before = new Map((await store.getAll()).map((text) => [text.id, text]));
  for (const { id, body } of before.values()) {
    await store.delete(id);
    await tx.objectStore('chunks').delete(chunksOf(body));
  }
  const taken: StoredText[] = [];
  for (const text of texts) taken.push(await put(tx, text, before.get(text.id)));
  return taken;
}

/** A tab that has the text open as it was before must not take the new one for it: the revision goes on. */
async function put(
  tx: Tx<'readwrite'>,
  text: StoredText,
  before: StoredText | undefined,
): Promise<StoredText> {
  const revision = before ? Math.max(before.revision, text.revision) + 1 : text.revision;
  const stored = { ...text, revision };
  await tx.objectStore('texts').put(stored);
  return stored;
}
