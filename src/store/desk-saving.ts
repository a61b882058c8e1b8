import { rebase } from '../core/bitext/rebase.ts';
import type { Row, Splice } from '../core/bitext/rows.ts';
import { LibraryError, type Library, type TextRecord } from '../core/library/library.ts';

/** How far what was done is kept. In a conflict `lost` changes are to rows that another tab has changed, too. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'conflict'; readonly lost: number };

/** What the saver tells. */
export interface SaverEvents {
  saving(saving: Saving): void;
  /** The text's record is another now. */
  text(text: TextRecord): void;
  /** The rows are others now: another tab's, with what is not saved yet on top. */
  rows(rows: readonly Row[]): void;
}

/**
 * Saves changes one after the other, in order, and follows what other tabs do to the text. Changes that come while
 * one is being saved go together in the next. Where another tab was first, they are put on its rows if they still fit;
 * if some do not, saving stops until somebody has chosen.
 */
export interface Saver {
  /** Reads the text. @throws LibraryError */
  open(): Promise<readonly Row[]>;
  add(splice: Splice): void;
  /** Tries again after a failure. */
  retry(): void;
  /** Ends a conflict with the other tab's rows; what does not fit on them is dropped. */
  takeTheirs(): void;
  /** Ends a conflict with a text of its own for these rows. @throws LibraryError */
  saveAsCopy(title: string, rows: readonly Row[]): Promise<TextRecord>;
  close(): void;
}

/** Rows of a copy that are handed over at a time. */
const BATCH = 400;

/** A change is to rows that are no longer there. */
class Conflict extends Error {
  readonly lost: number;

  constructor(lost: number) {
    super('conflict');
    this.lost = lost;
  }
}

export function createSaver(library: Library, id: string, tell: SaverEvents): Saver {
  let text: TextRecord;
  let unsaved: readonly Splice[] = [];
  /** Whether something of this text may have changed elsewhere. */
  let heard = false;
  let busy = false;
  let stopped = false;
  /** Whether somebody has chosen to do without what does not fit. */
  let mayDrop = false;

  /** The text as it stands at one moment. */
  const read = async () => {
    for (;;) {
      const record = await library.get(id);
      const rows = await library.rows(id, 0, Infinity);
      if ((await library.get(id)).revision === record.revision) return { record, rows };
    }
  };

  const took = (record: TextRecord) => {
    text = record;
    tell.text(record);
  };

  const send = async () => {
    const sent = unsaved;
    try {
      took(await library.splice(id, text.revision, sent));
      unsaved = unsaved.slice(sent.length);
    } catch (error) {
      if (!(error instanceof LibraryError && error.failure === 'conflict')) throw error;
      await merge();
    }
  };

  /** Puts what is not saved on the rows as they are kept now. */
  const merge = async () => {
    const fresh = await read();
    const { rows, fitted, lost } = rebase(fresh.rows, unsaved);
    if (lost && !mayDrop) throw new Conflict(lost);
    mayDrop = false;
    unsaved = fitted;
    took(fresh.record);
    tell.rows(rows);
  };

  const follow = async () => {
    const record = await library.get(id);
    const isSame = record.revision === text.revision && record.changed === text.changed;
    return isSame ? took(record) : merge();
  };

  const work = async () => {
    if (busy || stopped) return;
    busy = true;
    try {
      if (unsaved.length) tell.saving({ state: 'saving' });
      for (;;) {
        if (mayDrop) await merge();
        else if (unsaved.length) await send();
        else if (heard) {
          heard = false;
          await follow();
        } else break;
      }
      tell.saving({ state: 'saved' });
    } catch (error) {
      stopped = error instanceof Conflict;
      tell.saving(
        error instanceof Conflict ? { state: 'conflict', lost: error.lost } : { state: 'failed', error },
      );
    } finally {
      busy = false;
    }
  };

  const unsubscribe = library.subscribe((change) => {
    if (change.kind === 'rows' && change.id !== id) return;
    heard = true;
    void work();
  });

  return {
    async open() {
      busy = true;
      try {
        const { record, rows } = await read();
        took(record);
        return rows;
      } finally {
        busy = false;
      }
    },
    add(splice) {
      unsaved = [...unsaved, splice];
      void work();
    },
    retry: () => void work(),
    takeTheirs() {
      stopped = false;
      mayDrop = true;
      void work();
    },
    async saveAsCopy(title, rows) {
      const { langs, tags, sources } = text;
      const copy = await library.add({ title, langs, tags, sources }, batchesOf(rows));
      unsaved = [];
      tell.saving({ state: 'saved' });
      return copy;
    },
    close: unsubscribe,
  };
}

function* batchesOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}
