import type { TextLang } from '../bitext/types.ts';
import type { Range } from '../text/range.ts';
import { splitSentences } from '../text/sentences.ts';
import { align, type AlignOptions } from './align.ts';
import type { Bead, Link, Sentences, Span } from './types.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** A sentence by its place in a text made of blocks (paragraphs, headings, captions, …). */
export interface PlacedSentence extends Range {
  readonly block: number;
}

/** Paragraphs that belong together. One side may be empty. */
export type ParagraphLink = Link;

export interface TextAlignment {
  readonly zh: readonly PlacedSentence[];
  readonly en: readonly PlacedSentence[];
  /** Spans of the sentences above. */
  readonly beads: readonly Bead[];
  /** Spans of blocks. */
  readonly paragraphs: readonly ParagraphLink[];
}

export interface PairAlignment {
  readonly zh: readonly Range[];
  readonly en: readonly Range[];
  /** Spans of the sentences of this pair. */
  readonly beads: readonly Bead[];
}

function place(blocks: readonly string[], lang: TextLang): PlacedSentence[] {
  return blocks.flatMap((text, block) => splitSentences(text, lang).map((range) => ({ ...range, block })));
}

function sentences(blocks: readonly string[], placed: readonly PlacedSentence[]): Sentences {
  return {
    texts: placed.map(({ block, start, end }) => blocks[block]!.slice(start, end)),
    blocks: placed.map(({ block }) => block),
  };
}

/**
 * Aligns two running texts: sentences first, paragraphs from them. A block that one side lacks (a heading, a caption,
 * a note) comes out alone and shifts nothing.
 * @param zhBlocks the Chinese text, a string for each block
 */
export function alignTexts(
  zhBlocks: readonly string[],
  enBlocks: readonly string[],
  options: AlignOptions = {},
): TextAlignment {
  const zh = place(zhBlocks, 'zh-Hans');
  const en = place(enBlocks, 'en');
  const { beads } = align(sentences(zhBlocks, zh), sentences(enBlocks, en), options);
  const paragraphs = linkParagraphs(beads, zh, en, zhBlocks.length, enBlocks.length);
  return { zh, en, beads, paragraphs };
}

/**
 * The paragraphs that sentence beads hold together: the connected components of blocks that share a bead, in order,
 * and between them the blocks that have no partner.
 */
function linkParagraphs(
  beads: readonly Bead[],
  zh: readonly PlacedSentence[],
  en: readonly PlacedSentence[],
  zhBlocks: number,
  enBlocks: number,
): ParagraphLink[] {
  const blocksOf = ([from, to]: Span, side: readonly PlacedSentence[]): [number, number] => [
    side[from]!.block,
    side[to - 1]!.block + 1,
  ];
  const joined: { zh: [number, number]; en: [number, number] }[] = [];
  for (const bead of beads) {
    if (bead.zh[0] === bead.zh[1] || bead.en[0] === bead.en[1]) continue;
    const next = { zh: blocksOf(bead.zh, zh), en: blocksOf(bead.en, en) };
    const last = joined.at(-1);
    if (last && (next.zh[0] < last.zh[1] || next.en[0] < last.en[1])) {
      last.zh[1] = Math.max(last.zh[1], next.zh[1]);
      last.en[1] = Math.max(last.en[1], next.en[1]);
    } else joined.push(next);
  }
  const all: ParagraphLink[] = [];
  let [i, j] = [0, 0];
  for (const link of [...joined, { zh: [zhBlocks, zhBlocks], en: [enBlocks, enBlocks] } satisfies Link]) {
    for (; i < link.zh[0]; i++) all.push({ zh: [i, i + 1], en: [j, j] });
    for (; j < link.en[0]; j++) all.push({ zh: [i, i], en: [j, j + 1] });
    if (link.zh[1] > link.zh[0]) all.push(link);
    [i, j] = [link.zh[1], link.en[1]];
  }
  return all;
}

/** In a pair already known to match a sentence is seldom alone. */
const PAIR_WEIGHTS: Weights = { ...WEIGHTS, open: WEIGHTS.open - 2 };

/**
 * Aligns the sentences within each of many pairs of paragraphs known to match. All pairs together teach the aligner
 * the words of the text, so this is better as well as faster than pair by pair.
 * @returns for each pair, in order, its sentences and their beads
 */
export function alignPairs(
  pairs: readonly { readonly zh: string; readonly en: string }[],
  options: Omit<AlignOptions, 'anchors'> = {},
): PairAlignment[] {
  const zhBlocks = pairs.map(({ zh }) => zh);
  const enBlocks = pairs.map(({ en }) => en);
  const [zh, en] = [place(zhBlocks, 'zh-Hans'), place(enBlocks, 'en')];
  const [zhFirst, enFirst] = [firstOfBlocks(zh, pairs.length), firstOfBlocks(en, pairs.length)];
  const anchors = pairs.map((_, k): Link => ({
    zh: [zhFirst[k]!, zhFirst[k]!],
    en: [enFirst[k]!, enFirst[k]!],
  }));
  const { beads } = align(
    { texts: sentences(zhBlocks, zh).texts },
    { texts: sentences(enBlocks, en).texts },
    { weights: PAIR_WEIGHTS, ...options, anchors },
  );
  let next = 0;
  return pairs.map((_, k) => {
    const [i, j] = [zhFirst[k]!, enFirst[k]!];
    const [iEnd, jEnd] = [zhFirst[k + 1]!, enFirst[k + 1]!];
    const own: Bead[] = [];
    for (; next < beads.length && beads[next]!.zh[1] <= iEnd && beads[next]!.en[1] <= jEnd; next++) {
      const { zh, en, confidence } = beads[next]!;
      own.push({ zh: [zh[0] - i, zh[1] - i], en: [en[0] - j, en[1] - j], confidence });
    }
    const ranges = (side: readonly PlacedSentence[], from: number, to: number): Range[] =>
      side.slice(from, to).map(({ start, end }) => ({ start, end }));
    return { zh: ranges(zh, i, iEnd), en: ranges(en, j, jEnd), beads: own };
  });
}

/** The index of the first sentence of each block, and at the end how many sentences there are. */
function firstOfBlocks(placed: readonly PlacedSentence[], blocks: number): number[] {
  const first = new Array<number>(blocks + 1).fill(0);
  for (const { block } of placed) first[block + 1]! += 1;
  for (let k = 0; k < blocks; k++) first[k + 1]! += first[k]!;
  return first;
}

/** Aligns the sentences of one pair of paragraphs; for many pairs of a text use `alignPairs`. */
export function alignPair(
  zh: string,
  en: string,
  options: Omit<AlignOptions, 'anchors'> = {},
): PairAlignment {
  return alignPairs([{ zh, en }], options)[0]!;
}
