import type { FormatId } from './reading.ts';

/** What a name's ending claims: formats, the likeliest first. */
export const CLAIMS: Readonly<Record<string, readonly FormatId[]>> = {
  txt: ['text'],
  text: ['text'],
  md: ['markdown'],
  markdown: ['markdown'],
  mkd: ['markdown'],
  html: ['html'],
  htm: ['html'],
  xhtml: ['html'],
  xht: ['html'],
  epub: ['epub'],
  docx: ['docx'],
  docm: ['docx'],
  tmx: ['tmx'],
  xlf: ['xliff'],
  xliff: ['xliff'],
  mqxliff: ['xliff'],
  sdlxliff: ['xliff'],
  mxliff: ['xliff'],
  xml: ['tmx', 'xliff', 'html'],
  csv: ['csv'],
  tsv: ['tsv'],
  tab: ['tsv'],
  json: ['json'],
  zip: ['markdown-pair'],
  srt: ['srt', 'vtt'],
  vtt: ['vtt', 'srt'],
};

/** The endings of names that are read, for a file dialog. */
export const EXTENSIONS: readonly string[] = Object.keys(CLAIMS).map((ending) => `.${ending}`);

/** The formats that are read. */
export const FORMATS: readonly FormatId[] = [...new Set(Object.values(CLAIMS).flat())];
