import type { Side } from '../../core/bitext/types.ts';
import type { TermPlace } from '../../store/reader.ts';

/** The element of an occurrence, if it is drawn: it may have been drawn anew since the place was taken. */
export function termElement({ pairId, side, start }: TermPlace): HTMLElement | null {
  return document.querySelector(`${within(pairId, side)} [data-start="${start}"]`);
}

/** The first element of a term in a pair that can be seen, on the given side if it is there. */
export function shownTermIn(pairId: string, termId: string, side?: Side): HTMLElement | null {
  const id = CSS.escape(termId);
  const terms = [...document.querySelectorAll<HTMLElement>(`${within(pairId)} [data-term="${id}"]`)];
  const shown = terms.filter(isDrawn);
  return shown.find((term) => term.closest(`[data-side="${side}"]`)) ?? shown[0] ?? null;
}

/** Whether an element has a box: the other language of a one-language view has none. */
export function isDrawn(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function within(pairId: string, side?: Side): string {
  return `[data-pair="${CSS.escape(pairId)}"]${side ? ` [data-side="${side}"]` : ''}`;
}
