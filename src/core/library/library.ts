import type { Row, Splice } from '../bitext/rows.ts';
import type { OwnTerm, TermDraft } from '../terms/own-term.ts';

/** What the library knows of a reader's own text without its rows. */
export interface TextRecord {
  readonly id: string;
  readonly title: string;
  readonly langs: { readonly zh: 'zh-Hans' | 'zh-Hant'; readonly en: 'en' };
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly opened: number;
  /** When its rows, its title or its tags were changed last. */
  readonly changed: number;
  /** Where it came from. */
  readonly sources: readonly { readonly name: string; readonly format: string; readonly encoding: string }[];
  readonly rows: number;
  /** Rows that are neither fixed nor sure. */
  readonly doubtful: number;
  /** Characters of Chinese and words of English. */
  readonly length: { readonly zh: number; readonly en: number };
  /** Goes up by one with every change of the rows; a change made on an older one is refused. */
  readonly revision: number;
}

/** What somebody who adds a text says of it. */
export type NewText = Pick<TextRecord, 'title' | 'langs' | 'tags' | 'sources'>;

/** Why the library could not do what it was asked; each has a translated message. */
export type LibraryFailure = 'full' | 'unavailable' | 'blocked' | 'newer' | 'gone' | 'conflict' | 'broken';

export class LibraryError extends Error {
  readonly failure: LibraryFailure;

  constructor(failure: LibraryFailure, cause?: unknown) {
    super(failure, { cause });
    this.name = 'LibraryError';
    this.failure = failure;
  }
}

/** Told to every tab when something has changed in one. */
export type LibraryChange =
  | { readonly kind: 'list' }
  | { readonly kind: 'rows'; readonly id: string; readonly revision: number }
  | { readonly kind: 'terms' };

/**
 * The reader's own texts. `platform/library` keeps them in IndexedDB. Every method either does all it says or
 * rejects with a `LibraryError` and changes nothing.
 */
export interface Library {
  list(): Promise<readonly TextRecord[]>;
  get(id: string): Promise<TextRecord>;
  /** Rows `from` to `to` (exclusive) of a text. */
  rows(id: string, from: number, to: number): Promise<readonly Row[]>;
  /** Adds a text row batch by row batch; it is in the list once all of it is there, and not before. */
  add(text: NewText, rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>): Promise<TextRecord>;
  update(
    id: string,
    change: Partial<Pick<TextRecord, 'title' | 'tags' | 'opened' | 'langs' | 'sources'>>,
  ): Promise<TextRecord>;
  /**
   * @param revision the one that the change was made on
   * @param splices one after the other, each on the rows that the one before has left
   * @throws LibraryError `conflict` where another tab was first, or the rows to be removed are others
   */
  splice(id: string, revision: number, splices: readonly Splice[]): Promise<TextRecord>;
  /** Takes a text out of the list; `restore` brings it back until `purge`, or for a day. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** The texts that `restore` can bring back. */
  trash(): Promise<readonly TextRecord[]>;
  /** Deletes for good what was removed. */
  purge(): Promise<void>;
  /** The reader's own terms, in no order. */
  terms(): Promise<readonly OwnTerm[]>;
  /**
   * Adds terms, and changes those whose ids are given; all of them or none.
   *
   * @returns them as they are kept now
   */
  putTerms(terms: readonly TermDraft[]): Promise<readonly OwnTerm[]>;
  /** Deletes terms; `putTerms` with what they were brings them back. */
  removeTerms(ids: readonly string[]): Promise<void>;
  /** Everything in one file, own terms, settings and places too. */
  backup(): Promise<Blob>;
  /**
   * @param mode whether what is there stays (and of a text or term that both have, the one changed last) or goes
   * @param onProgress is told from 0 to 1 how much of the file has been read
   * @returns how many texts and terms were added or changed
   * @throws LibraryError `broken` where the file is no whole backup, `newer` where a later version of the app made it
   */
  restoreBackup(
    file: Blob,
    mode: 'merge' | 'replace',
    onProgress?: (done: number) => void,
  ): Promise<{ readonly texts: number; readonly terms: number }>;
  /** Bytes used and available, and whether the browser promises not to clear them. */
  usage(): Promise<{ readonly used: number; readonly available: number; readonly persistent: boolean }>;
  persist(): Promise<boolean>;
  /** Listens to changes made here, in other tabs and in workers. */
  subscribe(listener: (change: LibraryChange) => void): () => void;
  /** Lets go of the database, and no longer listens. */
  close(): void;
}
