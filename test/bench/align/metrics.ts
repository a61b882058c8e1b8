/** A bead as the gold files have it: numbers of Chinese and of English sentences. */
export type GoldBead = readonly [zh: readonly number[], en: readonly number[]];

export interface Counts {
  /** Of the beads found: right, sharing a pair of sentences with a right one, all. */
  found: [strict: number, lax: number, all: number];
  /** Of the gold beads with both sides: the same. */
  gold: [strict: number, lax: number, all: number];
  /** Of all gold beads, one-sided ones too: found as they are, all. */
  every: [found: number, all: number];
  /** One-sided beads: right, in the gold, found. */
  empty: [right: number, gold: number, found: number];
}

const key = ([zh, en]: GoldBead) => `${zh.join()}|${en.join()}`;
const isFull = ([zh, en]: GoldBead) => zh.length > 0 && en.length > 0;

function sharesPair(bead: GoldBead, links: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  return bead[0].some((i) => bead[1].some((j) => links.get(i)?.has(j)));
}

function linksOf(beads: readonly GoldBead[]): Map<number, Set<number>> {
  const links = new Map<number, Set<number>>();
  for (const [zh, en] of beads) for (const i of zh) links.set(i, new Set([...(links.get(i) ?? []), ...en]));
  return links;
}

export function noCounts(): Counts {
  return { found: [0, 0, 0], gold: [0, 0, 0], every: [0, 0], empty: [0, 0, 0] };
}

/**
 * Adds the counts of one text. Strict and lax are vecalign's (B. Thompson and P. Koehn, EMNLP 2019): precision over
 * every bead found, recall over the gold beads with both sides; all-beads counts one-sided ones in both.
 */
export function count(counts: Counts, gold: readonly GoldBead[], found: readonly GoldBead[]): void {
  const [inGold, inFound] = [new Set(gold.map(key)), new Set(found.map(key))];
  const [goldLinks, foundLinks] = [linksOf(gold), linksOf(found)];
  for (const bead of found) {
    const strict = inGold.has(key(bead));
    counts.found[0] += Number(strict);
    counts.found[1] += Number(strict || sharesPair(bead, goldLinks));
    counts.found[2] += 1;
    if (!isFull(bead)) counts.empty[2] += 1;
  }
  for (const bead of gold) {
    const strict = inFound.has(key(bead));
    counts.every[0] += Number(strict);
    counts.every[1] += 1;
    if (isFull(bead)) {
      counts.gold[0] += Number(strict);
      counts.gold[1] += Number(strict || sharesPair(bead, foundLinks));
      counts.gold[2] += 1;
    } else {
      counts.empty[0] += Number(strict);
      counts.empty[1] += 1;
    }
  }
}

const f1 = (p: number, r: number) => (p + r ? (2 * p * r) / (p + r) : 0);

/** `P R F1` of strict and lax, all-beads F1, and precision and recall of one-sided beads. */
export function figures({ found, gold, every, empty }: Counts): string[] {
  const part = (a: number, b: number) => (b ? a / b : 0);
  const row = (k: 0 | 1) => {
    const [p, r] = [part(found[k], found[2]), part(gold[k], gold[2])];
    return [p, r, f1(p, r)];
  };
  const all = f1(part(found[0], found[2]), part(every[0], every[1]));
  const numbers = [...row(0), ...row(1), all, part(empty[0], empty[2]), part(empty[0], empty[1])];
  return numbers.map((value) => value.toFixed(3));
}
