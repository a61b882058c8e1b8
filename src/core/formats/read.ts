import { CLAIMS } from './claims.ts';
import { decode } from './encoding.ts';
import { checkSize, LIMITS } from './limits.ts';
import { FormatError, problem, refuse } from './problem.ts';
import type { FormatId, Reading, ReadOptions } from './reading.ts';
import { looksTabular, sniff } from './sniff.ts';

type Reader = (bytes: Uint8Array, file: string, options: ReadOptions) => Reading;

/** Each format's reader comes with what it needs, when a file wants it. */
const READERS: Readonly<Record<FormatId, () => Promise<Reader>>> = {
  text: async () => (await import('./text.ts')).readText,
  markdown: async () => (await import('./markdown-file.ts')).readMarkdownFile,
  'markdown-pair': async () => (await import('./markdown-pair.ts')).readMarkdownPair,
  html: async () => (await import('./html.ts')).readHtml,
  epub: async () => (await import('./epub.ts')).readEpub,
  docx: async () => (await import('./docx.ts')).readDocx,
  tmx: async () => (await import('./tmx.ts')).readTmx,
  xliff: async () => (await import('./xliff.ts')).readXliff,
  csv: async () => (await import('./table.ts')).readTable,
  tsv: async () => (await import('./table.ts')).readTable,
  json: async () => (await import('./json.ts')).readJson,
  srt: async () => (await import('./subtitles.ts')).readSubtitles,
  vtt: async () => (await import('./subtitles.ts')).readSubtitles,
};

/** Formats that any text can be in: no content gives them away, or what is wrong with it their reader says. */
const PLAIN: ReadonlySet<FormatId> = new Set(['text', 'markdown', 'csv', 'tsv', 'json']);
/** Formats whose size on disk is not that of their text; `Zip` has limits of its own. */
const ZIPPED: ReadonlySet<FormatId> = new Set(['epub', 'docx', 'markdown-pair']);

/**
 * Reads a file of any of the formats, by its content as well as its name: a file of another kind than its name says
 * is refused with both named, and read all the same where `options.format` says so.
 *
 * It throws nothing but `FormatError`, runs nothing, loads nothing, and takes time and memory that its size bounds.
 * It is to run in a worker, which one ends to cancel it.
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Reading> {
  try {
    checkSize(bytes.length, name);
    const format = options.format ?? formatOf(bytes, name, options);
    if (!ZIPPED.has(format)) checkSize(bytes.length, name, LIMITS.text);
    return (await READERS[format]())(bytes, name, options);
  } catch (error) {
    if (error instanceof FormatError) throw error;
    // A fault of ours, or memory that ran out: the reader learns of it as of any other file that cannot be read.
    const reason = error instanceof Error ? error.message : String(error);
    throw new FormatError([problem('readerFailed', { file: name }, { reason })]);
  }
}

function formatOf(bytes: Uint8Array, name: string, options: ReadOptions): FormatId {
  const place = { file: name };
  const ending = /\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const claims = Object.hasOwn(CLAIMS, ending) ? CLAIMS[ending] : undefined;
  const found = sniff(bytes, name, options.encoding);
  if (typeof found !== 'string') {
    if (!claims || found.other.startsWith(ending)) refuse('kindUnsupported', place, { kind: found.other });
    refuse('wrongKind', place, { claimed: ending, found: found.other });
  }
  if (!claims) return found === 'text' ? plainFormatOf(bytes, options) : found;
  if (claims.includes(found)) return found;
  // Markdown may begin with HTML.
  if (found === 'html' && claims[0] === 'markdown') return 'markdown';
  // Text in a table or in Markdown cannot be told from plain text; a page or a memory called .txt can.
  if (found === 'text' && PLAIN.has(claims[0]!)) return claims[0]!;
  return refuse('wrongKind', place, { claimed: ending, found });
}

/** For what has no telling name, such as a clipboard's text: Markdown by its marks, a table by its cells. */
function plainFormatOf(bytes: Uint8Array, options: ReadOptions): FormatId {
  const { text } = decode(bytes, {}, { forced: options.encoding });
  const sample = text.slice(0, 65_536);
  if (/^#{1,6} \S/m.test(sample) || /\]\(https?:\/\//.test(sample)) return 'markdown';
  // Pairs with a tab are what plain text can hold too, and reads better.
  return looksTabular(sample) && !sample.includes('\t') ? 'csv' : 'text';
}
