import { useEffect, type RefObject } from 'react';
import { linkAt, linkOf } from '../../core/bitext/links.ts';
import { SIDES, type Side } from '../../core/bitext/types.ts';
import type { Lit } from '../../store/reader.ts';
import type { AppStore } from '../../store/store.ts';
import { useApp } from '../shared/app-context.tsx';
import { pairElement } from './place.ts';
import { offsetAtPoint, rangeIn } from '../shared/text-offsets.ts';

/** Whether the browser can paint ranges without wrapping them. */
export const CAN_HIGHLIGHT =
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && Boolean(CSS.highlights);

/**
 * Lights the sentence one points at and its partner in the other column. A mouse lights by passing over, a tap or
 * a click holds the light, and so does stepping by key (`ui/reader/use-keys.ts`).
 */
export function useLinkedSentences(article: RefObject<HTMLElement | null>): void {
  const { store } = useApp();

  useEffect(() => {
    const element = article.current!;
    const { actions, getState } = store;
    let frame = 0;

    const at = (target: Element, x: number, y: number, held: boolean): Lit | null => {
      const side = target.closest<HTMLElement>('[data-side]');
      const pairId = side?.closest<HTMLElement>('[data-pair]')?.dataset['pair'];
      const pair = getState().text?.pairs.find(({ id }) => id === pairId);
      if (!side || !pair) return null;
      const offset = offsetAtPoint(side, x, y);
      const name = side.dataset['side'] as Side;
      const link = offset === null ? null : linkAt(pair, name, offset);
      return link && { pairId: pair.id, bead: link.bead, side: name, held };
    };

    const onMove = (event: PointerEvent) => {
      const { settings, lit } = getState();
      if (event.pointerType !== 'mouse' || event.buttons || settings.sentences === 'off' || lit?.held) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = at(event.target as Element, event.clientX, event.clientY, false);
        if (!sameLit(next, getState().lit)) actions.light(next);
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      if (!getState().lit?.held) actions.light(null);
    };
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      if (getState().settings.sentences === 'off' || target.closest('a, button')) return;
      if (getSelection()?.isCollapsed === false) return;
      const next = at(target, event.clientX, event.clientY, true);
      const { lit } = getState();
      actions.light(lit?.held && sameLit(next, lit) ? null : next);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { lit, card, panel } = getState();
      if (event.key === 'Escape' && lit?.held && card.state === 'closed' && !panel) actions.light(null);
    };

    // What the pointer lights while the text moves under it would soon be somewhere else.
    const onScroll = () => {
      if (getState().lit && !getState().lit!.held) onLeave();
    };

    window.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('click', onClick);
    document.addEventListener('keydown', onKeyDown);
    const unpaint = paintLit(element, store);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKeyDown);
      unpaint();
    };
  }, [article, store]);
}

/** Paints what is lit, with no wrapper: as ranges of the highlight `sentence`, and a stroke across the spine. */
function paintLit(article: HTMLElement, store: AppStore): () => void {
  let row: HTMLElement | null = null;
  const paint = () => {
    const { lit, text, settings, revealed } = store.getState();
    row?.removeAttribute('data-linked');
    if (CAN_HIGHLIGHT) CSS.highlights.delete('sentence');
    row = lit && pairElement(article, lit.pairId);
    const pair = lit && text?.pairs.find(({ id }) => id === lit.pairId);
    const link = pair && linkOf(pair, lit.bead);
    if (!row || !link) return;
    // A side that is hidden, or of which only the partner sentence is shown, has nothing to paint.
    const alone =
      (settings.view === 'zh' || settings.view === 'en') && !revealed.has(lit.pairId) ? settings.view : null;
    const ranges = SIDES.filter(
      (side) => (!alone || side === alone) && link[side].start < link[side].end,
    ).map((side) => rangeIn(row!.querySelector(`[data-side="${side}"]`)!, link[side]));
    if (CAN_HIGHLIGHT) CSS.highlights.set('sentence', new Highlight(...ranges));
    row.dataset['linked'] = link.sure ? 'sentence' : 'paragraph';
    const first = ranges[0]?.getClientRects()[0];
    if (first) {
      const y = first.top + first.height / 2 - row.getBoundingClientRect().top;
      row.style.setProperty('--linked-at', `${Math.round(y)}px`);
    }
  };
  let frame = 0;
  // After React has drawn what the same change of state calls for.
  const paintSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.lit !== before.lit || now.settings !== before.settings || now.revealed !== before.revealed) {
      paintSoon();
    }
  });
  return () => {
    cancelAnimationFrame(frame);
    unsubscribe();
  };
}

function sameLit(a: Lit | null, b: Lit | null): boolean {
  return a?.pairId === b?.pairId && a?.bead === b?.bead && a?.side === b?.side;
}
