import { guessDelimiter, regularity } from './csv.ts';
import { partOf } from './docx-parts.ts';
import { decode } from './encoding.ts';
import { markdownFolder } from './markdown-folder.ts';
import { refuse } from './problem.ts';
import type { FormatId } from './reading.ts';
import { declaredInXml } from './xml.ts';
import { Zip } from './zip.ts';

/** What the first bytes of files of other kinds are. */
const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['gzip', '\x1f\x8b'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a'],
  ['xz', '\xfd7zXZ\0'],
  ['bzip2', 'BZh'],
  ['riff', 'RIFF'],
  ['ogg', 'OggS'],
  ['mp3', 'ID3'],
  ['exe', 'MZ\x90'],
  ['elf', '\x7fELF'],
  ['sqlite', 'SQLite format 3\0'],
  ['postscript', '%!PS'],
  ['wasm', '\0asm'],
];
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ROOTS: Readonly<Record<string, FormatId>> = { tmx: 'tmx', xliff: 'xliff', html: 'html' };

/**
 * The kind of a file by its content: a format that is read, or the name of another kind (`pdf`, `xlsx`, `tbx`).
 * Text that could be several formats is `text`: plain, Markdown or a table, its name says.
 *
 * @throws FormatError `passwordProtected`, and where a container or an encoding is broken
 */
export function sniff(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): FormatId | { readonly other: string } {
  const head = latin1(bytes.subarray(0, 96));
  if (/^PK(\x03\x04|\x05\x06)/.test(head)) return sniffZip(bytes, file);
  if (head.startsWith(COMPOUND)) return sniffCompound(bytes, file);
  const signature = SIGNATURES.find(([, start]) => head.startsWith(start));
  if (signature) return { other: signature[0] };
  if (head.slice(60, 68) === 'BOOKMOBI') return { other: 'mobi' };
  if (head.slice(4, 8) === 'ftyp') return { other: 'mp4' };

  const sample = bytes.length > 65_536 ? cutAtLine(bytes.subarray(0, 65_536)) : bytes;
  const { text } = decode(sample, { file }, { forced: encoding, declared: declaredInXml(bytes) });
  return sniffText(text);
}

function sniffText(text: string): FormatId | { readonly other: string } {
  if (/^\s*\{[^{}[\]]{0,200}"format"\s*:\s*"duidu-text"/.test(text)) return 'json';
  if (/^WEBVTT(\s|$)/.test(text)) return 'vtt';
  if (/^(\d+[ \t]*\r?\n)?[ \t]*(\d{1,3}:)?\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->/.test(text.trimStart()))
    return 'srt';
  const start = text
    .slice(0, 20_000)
    .replace(/^(\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(\[[\s\S]*?\])?\s*>)+/i, '');
  const root = /^<([a-z][\w.-]*:)?([a-z][\w.-]*)[\s/>]/i.exec(start)?.[2]?.toLowerCase();
  if (root && Object.hasOwn(ROOTS, root)) return ROOTS[root]!;
  if (/^\s*<!doctype\s+html/i.test(text)) return 'html';
  if (root === 'martif' || root === 'tbx') return { other: 'tbx' };
  if (/^\s*<\?xml/.test(text)) return { other: `xml ${root ?? ''}`.trim().slice(0, 40) };
  // A fragment, as it is copied or saved by a tool: it begins with an element that HTML has.
  if (
    root &&
    /^(head|body|title|meta|div|p|section|article|main|h[1-6]|ul|ol|table|span|a|script|style|svg|img|form|iframe|math|template|b|i|blockquote|link|base|input|video|audio|object|embed|noscript)$/.test(
      root,
    )
  ) {
    return 'html';
  }
  return 'text';
}

/** Whether a text without a telling name is a table: its lines have equally many cells. */
export function looksTabular(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const delimiter = guessDelimiter(sample);
  return /\n.*\S/.test(sample) && regularity(sample, delimiter) > (delimiter === ',' ? 0.98 : 0.9);
}

function sniffZip(bytes: Uint8Array, file: string): FormatId | { readonly other: string } {
  const zip = new Zip(bytes, file);
  if (zip.has('META-INF/container.xml')) return 'epub';
  const mimetype = zip.has('mimetype') ? latin1(zip.bytes('mimetype').subarray(0, 80)).trim() : '';
  if (mimetype === 'application/epub+zip') return 'epub';
  if (partOf(zip, 'document')) return 'docx';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.')) return { other: 'opendocument' };
  for (const [name, kind] of [
    ['xl/workbook.xml', 'xlsx'],
    ['ppt/presentation.xml', 'pptx'],
  ] as const) {
    if (zip.has(name)) return { other: kind };
  }
  return markdownFolder(zip) ? 'markdown-pair' : { other: 'zip' };
}

/** OLE compound files: encrypted Office documents, and those of Office before 2007. Names in them are UTF-16. */
function sniffCompound(bytes: Uint8Array, file: string): { readonly other: string } {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, (4 << 20) & ~1));
  if (text.includes('EncryptedPackage') || text.includes('EncryptionInfo'))
    refuse('passwordProtected', { file });
  return { other: text.includes('WordDocument') ? 'doc' : 'compound' };
}

function cutAtLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10);
  // An even length keeps UTF-16 whole.
  return bytes.subarray(0, end > 1024 ? (end + 1) & ~1 : bytes.length);
}

function latin1(bytes: Uint8Array): string {
  // Not TextDecoder: its latin1 is windows-1252.
  return String.fromCharCode(...bytes);
}
