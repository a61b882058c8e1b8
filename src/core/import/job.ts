import type { AlignTerm } from '../align/types.ts';
import type { ReadOptions } from '../formats/reading.ts';
import type { TextRecord } from '../library/library.ts';
import type { Preview } from './preview.ts';

/** A file and how it is to be read. */
export interface Source {
  readonly file: File;
  readonly options: Omit<ReadOptions, 'onProgress'>;
}

/** A file that is to be kept: its numbers of what was offered for removal and taken. */
export interface KeptSource extends Source {
  readonly removals: readonly number[];
}

/** What aligning is helped by. */
export interface Aid {
  /** The lexicon's address, or null to align without one. */
  readonly lexicon: string | null;
  readonly terms: readonly AlignTerm[];
}

/** A text that is to go into the library: of one file, or of one for each language. */
export interface KeepRequest extends Aid {
  readonly sources: readonly KeptSource[];
  readonly title: string;
  /** Which script the Chinese is in, where somebody has said it. */
  readonly script: 'zh-Hans' | 'zh-Hant' | null;
}

/** A translation that is to join a text of the library that has one language only. */
export interface JoinRequest extends Aid {
  readonly id: string;
  /** The revision of the text that the translation was chosen for. */
  readonly revision: number;
  readonly source: KeptSource;
}

export type Stage = 'reading' | 'aligning' | 'saving';

/** How far a job is: the part done of a stage, 0 to 1. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
}

export interface Kept {
  readonly record: TextRecord;
  /** Whether sentences were put side by side here, and whether the lexicon helped. */
  readonly aligned: boolean;
  readonly withLexicon: boolean;
}

export interface JobControl {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work at once; nothing of it is kept. */
  readonly signal?: AbortSignal;
}

/**
 * Brings texts in, away from the page. Every method rejects with a `FormatError` (the file), a `LibraryError`, an
 * `ImportError`, or the signal's reason.
 */
export interface Importer {
  preview(source: Source, control?: JobControl): Promise<Preview>;
  keep(request: KeepRequest, control?: JobControl): Promise<Kept>;
  join(request: JoinRequest, control?: JobControl): Promise<Kept>;
  /** Lets go of what it holds; the next request reads the file anew. */
  rest(): void;
}
