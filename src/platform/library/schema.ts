import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Row } from '../../core/bitext/rows.ts';
import type { TextRecord } from '../../core/library/library.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';

/** Where some of a text's rows are, and what they add to its record. */
export interface ChunkRef {
  readonly key: number;
  readonly rows: number;
  readonly doubtful: number;
  readonly zh: number;
  readonly en: number;
}

/** The rows of a text: their chunks in order, each under `[body, key]`. */
export interface Body {
  readonly body: string;
  readonly chunks: readonly ChunkRef[];
  /** The next chunk's key; never one that was used before. */
  readonly next: number;
}

/** A text as it is kept. What can be counted from its chunks is not kept twice. */
export interface StoredText extends Body, Omit<TextRecord, 'rows' | 'doubtful' | 'length'> {
  /** When it was taken out of the list, in milliseconds since 1970. */
  readonly removed?: number;
}

/** Says that a body is still being written and belongs to no text yet. */
interface Marker {
  readonly body: string;
  /** Who writes it: the name of a lock that is held as long as the writer lives. */
  readonly owner: string;
  /** When something was written last. */
  readonly touched: number;
}

interface LibrarySchema extends DBSchema {
  texts: { key: string; value: StoredText; indexes: { removed: number } };
  chunks: { key: [body: string, key: number]; value: readonly Row[] };
  pending: { key: string; value: Marker };
  terms: { key: string; value: OwnTerm };
}

export type StoreName = 'texts' | 'chunks' | 'pending' | 'terms';
export type Db = IDBPDatabase<LibrarySchema>;
export type Tx<Mode extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  LibrarySchema,
  StoreName[],
  Mode
>;

/** Databases of other versions have other stores, so a migration sees no types. */
type AnyDb = IDBPDatabase;
type AnyTx = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * Number n takes a database from version n to n + 1. One that has been released is never changed: the next change of
 * the schema is a new one at the end, with a test that begins with data of every version before.
 */
export const MIGRATIONS: readonly ((db: AnyDb, tx: AnyTx) => Promise<void> | void)[] = [
  // Texts, their rows in chunks, and the markers of unfinished imports.
  (db) => {
    db.createObjectStore('texts', { keyPath: 'id' });
    db.createObjectStore('chunks');
    db.createObjectStore('pending', { keyPath: 'body' });
  },
  // Tags, the time of the last change, and a trash: the index holds the texts that were removed, and no others.
  async (_db, tx) => {
    const texts = tx.objectStore('texts');
    texts.createIndex('removed', 'removed');
    for (let cursor = await texts.openCursor(); cursor; cursor = await cursor.continue()) {
      await cursor.update({ tags: [], changed: cursor.value.opened, ...cursor.value });
    }
  },
  // The reader's own terms.
  (db) => {
    db.createObjectStore('terms', { keyPath: 'id' });
  },
];

/** Brings a database of version `from` up to date. */
export async function migrate(db: AnyDb, tx: AnyTx, from: number): Promise<void> {
  for (const migration of MIGRATIONS.slice(from)) await migration(db, tx);
}

/** All chunks of a body. An array sorts after every number. */
export function chunksOf(body: string): IDBKeyRange {
  return IDBKeyRange.bound([body], [body, []]);
}
