import { useCallback, useEffect, useLayoutEffect, type RefObject } from 'react';
import type { TermPlace } from '../../store/reader.ts';
import { isDrawn, termElement } from '../shared/term-places.ts';

/** What a tap may be meant for, so that the focus belongs there. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, label';

/**
 * The ways out of the card. It is not modal: Escape closes it, so does a tap elsewhere, so does Tab past its end,
 * which goes on in the text from the term. The focus goes back to the term unless it is wanted elsewhere.
 *
 * @returns closes the card and focuses its term
 */
export function useCardLeave(
  card: RefObject<HTMLElement | null>,
  place: TermPlace | null,
  close: () => void,
): () => void {
  const focusTerm = useCallback(() => {
    const term = place && termElement(place);
    if (term && isDrawn(term)) term.focus({ preventScroll: true });
    // A view that hides the term's side leaves its passage.
    else if (place) document.getElementById(place.pairId)?.focus({ preventScroll: true });
  }, [place]);
  const leave = useCallback(() => {
    focusTerm();
    close();
  }, [focusTerm, close]);

  // Whatever takes the card away while the focus is in it (a panel that opens, say).
  useLayoutEffect(() => {
    const element = card.current!;
    return () => {
      if (element.contains(document.activeElement)) focusTerm();
    };
  }, [card, focusTerm]);

  useEffect(() => {
    const element = card.current!;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') leaveByTab(event, element, focusTerm);
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      leave();
    };

    // Heard on the way down: whatever the tap does comes after the card is closed, and may open it again.
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      if (event.composedPath().includes(element) || getSelection()?.isCollapsed === false) return;
      // A tap on a term opens that one, or closes this one: the text sees to it.
      if (target.closest('[data-term]')) return;
      if (target.closest(CONTROLS)) close();
      else leave();
    };

    const onFocusIn = (event: FocusEvent) => {
      const target = event.target as Element;
      if (!element.contains(target) && target.matches(':focus-visible')) close();
    };

    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('click', onClick, true);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [card, close, leave, focusTerm]);

  return leave;
}

/** At either end of the card Tab goes on from the term, as if the card stood in the text behind it. */
function leaveByTab(event: KeyboardEvent, card: HTMLElement, focusTerm: () => void): void {
  const { activeElement } = document;
  const stops = [...card.querySelectorAll<HTMLElement>('a[href], button')].filter(isDrawn);
  const ends = event.shiftKey ? [card, stops[0]] : [stops.at(-1)];
  if (!ends.includes(activeElement as HTMLElement)) return;
  focusTerm();
  // Back from the card is the term itself; on from it is what comes after the term, the browser's own way.
  if (event.shiftKey) event.preventDefault();
}
