import { useEffect, type RefObject } from 'react';
import type { ReaderText } from '../../core/bitext/document.ts';
import type { AppState } from '../../store/store.ts';
import { useApp } from '../shared/app-context.tsx';
import { decoded } from '../shared/decoded.ts';
import { settle } from '../shared/settling.ts';
import { findAnchor, pairElement, READING_LINE, restoreAnchor, type Anchor } from './place.ts';

/**
 * Knows where the reader is, and keeps them there: the same pair stays at the same height whatever changes the
 * layout (view, size, width, language, a panel). Also follows `#pairId`, and keeps the place for the next visit.
 */
export function usePlace(article: RefObject<HTMLElement | null>, text: ReaderText): void {
  const { store } = useApp();

  useEffect(() => {
    const element = article.current!;
    const { actions } = store;
    const known = new Set(text.pairs.map(({ id }) => id));
    let anchor: Anchor | null = null;
    let chosen: string | null = null;
    /** Where the window was when the anchor was taken, or held. */
    let keptAt = NaN;
    let frame = 0;
    let width = element.clientWidth;

    const look = () => {
      frame = 0;
      // Between a new layout and its scroll correction a scroll event may come in: the old anchor holds.
      if (element.clientWidth !== width) return;
      const wanted = chosenPair(store.getState());
      // While nobody scrolls the anchor stays: in a new layout another pair would take its place, and drift.
      if (window.scrollY !== keptAt || wanted !== chosen) {
        anchor = findAnchor(element, wanted);
        chosen = wanted;
        keptAt = window.scrollY;
      }
      const box = element.getBoundingClientRect();
      const way = box.height - window.innerHeight / 2;
      const progress = way > 0 ? Math.min(1, Math.max(0, (READING_LINE - box.top) / way)) : 1;
      const reading = findAnchor(element, null)?.pairId ?? null;
      actions.readTo({ pairId: reading, progress }, window.scrollY > 0);
    };
    const restore = () => {
      if (!anchor) return;
      restoreAnchor(element, anchor);
      keptAt = window.scrollY;
    };
    /** Where the layout is about to be another one: true heights at once, and the place as it was. */
    const hold = () => {
      settle();
      restore();
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };

    const onHash = () => {
      const pairId = decoded(location.hash.slice(1));
      if (!pairId) return;
      if (known.has(pairId)) {
        actions.goTo(pairId);
        settle();
        const pair = pairElement(element, pairId);
        pair?.focus({ preventScroll: true });
        pair?.scrollIntoView({ block: 'start', behavior: 'instant' });
      } else {
        actions.notify({ key: 'pairUnknown', values: { pairId }, tone: 'alert', action: toTop });
      }
      onScroll();
    };

    const resize = new ResizeObserver(() => {
      if (element.clientWidth !== width) settle();
      restore();
      width = element.clientWidth;
      onScroll();
    });
    resize.observe(element);
    const unsubscribe = store.subscribe(({ settings }, before) => {
      if (settings !== before.settings) hold();
    });
    window.addEventListener('resize', hold);
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('hashchange', onHash);

    if (location.hash) onHash();
    else if (window.scrollY === 0) {
      const kept = actions.keptPlace(text.meta.slug);
      const pair = kept && kept.progress > 0.01 ? pairElement(element, kept.pairId) : null;
      if (pair) {
        settle();
        pair.scrollIntoView({ block: 'start', behavior: 'instant' });
        actions.notify({ key: 'resumed', tone: 'note', action: toTop });
      }
    }
    look();

    return () => {
      resize.disconnect();
      unsubscribe();
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('hashchange', onHash);
      window.removeEventListener('resize', hold);
    };
  }, [article, store, text]);
}

/** The passage that the reader is busy with: the one whose term is open, else the one they went to. */
function chosenPair({ card, current }: AppState): string | null {
  return (card.state === 'open' && card.place?.pairId) || current;
}

const toTop = {
  key: 'toTop',
  run: () => {
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo({ top: 0 });
  },
} as const;
