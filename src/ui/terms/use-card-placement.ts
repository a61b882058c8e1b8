import { computePosition, flip, offset, shift, size, type Placement } from '@floating-ui/dom';
import { useLayoutEffect, type RefObject } from 'react';
import type { TermPlace } from '../../store/reader.ts';
import { isDrawn, termElement } from '../shared/term-places.ts';

/** From this width of the text's panel on, in CSS pixels, the card stands beside the term; below it is a sheet. */
const ROOMY = 760;
/** What the bar covers at the top of the window, and how near the other edges the card may come. */
const CLEAR_OF_BAR = 60;
const CLEAR_OF_EDGE = 12;
/** The air between a term and its card, and between a term's line and the sheet. */
const GAP = 10;
const SHEET_GAP = 24;

/**
 * Puts the card where it belongs and tells CSS which form it has, as `data-form`: `beside` its term, a `sheet` from
 * below, or `alone` in the middle if it has no term in sight. Beside its term it stands in the document, so that it
 * scrolls along; it is placed anew when the layout changes, not when one scrolls.
 *
 * @param settled whether the card shows its entry yet; until then it may change sides as it grows
 */
export function useCardPlacement(
  card: RefObject<HTMLElement | null>,
  place: TermPlace | null,
  settled: boolean,
): void {
  useLayoutEffect(() => {
    const element = card.current!;
    const main = document.querySelector<HTMLElement>('.panel-main');
    let side: Placement | null = null;
    let sheetTop = Infinity;

    const put = () => {
      const term = place && termElement(place);
      const shown = term && isDrawn(term) ? term : null;
      const roomy = (main?.clientWidth ?? window.innerWidth) >= ROOMY;
      element.dataset['form'] = !roomy ? 'sheet' : shown ? 'beside' : 'alone';
      if (roomy && shown) {
        void placeBeside(shown, element, main, side).then((placed) => (side ??= placed));
        return;
      }
      element.style.removeProperty('translate');
      element.style.removeProperty('--room');
      if (shown) {
        const before = sheetTop;
        sheetTop = window.innerHeight - element.offsetHeight;
        clearOfSheet(shown, before, sheetTop);
      }
    };
    const putAfresh = () => {
      side = null;
      put();
    };

    put();
    const grown = new ResizeObserver(put);
    const laidOut = new ResizeObserver(putAfresh);
    grown.observe(element);
    if (main) laidOut.observe(main);
    window.addEventListener('resize', putAfresh);
    return () => {
      grown.disconnect();
      laidOut.disconnect();
      window.removeEventListener('resize', putAfresh);
    };
  }, [card, place, settled]);
}

/**
 * Above or below the term, never over its line, within the window and the text's panel.
 *
 * @param side the one to stay on while the content changes; null lets it choose
 */
async function placeBeside(
  term: HTMLElement,
  card: HTMLElement,
  main: HTMLElement | null,
  side: Placement | null,
): Promise<Placement> {
  const bounds = {
    ...(main ? { boundary: main } : {}),
    padding: { top: CLEAR_OF_BAR, bottom: CLEAR_OF_EDGE, left: CLEAR_OF_EDGE, right: CLEAR_OF_EDGE },
  };
  card.style.removeProperty('--room');
  const { x, y, placement } = await computePosition(term, card, {
    placement: side ?? 'bottom-start',
    middleware: [
      offset(GAP),
      ...(side ? [] : [flip({ ...bounds, crossAxis: false })]),
      shift(bounds),
      size({
        ...bounds,
        apply: ({ availableHeight }) => card.style.setProperty('--room', `${Math.floor(availableHeight)}px`),
      }),
    ],
  });
  card.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  return placement;
}

/** Scrolls the term's last line out from under a sheet that has come up or grown over it. */
function clearOfSheet(term: HTMLElement, before: number, sheetTop: number): void {
  const { top, bottom } = term.getBoundingClientRect();
  // A line that was hidden before has been scrolled away by the reader.
  if (bottom <= sheetTop || bottom > before) return;
  const way = Math.min(bottom + SHEET_GAP - sheetTop, top - CLEAR_OF_BAR);
  window.scrollBy({ top: way, behavior: 'instant' });
}
