import { openDB } from 'idb';
import { LibraryError } from '../../core/library/library.ts';
import { asLibraryError } from './failure.ts';
import { migrate, MIGRATIONS, type Db, type StoreName, type Tx } from './schema.ts';

/** How long to wait for other tabs, in milliseconds. */
export interface Patience {
  /** From when the browser says that a tab holds an older version: it may only be finishing a transaction. */
  readonly blocked: number;
  /** From when nothing is heard at all, as behind another request that is blocked. */
  readonly silent: number;
}

export const PATIENCE: Patience = { blocked: 2_000, silent: 10_000 };

/** The library's database. It is opened when it is needed, and again where the browser or a newer tab closed it. */
export interface Connection {
  read<T>(stores: StoreName[], work: (tx: Tx) => Promise<T>): Promise<T>;
  /** All that `work` asks for is done, or nothing is and this rejects. */
  write<T>(stores: StoreName[], work: (tx: Tx<'readwrite'>) => Promise<T>): Promise<T>;
  close(): void;
}

export function createConnection(name: string, patience: Patience): Connection {
  let opening: Promise<Db> | null = null;
  const forget = () => (opening = null);
  const connect = () => {
    if (opening) return opening;
    opening = open(name, patience, forget);
    opening.catch(forget);
    return opening;
  };
  return {
    read: async (stores, work) => finish((await connect()).transaction(stores, 'readonly'), work),
    async write(stores, work) {
      // Strict: what the reader was told is kept is on the disk.
      const tx = (await connect()).transaction(stores, 'readwrite', { durability: 'strict' });
      return finish(tx, work);
    },
    close() {
      opening?.then((db) => db.close()).catch(() => {});
      forget();
    },
  };
}

/**
 * @throws LibraryError `blocked`, `newer` (the database was made by a later version of the app), `unavailable`,
 *   `full`
 */
function open(name: string, patience: Patience, onClosed: () => void): Promise<Db> {
  return new Promise((resolve, reject) => {
    let hasGivenUp = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let migrationError: unknown;
    const wait = (time: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        hasGivenUp = true;
        reject(new LibraryError('blocked'));
      }, time);
    };
    const request = async () =>
      openDB(name, MIGRATIONS.length, {
        upgrade(db, from, _to, tx) {
          clearTimeout(timer);
          tx.done.catch(() => {});
          migrate(db, tx, from).catch((error: unknown) => {
            migrationError = error;
            tx.abort();
          });
        },
        blocked: () => wait(patience.blocked),
        blocking(_current, _next, event) {
          // A newer tab wants to migrate. Transactions that have begun end as they would have.
          (event.target as IDBDatabase).close();
          onClosed();
        },
        terminated: onClosed,
      });
    wait(patience.silent);
    request().then(
      (db) => {
        clearTimeout(timer);
        // A request cannot be taken back: one that comes through late must not hold up others.
        if (hasGivenUp) db.close();
        else resolve(db as unknown as Db);
      },
      (error: unknown) => {
        clearTimeout(timer);
        const cause = asLibraryError(migrationError ?? error);
        reject(cause instanceof LibraryError ? cause : new LibraryError('unavailable', cause));
      },
    );
  });
}

async function finish<Mode extends IDBTransactionMode, T>(
  tx: Tx<Mode>,
  work: (tx: Tx<Mode>) => Promise<T>,
): Promise<T> {
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    await tx.done.catch(() => {});
    // A request of a transaction that was aborted says only that; the transaction says why.
    throw asLibraryError(tx.error ?? error);
  }
}
