import type { Row } from '../../core/bitext/rows.ts';
import { LibraryError } from '../../core/library/library.ts';
import { CHUNK_ROWS, refOf } from './chunks.ts';
import type { Connection } from './connection.ts';
import { chunksOf, type Body, type ChunkRef, type Tx } from './schema.ts';

/** How long an import may stand still before it is taken for dead, where the browser has no locks to tell. */
const ABANDONED = 60 * 60 * 1000;

/** Takes the rows of one text, in order. */
export interface BodyWriter {
  write(rows: readonly Row[]): Promise<void>;
  end(): Promise<Body>;
}

/** Writes what is not in the library yet: rows go in bit by bit, and become texts all together, or not at all. */
export interface Stage {
  begin(): Promise<BodyWriter>;
  /** @param work makes texts of the bodies, in the transaction in which they stop being unfinished */
  commit<T>(work: (tx: Tx<'readwrite'>) => Promise<T>): Promise<T>;
}

/** Lends a stage to `work`. What was written and not committed goes when `work` fails. */
export async function withStage<T>(db: Connection, work: (stage: Stage) => Promise<T>): Promise<T> {
  const owner = newId();
  const bodies: string[] = [];
  return holdLock(owner, async () => {
    try {
      return await work({
        begin() {
          const body = newId();
          bodies.push(body);
          return beginBody(db, body, owner);
        },
        commit: (work) =>
          db.write(['texts', 'chunks', 'pending', 'terms'], async (tx) => {
            await Promise.all(bodies.map((body) => checkMarker(tx, body)));
            await Promise.all(bodies.map((body) => tx.objectStore('pending').delete(body)));
            return work(tx);
          }),
      });
    } catch (error) {
      // What cannot be deleted now goes at the next sweep.
      await discard(db, bodies).catch(() => {});
      throw error;
    }
  });
}

async function beginBody(db: Connection, body: string, owner: string): Promise<BodyWriter> {
  const chunks: ChunkRef[] = [];
  let waiting: Row[] = [];
  const mark = async (tx: Tx<'readwrite'>) =>
    tx.objectStore('pending').put({ body, owner, touched: Date.now() });
  const put = async (rows: readonly Row[]) => {
    const ref = refOf(chunks.length, rows);
    await db.write(['chunks', 'pending'], async (tx) => {
      await checkMarker(tx, body);
      await Promise.all([tx.objectStore('chunks').put(rows, [body, ref.key]), mark(tx)]);
    });
    chunks.push(ref);
  };
  await db.write(['pending'], mark);
  return {
    async write(rows) {
      waiting = [...waiting, ...rows];
      for (; waiting.length >= CHUNK_ROWS; waiting = waiting.slice(CHUNK_ROWS)) {
        await put(waiting.slice(0, CHUNK_ROWS));
      }
    },
    async end() {
      if (waiting.length) await put(waiting);
      return { body, chunks, next: chunks.length };
    },
  };
}

/** @throws LibraryError `gone` where another tab took the writer for dead, and swept */
async function checkMarker(tx: Tx<'readwrite'>, body: string): Promise<void> {
  if (!(await tx.objectStore('pending').getKey(body))) throw new LibraryError('gone');
}

/** Deletes what writers have left that are no longer there. */
export async function sweep(db: Connection): Promise<void> {
  const markers = await db.read(['pending'], (tx) => tx.objectStore('pending').getAll());
  for (const owner of new Set(markers.map((marker) => marker.owner))) {
    const own = markers.filter((marker) => marker.owner === owner);
    const remove = () =>
      discard(
        db,
        own.map((marker) => marker.body),
      );
    if (navigator.locks) {
      await navigator.locks.request(lockName(owner), { ifAvailable: true }, (lock) => lock && remove());
    } else if (own.every(({ touched }) => touched < Date.now() - ABANDONED)) {
      await remove();
    }
  }
}

/** Deletes bodies that are still marked as unfinished; one that has become a text stays. */
async function discard(db: Connection, bodies: readonly string[]): Promise<void> {
  await db.write(['chunks', 'pending'], async (tx) => {
    for (const body of bodies) {
      if (!(await tx.objectStore('pending').getKey(body))) continue;
      await tx.objectStore('chunks').delete(chunksOf(body));
      await tx.objectStore('pending').delete(body);
    }
  });
}

/** A lock tells other tabs that this one lives: the browser takes it away from a tab that was killed. */
async function holdLock<T>(owner: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request(lockName(owner), work) : work();
}

function lockName(owner: string): string {
  return `duidu.pending.${owner}`;
}

/** A name that no other has. (`crypto.randomUUID` is missing where a page came without TLS.) */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => n.toString(16).padStart(2, '0')).join(
    '',
  );
}
