import { SIDES } from '../../bitext/types.ts';
import type { Unit } from './units.ts';

/** Reading systems lay out a document at a time: longer ones are cut. Characters of both sides. */
const LONGEST = 120_000;

/** A document of the book. */
export interface Chapter {
  readonly file: string;
  readonly blocks: readonly Unit[];
}

/** An entry of the table of contents. */
export interface Heading {
  readonly block: Unit;
  readonly file: string;
  /** 2 to 4. */
  readonly level: number;
}

/** Cuts a text into documents: before each main heading, and before a pair with which one grows too long. */
export function chaptersOf(blocks: readonly Unit[]): Chapter[] {
  const chapters: Unit[][] = [];
  let length = 0;
  for (const block of blocks) {
    const own = block.zh.text.length + block.en.text.length;
    const last = chapters.at(-1);
    if (!last || isMain(block) || length + own > LONGEST) {
      chapters.push([block]);
      length = own;
    } else {
      last.push(block);
      length += own;
    }
  }
  return chapters.map((chapter, n) => ({
    file: `text-${String(n + 1).padStart(4, '0')}.xhtml`,
    blocks: chapter,
  }));
}

function isMain({ kind, level = 2 }: Unit): boolean {
  return kind === 'heading' && level <= 2;
}

/** The headings of the book in reading order; what has no text is none. */
export function headingsOf(chapters: readonly Chapter[]): Heading[] {
  return chapters.flatMap(({ file, blocks }) =>
    blocks
      .filter((block) => block.kind === 'heading' && SIDES.some((side) => block[side].text.trim()))
      .map((block) => ({ block, file, level: Math.min(4, Math.max(2, block.level ?? 2)) })),
  );
}
