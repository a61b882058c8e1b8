import type { Range } from '../text/range.ts';
import type { AnnotatedPair, SentenceBead, ShippedText, TermMatch, TermRange } from './document.ts';
import type { BlockKind, Mark, Segment } from './types.ts';

/**
 * The JSON that a text travels as. Ranges are flat number lists; start and length rather than start and end,
 * which gzip packs better; term ids are numbers into one list; what is empty is left out.
 */
export interface CompactText {
  readonly meta: ShippedText['meta'];
  readonly langs: ShippedText['langs'];
  readonly balance: number;
  readonly terms: readonly string[];
  readonly pairs: readonly CompactPair[];
}

interface CompactPair {
  readonly id: string;
  readonly k: BlockKind;
  readonly l?: number;
  readonly n?: number;
  readonly zh: CompactSide;
  readonly en: CompactSide;
  /** Beads: zh count, en count, confidence in percent, one after the other from the first sentence on. */
  readonly b?: readonly number[];
}

interface CompactSide {
  readonly t: string;
  readonly m?: readonly Mark[];
  /** Terms: start, length, number of the term. */
  readonly g?: readonly number[];
  /** What lies within terms: number of the match, start, length, number of the term. */
  readonly i?: readonly number[];
  /** What else has a term's form: number of the match, number of the term. */
  readonly a?: readonly number[];
  /** Sentences: start, length. */
  readonly s?: readonly number[];
}

/** Packs a text for the wire. `unpack` gives the same text back. */
export function pack(text: ShippedText): CompactText {
  const numbers = new Map<string, number>();
  const numberOf = (termId: string) => {
    if (!numbers.has(termId)) numbers.set(termId, numbers.size);
    return numbers.get(termId)!;
  };
  const triple = ({ start, end, termId }: TermRange) => [start, end - start, numberOf(termId)];
  const side = (segment: Segment, terms: readonly TermMatch[], sentences: readonly Range[]): CompactSide => ({
    t: segment.text,
    ...some('m', segment.marks),
    ...some('g', terms.flatMap(triple)),
    ...some(
      'i',
      terms.flatMap(({ nested = [] }, n) => nested.flatMap((inner) => [n, ...triple(inner)])),
    ),
    ...some(
      'a',
      terms.flatMap(({ also = [] }, n) => also.flatMap((termId) => [n, numberOf(termId)])),
    ),
    ...some(
      's',
      sentences.flatMap(({ start, end }) => [start, end - start]),
    ),
  });
  const pairs = text.pairs.map((pair): CompactPair => ({
    id: pair.id,
    k: pair.kind,
    ...(pair.level ? { l: pair.level } : {}),
    ...(pair.number ? { n: pair.number } : {}),
    zh: side(pair.zh, pair.terms.zh, pair.sentences.zh),
    en: side(pair.en, pair.terms.en, pair.sentences.en),
    ...(pair.beads.length
      ? {
          b: pair.beads.flatMap(({ zh, en, confidence }) => [
            zh[1] - zh[0],
            en[1] - en[0],
            Math.round(confidence * 100),
          ]),
        }
      : {}),
  }));
  return { meta: text.meta, langs: text.langs, balance: text.balance, terms: [...numbers.keys()], pairs };
}

/** Unpacks what `pack` made. Confidences come back rounded to percent. */
export function unpack(compact: CompactText): ShippedText {
  return {
    meta: compact.meta,
    langs: compact.langs,
    balance: compact.balance,
    pairs: compact.pairs.map((pair): AnnotatedPair => ({
      id: pair.id,
      kind: pair.k,
      ...(pair.l ? { level: pair.l } : {}),
      ...(pair.n ? { number: pair.n } : {}),
      zh: { text: pair.zh.t, marks: pair.zh.m ?? [] },
      en: { text: pair.en.t, marks: pair.en.m ?? [] },
      terms: { zh: unpackTerms(pair.zh, compact.terms), en: unpackTerms(pair.en, compact.terms) },
      sentences: { zh: unpackRanges(pair.zh.s), en: unpackRanges(pair.en.s) },
      beads: unpackBeads(pair.b ?? []),
    })),
  };
}

/** A property for a list, left out when the list is empty. */
function some<K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> {
  return list.length ? ({ [key]: list } as Record<K, readonly T[]>) : {};
}

function unpackTerms({ g = [], i = [], a = [] }: CompactSide, ids: readonly string[]): TermMatch[] {
  const range = ([start = 0, length = 0, n = 0]: number[]): TermRange => ({
    start,
    end: start + length,
    termId: ids[n]!,
  });
  const inner = chunks(i, 4);
  const others = chunks(a, 2);
  return chunks(g, 3).map((numbers, match) => {
    const nested = inner.filter(([n]) => n === match).map(([, ...rest]) => range(rest));
    const also = others.filter(([n]) => n === match).map(([, id]) => ids[id!]!);
    return { ...range(numbers), ...some('also', also), ...some('nested', nested) };
  });
}

function unpackRanges(flat: readonly number[] = []): Range[] {
  return chunks(flat, 2).map(([start = 0, length = 0]) => ({ start, end: start + length }));
}

function unpackBeads(flat: readonly number[]): SentenceBead[] {
  let zh = 0;
  let en = 0;
  return chunks(flat, 3).map(([a = 0, b = 0, percent = 0]) => ({
    zh: [zh, (zh += a)],
    en: [en, (en += b)],
    confidence: percent / 100,
  }));
}

function chunks(flat: readonly number[], size: number): number[][] {
  return Array.from({ length: flat.length / size }, (_, i) => flat.slice(i * size, (i + 1) * size));
}
