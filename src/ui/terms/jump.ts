import type { Side } from '../../core/bitext/types.ts';
import { shownTermIn } from '../shared/term-places.ts';

/**
 * Goes to a pair as a link to it does (the reader follows the address) and from there to the term in it, on the
 * given side if it can be seen there.
 */
export function jumpToTerm(pairId: string, termId: string, side?: Side): void {
  const arrive = () => {
    const term = shownTermIn(pairId, termId, side);
    term?.focus({ preventScroll: true });
    term?.scrollIntoView({ block: 'nearest' });
  };
  // Listeners run in the order in which they came: the reader's own has scrolled to the pair by then.
  window.addEventListener('hashchange', arrive, { once: true });
  const hash = `#${encodeURIComponent(pairId)}`;
  if (location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = hash;
}
