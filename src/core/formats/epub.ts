import { packageOf, type SpineItem } from './epub-package.ts';
import { htmlBlocks } from './html-blocks.ts';
import { checkBlocks } from './limits.ts';
import { readMarkup } from './markup.ts';
import { problem, refuse, type Problem } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions, ReadRow } from './reading.ts';
import { bilingual, readingOf } from './sides.ts';
import { descendantsOf } from './tree.ts';
import { writtenPairs } from './written-pairs.ts';
import { readXmlTree } from './xml.ts';
import { Zip } from './zip.ts';

/** Obfuscated fonts are no rights management: text is not touched by it. */
const FONT_OBFUSCATION = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);
const XHTML = /^(application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/;

/**
 * Reads an EPUB 2 or 3: the documents of its spine in order, pictures and styles left aside. A document without a
 * heading takes the name that the table of contents has for it. A book of our own comes back as the pairs that it
 * was written from, without its glossary and colophon.
 *
 * @throws FormatError `rightsManaged` where documents are encrypted, and what `Zip` and `readXml` throw
 */
export function readEpub(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const zip = new Zip(bytes, file);
  checkRights(zip);
  const book = packageOf(zip);
  const warnings: Problem[] = [...book.warnings];
  const blocks: ReadBlock[] = [];
  const rows: ReadRow[] = [];
  let encoding = 'utf-8';

  book.spine.forEach((item, n) => {
    options.onProgress?.(n / book.spine.length);
    const place = { file, entry: item.path };
    if (!XHTML.test(item.type) || !zip.has(item.path)) {
      warnings.push(problem('entrySkipped', place, { type: zip.has(item.path) ? item.type : 'missing' }));
      return;
    }
    const chapter = zip.text(item.path);
    encoding = chapter.encoding;
    const page = readMarkup(chapter.text, place, true);
    warnings.push(...chapter.warnings, ...page.warnings);
    const written = options.shape === 'monolingual' ? [] : writtenPairs(page.root, place).rows;
    // Loops, since a chapter may hold more blocks than a call takes arguments.
    for (const row of written) rows.push(row);
    if (written.length) return;
    for (const block of named(item, htmlBlocks(page.root, item.path))) blocks.push(block);
  });
  const facts = {
    format: 'epub',
    encoding,
    ...(book.title ? { title: book.title } : {}),
    languages: book.languages,
    warnings,
  } as const;
  if (rows.length) {
    checkBlocks(rows.length, { file });
    const left = new Set(blocks.flatMap(({ hint, entry }) => (hint || !entry ? [] : [entry])));
    for (const entry of left) warnings.push(problem('entrySkipped', { file, entry }, { type: 'text' }));
    return bilingual(rows, facts, options);
  }
  return readingOf(blocks, facts, { file }, options);
}

/** @throws FormatError `rightsManaged` if anything but fonts is encrypted */
function checkRights(zip: Zip): void {
  const name = 'META-INF/encryption.xml';
  const scheme = zip.has('META-INF/license.lcpl')
    ? 'LCP'
    : zip.has('META-INF/sinf.xml')
      ? 'FairPlay'
      : zip.has('META-INF/rights.xml')
        ? 'ADEPT'
        : 'unknown';
  if (!zip.has(name)) return;
  const place = { file: zip.file, entry: name };
  const { root } = readXmlTree(zip.text(name).text, place, 'encryption');
  for (const data of [...descendantsOf(root, 'EncryptedData'), ...descendantsOf(root, 'enc:EncryptedData')]) {
    const methods = [
      ...descendantsOf(data, 'EncryptionMethod'),
      ...descendantsOf(data, 'enc:EncryptionMethod'),
    ];
    if (
      !methods.length ||
      methods.some((one) => !FONT_OBFUSCATION.has(one.attributes.get('Algorithm') ?? ''))
    ) {
      refuse('rightsManaged', place, { scheme });
    }
  }
}

function named(item: SpineItem, blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  if (!item.label || !blocks.length || blocks.some(({ kind, hint }) => kind === 'heading' || hint))
    return blocks;
  if (blocks[0]!.segment.text.startsWith(item.label)) return blocks;
  const segment = { text: item.label, marks: [] };
  return [{ kind: 'heading', level: 2, segment, line: 1, entry: item.path }, ...blocks];
}
