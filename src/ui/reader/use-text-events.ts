import { useEffect, type RefObject } from 'react';
import type { Side } from '../../core/bitext/types.ts';
import type { TermPlace } from '../../store/reader.ts';
import { useApp } from '../shared/app-context.tsx';
import { isDrawn } from '../shared/term-places.ts';

/** Taps, clicks and keys on the text, heard in one place for all its pairs. */
export function useTextEvents(article: RefObject<HTMLElement | null>): void {
  const { store } = useApp();

  useEffect(() => {
    const element = article.current!;
    const { actions } = store;

    const onClick = (event: MouseEvent) => {
      // A click with a modifier opens the glossary page in a new tab, as any link does.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      const target = event.target as Element;
      const term = target.closest<HTMLElement>('[data-term]');
      if (term) {
        event.preventDefault();
        // The end of a selection drag is a click too, and means the words, not the term.
        if (getSelection()?.isCollapsed === false && event.detail > 0) return;
        const place = placeOfTerm(term);
        const { card } = store.getState();
        if (card.state === 'open' && samePlace(card.place, place)) actions.closeTerm();
        else actions.openTerm(term.dataset['term']!, place);
        return;
      }
      const anchor = target.closest<HTMLAnchorElement>('a.anchor');
      if (anchor) void actions.copyLink(anchor.href);
    };

    const onKeyDown = (event: KeyboardEvent) => {
      const term = (event.target as Element).closest<HTMLElement>('[data-term]');
      if (!term) return;
      if (event.key === ' ') {
        event.preventDefault();
        term.click();
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault();
        rove(term, event.key === 'ArrowRight' ? 1 : -1);
      }
    };

    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKeyDown);
    document.addEventListener('selectionchange', holdColumn);
    element.addEventListener('pointerdown', holdColumnAtPointer);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('selectionchange', holdColumn);
      element.removeEventListener('pointerdown', holdColumnAtPointer);
    };

    /** While a selection lasts, the other column cannot be selected, so neither is it copied. */
    function holdColumn() {
      const selection = getSelection();
      const node = selection?.isCollapsed === false ? selection.anchorNode : null;
      hold(node instanceof Element ? node : (node?.parentElement ?? null));
    }
    function holdColumnAtPointer(event: PointerEvent) {
      hold(event.target as Element);
    }
    function hold(within: Element | null) {
      const side = within?.closest<HTMLElement>('[data-side]')?.dataset['side'];
      if (side) element.dataset['selecting'] = side;
      else delete element.dataset['selecting'];
    }
  }, [article, store]);
}

export function placeOfTerm(term: HTMLElement): TermPlace {
  return {
    pairId: term.closest<HTMLElement>('[data-pair]')!.dataset['pair']!,
    side: term.closest<HTMLElement>('[data-side]')!.dataset['side'] as Side,
    start: Number(term.dataset['start']),
  };
}

function samePlace(a: TermPlace | null, b: TermPlace): boolean {
  return a !== null && a.pairId === b.pairId && a.side === b.side && a.start === b.start;
}

/** Moves the one tab stop of a pair's terms to the next or previous term, and focuses it. */
function rove(term: HTMLElement, step: 1 | -1): void {
  const all = term.closest('[data-pair]')!.querySelectorAll<HTMLElement>('[data-term]');
  const terms = [...all].filter(isDrawn);
  const next = terms[terms.indexOf(term) + step];
  if (!next) return;
  for (const other of terms) other.tabIndex = other === next ? 0 : -1;
  next.focus();
}
