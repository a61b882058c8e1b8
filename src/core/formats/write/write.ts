import type { Outgoing, WriteFormat, Writer, Written } from './outgoing.ts';

/** Each format's writer comes with what it needs, when a file is wanted. */
const WRITERS: Readonly<Record<WriteFormat, () => Promise<Writer>>> = {
  tmx: async () => (await import('./tmx.ts')).writeTmx,
  xliff: async () => (await import('./xliff.ts')).writeXliff,
  csv: async () => (await import('./table.ts')).writeCsv,
  tsv: async () => (await import('./table.ts')).writeTsv,
  markdown: async () => (await import('./markdown-pair.ts')).writeMarkdownPair,
  json: async () => (await import('./json.ts')).writeJson,
  html: async () => (await import('./html.ts')).writeHtml,
  epub: async () => (await import('./epub.ts')).writeEpub,
};

/**
 * Writes a text as a file of one of the formats. Best run in a worker: a novel takes a second or two.
 *
 * @public
 */
export async function writeFile(format: WriteFormat, outgoing: Outgoing): Promise<Written> {
  return (await WRITERS[format]())(outgoing);
}
