import type { Block } from '../../core/bitext/blocks.ts';

/** Pixels for a unit of weight until a block has been measured. */
const GUESS = 0.3;

/** How high blocks are, in CSS pixels: as they were measured, or as their weight lets one expect. */
export class Heights {
  #blocks: readonly Block[];
  #measured = new Map<string, number>();
  #ratio = GUESS;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /** Other blocks in place of these; those of the same name and weight keep their heights. */
  take(blocks: readonly Block[]): void {
    const measured = this.#measured;
    const weights = new Map(this.#blocks.map(({ id, weight }) => [id, weight]));
    this.forget();
    this.#blocks = blocks;
    blocks.forEach(({ id, weight }, n) => {
      const height = measured.get(id);
      if (height !== undefined && weights.get(id) === weight) this.measure(n, height);
    });
  }

  measure(n: number, height: number): void {
    this.#measured.set(this.#blocks[n]!.id, height);
  }

  /**
   * Takes what has been measured for what is to be expected. Between two calls the expectation stays, so that a long
   * text does not grow and shrink all the time.
   */
  learn(): void {
    let [pixels, weight] = [0, 0];
    for (const block of this.#blocks) {
      const height = this.#measured.get(block.id);
      if (height === undefined) continue;
      pixels += height;
      weight += block.weight;
    }
    if (weight) this.#ratio = pixels / weight;
  }

  /** A new layout: what was measured is no longer so. */
  forget(): void {
    this.#measured = new Map();
  }

  /** What something of this weight takes. */
  ofWeight(weight: number): number {
    return weight * this.#ratio;
  }

  of(n: number): number {
    const { id, weight } = this.#blocks[n]!;
    return this.#measured.get(id) ?? this.ofWeight(weight);
  }

  /** Of blocks `from` to `to` (exclusive) together. */
  sum(from: number, to: number): number {
    let sum = 0;
    for (let n = from; n < to; n++) sum += this.of(n);
    return sum;
  }

  /** The block at a distance from the first one's upper edge, and how far into it that is. */
  at(distance: number): { readonly block: number; readonly into: number } {
    let rest = Math.max(0, distance);
    const last = this.#blocks.length - 1;
    for (let n = 0; n < last; n++) {
      const height = this.of(n);
      if (rest < height) return { block: n, into: rest };
      rest -= height;
    }
    return { block: Math.max(0, last), into: Math.min(rest, last < 0 ? 0 : this.of(last)) };
  }
}
