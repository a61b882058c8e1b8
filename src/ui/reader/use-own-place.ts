import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { OwnText } from '../../store/own-text.ts';
import { useApp } from '../shared/app-context.tsx';
import { decoded } from '../shared/decoded.ts';
import { drawPair } from '../shared/drawing.ts';
import { findAnchor, pairElement } from './place.ts';
import type { Book } from './use-book.ts';
import type { Opening } from './use-own-text.ts';

/**
 * Where the reader is in a text of their own: follows `#id`, of a pair or of any row in one, begins where they left
 * off, and keeps the place for the next visit. What is in the window is kept there by `BookWindow`.
 *
 * @returns to be called with the book whenever the window may stand elsewhere
 */
export function useOwnPlace(
  article: RefObject<HTMLElement | null>,
  own: OwnText,
  opening: Opening,
  onLook: RefObject<(book: Book) => void>,
): void {
  const { store } = useApp();
  const { actions } = store;
  const whole = own.above + own.below === 0;
  const now = useRef({ own, whole });
  /** What the address asked for before all of the text was there. */
  const asked = useRef<string>(null);

  const goTo = useCallback(
    (rowId: string) => {
      const { own, whole } = now.current;
      const pairId = own.within.get(rowId) ?? rowId;
      drawPair(pairId);
      const pair = pairElement(article.current!, pairId);
      asked.current = pair || whole ? null : rowId;
      if (pair) {
        actions.goTo(pairId);
        pair.focus({ preventScroll: true });
        pair.scrollIntoView({ block: 'start', behavior: 'instant' });
      } else if (whole) {
        actions.notify({ key: 'pairUnknown', values: { pairId: rowId }, tone: 'alert', action: toTop });
      }
    },
    [article, actions],
  );

  useLayoutEffect(() => {
    now.current = { own, whole };
    onLook.current = (book) => {
      const element = article.current!;
      const { card } = store.getState();
      // An entry goes along with the term that it hangs on.
      if (card.state === 'open' && card.place && !isDrawn(book, card.place.pairId)) actions.closeTerm();
      const anchor = findAnchor(element, null);
      const progress = progressIn(element, book, anchor?.pairId ?? null);
      actions.readTo(
        { pairId: anchor?.pairId ?? null, progress: whole ? progress : opening.progress },
        whole && window.scrollY > 0,
      );
    };
  }, [article, actions, onLook, opening, own, store, whole]);

  // What the reader came for is drawn already (`useBook`).
  useLayoutEffect(() => {
    const { rowId, by } = opening;
    const { own, whole } = now.current;
    if (rowId === null) return;
    const pairId = own.within.get(rowId) ?? rowId;
    const pair = pairElement(article.current!, pairId);
    pair?.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (by === 'kept' && pair) actions.notify({ key: 'resumed', tone: 'note', action: toTop });
    if (by === 'address' && pair) {
      actions.goTo(pairId);
      pair.focus({ preventScroll: true });
    }
    if (by === 'address' && !pair) {
      if (whole)
        actions.notify({ key: 'pairUnknown', values: { pairId: rowId }, tone: 'alert', action: toTop });
      else asked.current = rowId;
    }
  }, [article, actions, opening]);

  // Drawing at once is not for React's own moments, so it waits for the next.
  useEffect(() => {
    const rowId = asked.current;
    if (!whole || rowId === null) return;
    const timer = setTimeout(() => goTo(rowId));
    return () => clearTimeout(timer);
  }, [goTo, whole]);

  useEffect(() => {
    const onHash = () => {
      const rowId = decoded(location.hash.slice(1));
      if (rowId) goTo(rowId);
    };
    window.addEventListener('hashchange', onHash);
    // A position in pixels means nothing where most heights are guessed.
    history.scrollRestoration = 'manual';
    return () => window.removeEventListener('hashchange', onHash);
  }, [goTo]);
}

function isDrawn({ places, range }: Book, pairId: string): boolean {
  const block = places.get(pairId) ?? -1;
  return range.from <= block && block < range.to;
}

/** How much of a text is above the window, 0 to 1, counted in pairs; all of it once the last is in sight. */
function progressIn(article: HTMLElement, { blocks, places }: Book, pairId: string | null): number {
  const numberOf = (id: string) => {
    const block = blocks[places.get(id) ?? -1];
    return block ? block.start + block.pairs.findIndex((pair) => pair.id === id) : 0;
  };
  const count = blocks.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const height = document.documentElement.clientHeight;
  const drawn = [...article.querySelectorAll<HTMLElement>('[data-pair]')];
  const last = drawn.findLast((pair) => pair.getBoundingClientRect().top < height)?.dataset['pair'];
  if (!pairId || !last) return 0;
  const first = numberOf(pairId);
  const rest = count - 1 - numberOf(last);
  return first + rest ? first / (first + rest) : 1;
}

const toTop = {
  key: 'toTop',
  run: () => {
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo({ top: 0 });
  },
} as const;
