/** A run of sentences by index, `to` exclusive; empty when `from` = `to`. */
export type Span = readonly [from: number, to: number];

/** Sentences that say the same thing. One side may be empty: the other then has no partner. */
export interface Link {
  readonly zh: Span;
  readonly en: Span;
}

export interface Bead extends Link {
  /** 0 to 1: how likely it is that a careful reader would draw exactly this bead. */
  readonly confidence: number;
}

/** One side of a text, sentence by sentence. */
export interface Sentences {
  readonly texts: readonly string[];
  /** For each sentence the number of its paragraph, ascending: soft evidence. Without it nothing is known. */
  readonly blocks?: ArrayLike<number>;
}

/** A term with its translation, as a glossary has it: further evidence. */
export interface AlignTerm {
  readonly zh: string;
  readonly en: string;
}
