/** The lowest point that the bar covers, in CSS pixels from the top of the window. */
export const READING_LINE = 64;

/** A pair and how far its upper edge is from the top of the window, in CSS pixels. */
export interface Anchor {
  readonly pairId: string;
  readonly top: number;
}

/**
 * The pair that stands for where the reader is: the one they chose if it is in sight, else the first that begins
 * below the bar, else the one that fills the window.
 */
export function findAnchor(article: HTMLElement, chosen: string | null): Anchor | null {
  const height = article.ownerDocument.documentElement.clientHeight;
  const own = chosen ? pairElement(article, chosen) : null;
  if (own) {
    const { top, bottom } = own.getBoundingClientRect();
    if (bottom > READING_LINE && top < height) return { pairId: chosen!, top };
  }
  const pairs = [...article.querySelectorAll<HTMLElement>('[data-pair]')];
  const index = lowerBound(pairs, (pair) => pair.getBoundingClientRect().bottom > READING_LINE);
  const first = pairs[index];
  if (!first) return null;
  const box = first.getBoundingClientRect();
  const next = pairs[index + 1];
  const after = next?.getBoundingClientRect().top ?? Infinity;
  if (box.top < READING_LINE - 4 && next && after < height) return { pairId: idOf(next), top: after };
  return { pairId: idOf(first), top: box.top };
}

/** Scrolls so that the anchor's pair is where it was. */
export function restoreAnchor(article: HTMLElement, anchor: Anchor): void {
  const pair = pairElement(article, anchor.pairId);
  if (!pair) return;
  const shift = pair.getBoundingClientRect().top - anchor.top;
  if (Math.abs(shift) >= 0.5) window.scrollBy({ top: shift, behavior: 'instant' });
}

export function pairElement(article: HTMLElement, pairId: string): HTMLElement | null {
  return article.querySelector(`[data-pair="${CSS.escape(pairId)}"]`);
}

function idOf(pair: HTMLElement): string {
  return pair.dataset['pair']!;
}

/** The first index for which `holds` is true; the elements stand in reading order, so it holds from there on. */
function lowerBound<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
