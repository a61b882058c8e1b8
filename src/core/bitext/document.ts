import type { Range } from '../text/range.ts';
import type { Bitext, Pair, Side } from './types.ts';

/** A value in each of the interface's languages. */
export interface Localised {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/** Where a text comes from. */
export interface Source {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** What `meta.json` says of a text. */
export interface TextMeta {
  readonly slug: string;
  readonly title: Localised;
  readonly description: Localised;
  /** ISO date, `2026-11-22`. */
  readonly date: string;
  readonly languages: readonly ['zh-Hans' | 'zh-Hant', 'en'];
  readonly glossary?: string | undefined;
  readonly licence: { readonly name: string; readonly url: string };
  readonly authors: readonly string[];
  readonly statement: Localised;
  readonly sources: readonly Source[];
}

/** A stretch of a segment that is a glossary term. */
export interface TermRange extends Range {
  readonly termId: string;
}

/** A term as it is marked, and what else is to be said of its place. */
export interface TermMatch extends TermRange {
  /** Further terms that have this form, the preferred first. */
  readonly also?: readonly string[];
  /** Matches of other terms within this one: by start, and of one start the shorter first. */
  readonly nested?: readonly TermRange[];
}

/** Sentences that say the same thing: half-open spans of sentence numbers on each side. */
export interface SentenceBead {
  readonly zh: readonly [from: number, to: number];
  readonly en: readonly [from: number, to: number];
  /** 0 to 1: how sure the aligner is. */
  readonly confidence: number;
}

/** The layers that a build (or a worker) lays over a pair. */
export interface AnnotatedPair extends Pair {
  readonly terms: Readonly<Record<Side, readonly TermMatch[]>>;
  readonly sentences: Readonly<Record<Side, readonly Range[]>>;
  readonly beads: readonly SentenceBead[];
}

/** A text as the reader shows it: one that ships, or one of the reader's own. */
export interface ReaderText extends Bitext {
  /** What names it, so that its place can be kept. */
  readonly meta: Pick<TextMeta, 'slug'>;
  readonly pairs: readonly AnnotatedPair[];
  /** The share of the width, in percent, that the Chinese column needs for both sides to end about level. */
  readonly balance: number;
  /** Whether terms are still being looked for in it, so that a place where one stands may be missing. */
  readonly searching?: boolean;
}

/** A text that ships, with all that `meta.json` says of it. */
export interface ShippedText extends ReaderText {
  readonly meta: TextMeta;
}

/** What the shelf shows of a text without loading it. */
export interface TextSummary {
  readonly slug: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly date: string;
  readonly pairs: number;
  /** Length of each side: Chinese characters and English words. */
  readonly length: { readonly zh: number; readonly en: number };
}
