import type { ShippedText } from '../../core/bitext/document.ts';
import type { Outgoing, Written } from '../../core/formats/write/outgoing.ts';
import type { TakeOutOptions } from '../../core/formats/write/take-out-options.ts';
import type { LibraryFailure } from '../../core/library/library.ts';
import type { GlossaryEntry } from '../../core/terms/glossary.ts';

/** What the worker is asked. */
export interface ExportRequest extends Pick<Outgoing, 'ui' | 'labels' | 'modified' | 'schema'> {
  /** A text of the library by its id, or one that is at hand. */
  readonly text: string | ShippedText;
  readonly options: TakeOutOptions;
  /** The glossary's entries, the reader's own among them; none where no terms are wanted. */
  readonly entries: readonly GlossaryEntry[];
}

/** What it answers: how far it is, then the file or what went wrong. */
export type ExportAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'written'; readonly file: Written }
  | { readonly kind: 'failed'; readonly failure: LibraryFailure | null; readonly message: string };
