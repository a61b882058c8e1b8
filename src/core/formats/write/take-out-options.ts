import type { Side } from '../../bitext/types.ts';
import type { WriteFormat } from './outgoing.ts';

/** What somebody who takes a text away may choose. A format passes over what it does not take. */
export interface TakeOutOptions {
  readonly format: WriteFormat;
  /** One of a pair's sentences to a unit, as they were aligned, or the whole pair. */
  readonly units: 'sentences' | 'paragraphs';
  /** The side that was translated from. */
  readonly source: Side;
  readonly layout: 'side' | 'stacked';
  /** Whether terms are marked, and the entries that they need come with the text. */
  readonly glossary: boolean;
}

type OptionName = Exclude<keyof TakeOutOptions, 'format'>;

/** The options that each format takes. */
export const OPTIONS_OF: Readonly<Record<WriteFormat, readonly OptionName[]>> = {
  html: ['glossary'],
  epub: ['layout', 'glossary'],
  markdown: [],
  tmx: ['source', 'units'],
  xliff: ['source'],
  csv: ['units'],
  tsv: ['units'],
  json: ['glossary'],
};

/** Whether the file will have terms, so that glossary entries are needed. */
export function takesTerms({ format, glossary }: TakeOutOptions): boolean {
  return glossary && OPTIONS_OF[format].includes('glossary');
}
