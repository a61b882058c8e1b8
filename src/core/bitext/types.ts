import type { Range } from '../text/range.ts';

/** The languages that a text may be written in, as BCP 47 tags. */
export type TextLang = 'zh-Hans' | 'zh-Hant' | 'en';

/** The two sides of a pair. Which script the Chinese is in is a property of the text, not of the side. */
export type Side = 'zh' | 'en';

export const SIDES: readonly Side[] = ['zh', 'en'];

export function otherSide(side: Side): Side {
  return side === 'zh' ? 'en' : 'zh';
}

export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'question',
  'answer',
  'quotation',
  'item',
  'caption',
  'note',
] as const;

/** What a block is. Both sides of a pair are of the same kind. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Inline markup, as a range over the segment's plain text. */
export type Mark = Range &
  (
    | { readonly type: 'emphasis' | 'strong' | 'code' }
    | { readonly type: 'link'; readonly href: string }
    /** An author's override of term matching: this run is that term, or (`null`) no term at all. */
    | { readonly type: 'term'; readonly termId: string | null }
  );

/** One side of one pair: plain text, and its inline markup in order of start. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Two segments that say the same thing. A side that is missing has the empty text. */
export interface Pair {
  readonly id: string;
  readonly kind: BlockKind;
  /** Heading level, 2 to 4; only headings have one. */
  readonly level?: number;
  /** A question's number, from 1; only questions have one. */
  readonly number?: number;
  readonly zh: Segment;
  readonly en: Segment;
}

/** A text in two languages: its pairs in reading order. */
export interface Bitext {
  readonly langs: { readonly zh: 'zh-Hans' | 'zh-Hant'; readonly en: 'en' };
  readonly pairs: readonly Pair[];
}
