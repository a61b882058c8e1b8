import { pairBlocks } from '../bitext/pairing.ts';
import type { Segment } from '../bitext/types.ts';
import { decode } from './encoding.ts';
import { checkBlocks } from './limits.ts';
import { markdownBlocks } from './markdown.ts';
import { checkNesting, withSafeLinks } from './markdown-file.ts';
import { markdownFolder } from './markdown-folder.ts';
import { markdownParts } from './markdown-parts.ts';
import { FormatError, refuse, type Place, type Problem } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions, ReadRow } from './reading.ts';
import { bilingual } from './sides.ts';
import { Zip } from './zip.ts';

/** Signs of markup in one part, and in a side: the parser takes more than linear time for the one. */
const MOST_IN_PART = 40_000;
const MOST_MARKS = 300_000;
/** What stands for a side that is missing (`write/markdown-block.ts`). */
const NOTHING = '\u200b';

/**
 * Reads a text in a folder as `public/texts` has it and as we export it, zipped: block n of the one language belongs
 * to block n of the other, as the build has it.
 *
 * @throws FormatError what `markdownBlocks` and `pairBlocks` find wrong, with lines; what `Zip` throws
 */
export function readMarkdownPair(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const zip = new Zip(bytes, file);
  const folder = markdownFolder(zip);
  if (!folder) return refuse('entryMissing', { file, entry: 'meta.json' });
  const side = (entry: string) => {
    const place = { file, entry };
    const decoded = decode(zip.bytes(entry), place, { forced: options.encoding });
    return { ...decoded, file: entry, blocks: blocksOf(decoded.text, place) };
  };
  const zh = side(folder.zh);
  options.onProgress?.(0.5);
  const en = side(folder.en);
  const pairs = within(file, () => pairBlocks(zh, en));
  if (!pairs.length) refuse('nothingToRead', { file });
  const rows = pairs.map(({ id, kind, level, zh: left, en: right }, n): ReadRow => ({
    id,
    kind,
    ...(level ? { level } : {}),
    zh: filled(left),
    en: filled(right),
    line: zh.blocks[n]!.line,
    entry: folder.zh,
  }));
  const title = titleOf(zip, folder.meta, folder.lang);
  const facts = {
    format: 'markdown-pair',
    encoding: zh.encoding,
    ...(title ? { title } : {}),
    languages: [folder.lang, 'en'],
    warnings: [...zh.warnings, ...en.warnings],
  } as const;
  return { ...bilingual(rows, facts, options), langs: { zh: folder.lang, en: 'en' } };
}

function blocksOf(text: string, place: Place & { readonly entry: string }): ReadBlock[] {
  checkNesting(text, place);
  const blocks: ReadBlock[] = [];
  const problems: Problem[] = [];
  let answering = false;
  let marks = 0;
  for (const part of markdownParts(text)) {
    marks += part.marks;
    if (part.marks > MOST_IN_PART || marks > MOST_MARKS) {
      refuse('tooManyElements', { ...place, line: part.line }, { limit: MOST_MARKS });
    }
    const read = markdownBlocks(part.text + part.definitions, place.entry, { answering });
    answering = read.answering;
    const shift = part.line - 1;
    for (const block of read.blocks) blocks.push(withSafeLinks({ ...block, line: block.line + shift }));
    for (const { places, ...one } of read.problems) {
      problems.push({ ...one, places: places.map(({ line = 1 }) => ({ ...place, line: line + shift })) });
    }
    checkBlocks(blocks.length, place);
  }
  if (problems.length) throw new FormatError(problems.slice(0, 50));
  return blocks;
}

/** Says of problems with files of a zip which zip that is. */
function within<T>(zip: string, pair: () => T): T {
  try {
    return pair();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const placed = error.problems.map((one) => ({
      ...one,
      places: one.places.map(({ file, ...place }) => ({
        ...place,
        file: zip,
        ...(file ? { entry: file } : {}),
      })),
    }));
    throw new FormatError(placed.slice(0, 50));
  }
}

function filled(segment: Segment): Segment {
  return segment.text === NOTHING ? { text: '', marks: [] } : segment;
}

/** The title that `meta.json` gives; a broken one is no reason to refuse a text. */
function titleOf(zip: Zip, entry: string, lang: string): string {
  try {
    const meta: unknown = JSON.parse(zip.text(entry).text);
    const titles = Object.entries(Object(Object(meta).title) as Record<string, unknown>);
    const title = titles.find(([key]) => key === lang)?.[1];
    return typeof title === 'string' ? title.trim() : '';
  } catch {
    return '';
  }
}
