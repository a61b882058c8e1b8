// A novel and its translation out of the shipped texts' own sentences: nothing of it is kept in the repository.
import { loadSite } from '../../src/build/site.ts';

export interface Novel {
  /** Plain text, a line a paragraph, as files that one brings in. */
  readonly zh: string;
  readonly en: string;
  /** Chinese characters and paragraphs. */
  readonly characters: number;
  readonly paragraphs: number;
}

/** Numbers below `n`, the same in every run (mulberry32). */
function makeRandom(): (n: number) => number {
  let seed = 7;
  return (n) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/**
 * Sentences with their translations, drawn at random into paragraphs and chapters. One in forty has no translation,
 * as happens in books, so that the aligner has something to find.
 *
 * @param characters how many Chinese ones, at least
 */
export async function makeNovel(characters: number): Promise<Novel> {
  const { texts } = await loadSite('public');
  const beads = texts
    .flatMap(({ pairs }) => pairs)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'answer')
    .flatMap((pair) =>
      pair.beads.map(({ zh, en }) => ({
        zh: pair.zh.text.slice(pair.sentences.zh[zh[0]]?.start, pair.sentences.zh[zh[1] - 1]?.end),
        en: pair.en.text.slice(pair.sentences.en[en[0]]?.start, pair.sentences.en[en[1] - 1]?.end),
      })),
    )
    .filter(({ zh, en }) => zh && en);
  const random = makeRandom();
  const [zh, en]: [string[], string[]] = [[], []];
  let count = 0;
  for (let paragraph = 0; count < characters; paragraph++) {
    if (paragraph % 80 === 0) {
      zh.push(`第${paragraph / 80 + 1}章`);
      en.push(`Chapter ${paragraph / 80 + 1}`);
    }
    const drawn = Array.from({ length: 1 + random(5) }, () => beads[random(beads.length)]!);
    const translated = drawn.filter(() => random(40) > 0);
    zh.push(drawn.map((bead) => bead.zh).join(''));
    if (translated.length) en.push(translated.map((bead) => bead.en.trim()).join(' '));
    count += zh.at(-1)!.length;
  }
  return { zh: zh.join('\n\n'), en: en.join('\n\n'), characters: count, paragraphs: zh.length };
}
