import type { Mark } from '../bitext/types.ts';
import { decode } from './encoding.ts';
import { htmlBlocks } from './html-blocks.ts';
import { LIMITS } from './limits.ts';
import { flowing, markdownBlocks } from './markdown.ts';
import { readMarkup } from './markup.ts';
import { markdownParts } from './markdown-parts.ts';
import { problem, refuse, type Place, type Problem } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions } from './reading.ts';
import { safeHref } from './segment-builder.ts';
import { readingOf } from './sides.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Containers within containers, which CommonMark parsers take more than linear time for. */
const DEEPEST = 50;
/** Marks that are parsed, at some tenths of a millisecond each; hardly a book has more. */
const MOST_MARKS = 40_000;
/** The first of a kind say enough. */
const MOST_WARNINGS = 50;
const CONTAINERS = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){${DEEPEST}}`, 'm');

/** Reads a Markdown file that someone else wrote: what a text cannot hold is dropped with a warning. */
export function readMarkdownFile(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const place = { file };
  const { text, encoding, warnings } = decode(bytes, place, { forced: options.encoding });
  checkNesting(text, place);
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  // Its lines stay, empty, so that those of the rest keep their numbers.
  const body = front.replace(/[^\n]/g, '') + text.slice(front.length);
  const { blocks, dropped } = blocksOf(body, file);
  const named = /^title:(.*)$/m
    .exec(front)?.[1]
    ?.trim()
    .replace(/^["']|["']$/g, '');
  const title = named || blocks.find(({ kind }) => kind === 'heading')?.segment.text;
  const facts = {
    format: 'markdown',
    encoding,
    ...(title ? { title } : {}),
    languages: [],
    warnings: [...warnings, ...dropped.slice(0, MOST_WARNINGS)],
  } as const;
  return readingOf(blocks, facts, place, options);
}

/** @throws FormatError `nestingTooDeep` */
export function checkNesting(text: string, place: Place): void {
  if (CONTAINERS.test(text)) refuse('nestingTooDeep', place, { limit: LIMITS.depth });
}

/** Reads the file part by part: the parser of Markdown takes more than linear time for a whole book. */
function blocksOf(text: string, file: string): { blocks: ReadBlock[]; dropped: Problem[] } {
  const blocks: ReadBlock[] = [];
  const dropped: Problem[] = [];
  let answering = false;
  let left = MOST_MARKS;
  for (const part of markdownParts(text)) {
    const { line } = part;
    left -= part.marks;
    if (part.marks === 0 || left < 0) {
      if (left < 0 && left + part.marks >= 0) dropped.push(problem('markupIgnored', { file, line }));
      for (const paragraph of part.text.matchAll(/\S.*(?:\n.*\S.*)*/g)) {
        const text = flowing(paragraph[0]).trim();
        const at = line + part.text.slice(0, paragraph.index).split('\n').length - 1;
        blocks.push({ kind: answering ? 'answer' : 'paragraph', segment: { text, marks: [] }, line: at });
      }
      continue;
    }
    const read = markdownBlocks(part.text + part.definitions, file, {
      answering,
      html: (html, at) =>
        htmlBlocks(readMarkup(html, { file, line }).root).map((block) => ({
          ...block,
          line: at + block.line - 1,
        })),
    });
    answering = read.answering;
    for (const block of read.blocks) {
      if (block.segment.text) blocks.push(withSafeLinks({ ...block, line: line + block.line - 1 }));
    }
    for (const { code, places, values } of read.problems) {
      // Code is kept as text; a rule between paragraphs says nothing.
      if (code !== 'blockUnsupported' || values?.['type'] === 'thematicBreak' || values?.['type'] === 'code')
        continue;
      dropped.push(problem('contentDropped', { file, line: line + (places[0]?.line ?? 1) - 1 }, values));
    }
  }
  return { blocks, dropped };
}

/** Takes out the links that a text may not carry. */
export function withSafeLinks(block: ReadBlock): ReadBlock {
  const marks = block.segment.marks.flatMap((mark): Mark[] => {
    if (mark.type !== 'link') return [mark];
    const href = safeHref(mark.href);
    return href ? [{ ...mark, href }] : [];
  });
  return { ...block, segment: { ...block.segment, marks } };
}
