import { strToU8, zipSync, type Zippable } from 'fflate';
import { readFile } from '../../../src/core/formats/read.ts';
import { FormatError, type Problem } from '../../../src/core/formats/problem.ts';
import type { BilingualReading, MonolingualReading, ReadOptions } from '../../../src/core/formats/reading.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  if (mark) units.unshift(0xfeff);
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

/** The platform only decodes, so the table is turned round. */
export function encodeTwoByte(text: string, label: 'gb18030' | 'big5'): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char <= '\x7f' ? [char.charCodeAt(0)] : table.get(char)!)),
  );
}

export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(entries)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
}

const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">';

/** An EPUB whose spine holds the chapters in the order given; they are stored in another. */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  manifest = '',
): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map(
    (name, n) => `<item id="c${n}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/package.opf"/></rootfiles></container>',
    'OPS/package.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>红楼梦</dc:title><dc:language>zh</dc:language></metadata>
      <manifest>${items.reverse().join('')}${manifest}</manifest>
      <spine>${names.map((_, n) => `<itemref idref="c${n}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      names.map((name) => [`OPS/${name}`, `${XHTML}<body>${chapters[name]}</body></html>`]),
    ),
    ...more,
  });
}

export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${w} xmlns:r="r" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}>
      <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:styleId="a"><w:name w:val="Abschnitt"/><w:basedOn w:val="b"/></w:style>
      <w:style w:styleId="b"><w:name w:val="Basis"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:styleId="q"><w:name w:val="Quote"/></w:style></w:styles>`,
    ...more,
  });
}

export async function readBoth(
  bytes: Uint8Array,
  name: string,
  options?: ReadOptions,
): Promise<BilingualReading> {
  const reading = await readFile(bytes, name, options);
  if (reading.shape !== 'bilingual') throw new Error(`one language: ${reading.lang}`);
  return reading;
}

export async function readOne(
  bytes: Uint8Array,
  name: string,
  options?: ReadOptions,
): Promise<MonolingualReading> {
  const reading = await readFile(bytes, name, options);
  if (reading.shape !== 'monolingual') throw new Error('two languages');
  return reading;
}

/** The texts of a reading's rows, as `[zh, en]`. */
export const pairsOf = (reading: BilingualReading): string[][] =>
  reading.rows.map(({ zh, en }) => [zh.text, en.text]);

/** The texts of a reading's blocks, each after its kind. */
export const linesOf = (reading: MonolingualReading): string[] =>
  reading.blocks.map(({ kind, level, segment }) => `${kind}${level ?? ''}: ${segment.text}`);

/** What a file is refused for. */
export async function refusalOf(bytes: Uint8Array, name: string, options?: ReadOptions): Promise<Problem> {
  try {
    await readFile(bytes, name, options);
  } catch (error) {
    if (error instanceof FormatError) return error.problems[0]!;
    throw error;
  }
  throw new Error(`${name} was read`);
}

export const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);
