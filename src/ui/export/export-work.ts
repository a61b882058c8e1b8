import type { ShippedText } from '../../core/bitext/document.ts';
import type { Labels } from '../../core/formats/write/outgoing.ts';
import type { TakeOutOptions } from '../../core/formats/write/take-out-options.ts';
import type { Library } from '../../core/library/library.ts';
import type { UiLang } from '../../store/settings.ts';

/** What the dialog has done for it. */
export interface ExportWork {
  /** A text of the library by its id, or one that is at hand. */
  readonly text: string | ShippedText;
  readonly options: TakeOutOptions;
  readonly ui: UiLang;
  readonly labels: Labels;
  /** The way to the site's root. */
  readonly base: string;
  readonly library: () => Promise<Library>;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes the file and saves it.
 *
 * @returns its name, and its size in bytes
 * @throws LibraryError, GlossaryError; Error where it cannot be written
 */
export type ExportText = (work: ExportWork) => Promise<{ readonly name: string; readonly size: number }>;

/** The glossary could not be had; without it the file can still be written. */
export class GlossaryError extends Error {}
