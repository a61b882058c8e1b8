import type { BlockKind, Segment, Side, TextLang } from '../bitext/types.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './markdown.ts';
import type { Problem } from './problem.ts';

/** The formats that are read. */
export type FormatId =
  | 'text'
  | 'markdown'
  | 'markdown-pair'
  | 'html'
  | 'epub'
  | 'docx'
  | 'tmx'
  | 'xliff'
  | 'csv'
  | 'tsv'
  | 'json'
  | 'srt'
  | 'vtt';

/** A cue's time on the screen, in milliseconds from the start. */
export type CueTime = Range;

/** A block of one language, before it has a partner. `line` counts within `entry` where there is one. */
export interface ReadBlock extends Block {
  readonly entry?: string;
  readonly time?: CueTime;
  /** The cell of a two-column table that the block stands in; `table` and `row` number the file's tables and rows. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** What the markup says the block is, besides text. */
  readonly hint?: 'contents' | 'glossary' | 'colophon';
}

/** Two sides that the file itself puts together. A side that is missing has the empty text. */
export interface ReadRow {
  readonly kind: BlockKind;
  readonly level?: number;
  /** As the file names it: neither unique nor fit for an address. */
  readonly id?: string;
  readonly zh: Segment;
  readonly en: Segment;
  readonly notes?: readonly string[];
  /** XLIFF's word for how far the translation has come: `final`, `needs-translation` … */
  readonly state?: string;
  /** Whether it goes on with the pair above, as a file of ours says of rows; else it begins one. */
  readonly continues?: boolean;
  /** 0 to 1: how sure it was that the sides match when a file of ours was written. */
  readonly confidence?: number;
  /** Whether somebody had set or confirmed it when a file of ours was written. */
  readonly fixed?: boolean;
  readonly time?: CueTime;
  readonly line: number;
  readonly entry?: string;
}

/** Why a block may be no part of the text. */
export type BoilerplateReason =
  'share' | 'meta' | 'reprint' | 'rights' | 'related' | 'repeated' | NonNullable<ReadBlock['hint']>;

/** A block (by its number among blocks or rows), or a range of it, that is offered for removal. */
export interface Suggestion {
  readonly at: number;
  readonly reason: BoilerplateReason;
  readonly side?: Side;
  readonly range?: Range;
}

/** Which columns of a table are what, by number from 0. */
export interface Columns {
  readonly zh: number | null;
  readonly en: number | null;
  readonly id?: number | null;
  readonly notes?: number | null;
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

/** What a preview of a table needs for choosing columns. */
export interface TablePreview {
  readonly delimiter: string;
  readonly columns: Columns;
  readonly width: number;
  readonly rowCount: number;
  /** The first rows, header included. */
  readonly rows: readonly (readonly string[])[];
}

interface ReadingBase {
  readonly format: FormatId;
  /** As `TextDecoder` names it; of a container, that of its documents. */
  readonly encoding: string;
  readonly title?: string;
  /** The language tags that the file itself gives, as it writes them; those taken come first. */
  readonly languages: readonly string[];
  readonly boilerplate: readonly Suggestion[];
  readonly warnings: readonly Problem[];
  /** Only of CSV and TSV. */
  readonly table?: TablePreview;
}

export interface BilingualReading extends ReadingBase {
  readonly shape: 'bilingual';
  readonly langs: { readonly zh: 'zh-Hans' | 'zh-Hant'; readonly en: 'en' };
  readonly rows: readonly ReadRow[];
}

export interface MonolingualReading extends ReadingBase {
  readonly shape: 'monolingual';
  readonly lang: TextLang;
  readonly blocks: readonly ReadBlock[];
}

/** What was understood of a file. Nothing in it can run: text, and links with http, https or mailto. */
export type Reading = BilingualReading | MonolingualReading;

/** What the reader of a file may be told; all of it is guessed otherwise. */
export interface ReadOptions {
  /** Read it as this, whatever its name says. */
  readonly format?: FormatId;
  /** A label that `TextDecoder` knows. */
  readonly encoding?: string;
  readonly shape?: Reading['shape'];
  /** The language of a file with one. */
  readonly lang?: TextLang;
  /** Puts the Chinese side on the English, and the other way round. */
  readonly swap?: boolean;
  /** Of TMX: which of the file's languages to take for which side. */
  readonly languages?: { readonly zh: string; readonly en: string };
  readonly columns?: Columns;
  /** Of HTML: all of the page rather than its article. */
  readonly wholePage?: boolean;
  /** Called with the share done, 0 to 1, as often as a container's documents are read. */
  readonly onProgress?: (share: number) => void;
}
