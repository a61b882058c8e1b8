import type { AnnotatedPair, ReaderText } from '../core/bitext/document.ts';
import type { TermFinder } from '../core/terms/term-finder.ts';
import type { OwnText } from './own-text.ts';

/** Pairs that are searched at once: few, so that those the reader comes to next are never far down the queue. */
const BATCH = 150;

/** As many pairs around the reader are shown with their terms as soon as these are known. */
const NEAR = 100;

/** What has been found in the pairs of a text, however often the text is read anew. */
export class TermSearch {
  #found = new WeakMap<AnnotatedPair, AnnotatedPair>();

  /** The text as it can be shown now. */
  textOf({ record, pairs, balance, above, below }: OwnText): ReaderText {
    const known = pairs.map((pair) => this.#found.get(pair) ?? pair);
    const searching = above + below > 0 || known.some((pair, n) => pair === pairs[n]);
    return { meta: { slug: record.id }, langs: record.langs, pairs: known, balance, searching };
  }

  /**
   * Searches a text, those pairs first that the reader sees.
   *
   * @param near the number of a pair close to the reader; asked again before each batch
   * @param onFound called when what has been found may be seen, and at the end
   */
  async run(
    pairs: OwnText['pairs'],
    finder: TermFinder,
    near: () => number,
    onFound: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    for (;;) {
      const from = Math.max(0, near() - NEAR / 2);
      const batch = this.#next(pairs, from);
      if (!batch.length) break;
      const terms = await finder.find(batch);
      if (signal.aborted) return;
      batch.forEach((pair, n) => this.#found.set(pair, { ...pair, terms: terms[n]! }));
      if (pairs.slice(from, from + NEAR).includes(batch[0]!)) onFound();
    }
    onFound();
  }

  /** Forgets it all: the glossary is another one. */
  clear(): void {
    this.#found = new WeakMap();
  }

  /** The first pairs from a place on that have not been searched; where there are none, from the beginning. */
  #next(pairs: readonly AnnotatedPair[], from: number): AnnotatedPair[] {
    const batch: AnnotatedPair[] = [];
    for (const part of [pairs.slice(from), pairs.slice(0, from)]) {
      for (const pair of part) {
        if (this.#found.has(pair)) continue;
        batch.push(pair);
        if (batch.length === BATCH) return batch;
      }
    }
    return batch;
  }
}
