import type { Side } from '../core/bitext/types.ts';

/** One occurrence of a term: the element that was tapped, said in words that outlive a new render. */
export interface TermPlace {
  readonly pairId: string;
  readonly side: Side;
  readonly start: number;
}

/**
 * The entry that is open, if any. `trail` holds the ids that led here through related terms, the tapped one
 * first and the shown one last; it is never empty. `place` is where the card belongs; without one (`?term=`)
 * it stands by itself.
 */
export type Card =
  | { readonly state: 'closed' }
  | {
      readonly state: 'open';
      readonly trail: readonly [string, ...string[]];
      readonly place: TermPlace | null;
    };

/** The panels beside the text; one at a time. `text` is of a text of the reader's own: what it is, where to take it. */
export type Panel = 'outline' | 'glossary' | 'settings' | 'help' | 'text';

export interface ReaderState {
  readonly card: Card;
  readonly panel: Panel | null;
  /** Pairs whose hidden side is shown in a one-language view. */
  readonly revealed: ReadonlySet<string>;
  /** The pair that keys act on and that is marked; null until one is chosen. */
  readonly current: string | null;
  readonly reading: Reading;
  /** The sentences that are lit, if any. */
  readonly lit: Lit | null;
}

/** A sentence and its partner, by the number of their bead in a pair. */
export interface Lit {
  readonly pairId: string;
  readonly bead: number;
  /** The side that the reader pointed at; the other one holds the partner. */
  readonly side: Side;
  /** Whether it stays when the pointer goes: it was tapped, or reached by key. */
  readonly held: boolean;
}

/** Where the window stands in the text. */
export interface Reading {
  /** The pair at the reading line. */
  readonly pairId: string | null;
  /** How much of the text is above it, 0 to 1. */
  readonly progress: number;
}

export const INITIAL_READER: ReaderState = {
  card: { state: 'closed' },
  panel: null,
  revealed: new Set(),
  current: null,
  reading: { pairId: null, progress: 0 },
  lit: null,
};

export function openCard(termId: string, place: TermPlace | null): Card {
  return { state: 'open', trail: [termId], place };
}

/** Follows a related term within the open card. */
export function followTerm(card: Card, termId: string): Card {
  return card.state === 'open' ? { ...card, trail: [...card.trail, termId] } : openCard(termId, null);
}

/** Goes back to the term before; from the first one, nowhere. */
export function backTerm(card: Card): Card {
  if (card.state === 'closed' || card.trail.length < 2) return card;
  const [first, ...rest] = card.trail;
  return { ...card, trail: [first, ...rest.slice(0, -1)] };
}

export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
