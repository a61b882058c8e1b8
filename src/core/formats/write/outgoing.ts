import type { AnnotatedPair, TextMeta } from '../../bitext/document.ts';
import type { Row } from '../../bitext/rows.ts';
import type { Bitext, Pair, Side, TextLang } from '../../bitext/types.ts';
import type { GlossaryEntry } from '../../terms/glossary.ts';

/** The formats that are written. */
export type WriteFormat = 'tmx' | 'xliff' | 'csv' | 'tsv' | 'markdown' | 'json' | 'html' | 'epub';

/**
 * All of them, in the order in which a menu offers them.
 *
 * @public
 */
export const WRITE_FORMATS: readonly WriteFormat[] = [
  'html',
  'epub',
  'markdown',
  'tmx',
  'xliff',
  'csv',
  'tsv',
  'json',
];

/** What a file shows of a glossary entry. */
export type TermEntry = Pick<GlossaryEntry, 'id' | 'term' | 'definition'> &
  Partial<Pick<GlossaryEntry, 'expansion' | 'note' | 'sources'>>;

/** The words of ours in HTML and EPUB, in the interface's language: core has no locales. */
export interface Labels {
  readonly contents: string;
  readonly glossary: string;
  /** Before the links from an entry back to the pairs that have the term. */
  readonly inText: string;
  /** Before a translator's note to an entry. */
  readonly note: string;
  readonly licence: string;
  readonly sources: string;
}

/**
 * A text on its way out. Give pairs as they are read, with their terms, for HTML, EPUB and Markdown; rows or pairs,
 * whichever the file's units should be, for TMX, XLIFF, tables and JSON. Nothing in it is trusted.
 */
export interface Outgoing {
  readonly title: string;
  readonly langs: Bitext['langs'];
  readonly meta?: TextMeta;
  readonly pairs: readonly (Pair | AnnotatedPair | Row)[];
  /** The glossary entries that the pairs have; a term without its entry is text. */
  readonly terms?: readonly TermEntry[];
  /** The language of `labels`. */
  readonly ui: TextLang;
  readonly labels: Labels;
  /** Now, by the caller's clock: the same text at the same time gives the same bytes. */
  readonly modified: Date;
  /** Which side was translated from, where a format wants to know; Chinese if it is not said. */
  readonly source?: Side;
  /** Of EPUB: both sides in one row, or one below the other, which is what is done if nothing is said. */
  readonly layout?: 'side' | 'stacked';
  /** Of JSON: where `duidu-text.schema.json` is to be found. */
  readonly schema?: string;
}

/** A file that is ready to be saved. */
export interface Written {
  /** A name that every file system takes. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Writer = (outgoing: Outgoing) => Written;
