import type { GoldText } from './gold.ts';
import type { GoldBead } from './metrics.ts';

/** Takes sentences away from one side; what they were linked to then stands alone in the gold. */
export function without(text: GoldText, side: 'zh' | 'en', isLost: (sentence: number) => boolean): GoldText {
  const [mine, other] = side === 'zh' ? ([0, 1] as const) : ([1, 0] as const);
  const numbers = new Map<number, number>();
  const kept = text[side].filter((_, k) => {
    if (!isLost(k)) numbers.set(k, numbers.size);
    return !isLost(k);
  });
  const bead = (own: number[], others: readonly number[]): GoldBead =>
    side === 'zh' ? [own, others] : [others, own];
  const gold = text.gold.flatMap((link) => {
    const own = link[mine].filter((k) => !isLost(k)).map((k) => numbers.get(k)!);
    return link[mine].length && !own.length
      ? link[other].map((k) => bead([], [k]))
      : [bead(own, link[other])];
  });
  return { ...text, [side]: kept, gold };
}

/** A block of the English side gone, as where a translator left pages out. */
export function withoutBlock(text: GoldText, from: number, to: number): GoldText {
  const size = text.en.length;
  return without(text, 'en', (k) => k >= from * size && k < to * size);
}

/** Small whole beads gone from one side here and there. `random` gives 0 to 1. */
export function withoutSingles(
  text: GoldText,
  side: 'zh' | 'en',
  share: number,
  random: () => number,
): GoldText {
  const mine = side === 'zh' ? 0 : 1;
  const lost = new Set<number>();
  for (const link of text.gold) {
    const small = link[0].length > 0 && link[1].length > 0 && link[0].length + link[1].length <= 3;
    if (small && random() < share) for (const k of link[mine]) lost.add(k);
  }
  return without(text, side, (k) => lost.has(k));
}

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

/** A paragraph number for each sentence: borders of the gold every few beads, each lost on each side with `loss`. */
export function paragraphs(
  text: GoldText,
  loss: number,
  random: () => number,
): { zh: number[]; en: number[] } {
  const begins = { zh: new Set<number>(), en: new Set<number>() };
  let since = 0;
  for (const [zh, en] of text.gold) {
    if (++since < 3 + random() * 4 || !zh.length || !en.length) continue;
    since = 0;
    if (random() >= loss) begins.zh.add(zh[0]!);
    if (random() >= loss) begins.en.add(en[0]!);
  }
  const number = (side: 'zh' | 'en') => {
    let block = 0;
    return text[side].map((_, k) => (begins[side].has(k) ? ++block : block));
  };
  return { zh: number('zh'), en: number('en') };
}
