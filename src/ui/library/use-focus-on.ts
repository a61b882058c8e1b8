import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { OwnTexts } from '../../store/own-texts.ts';

/** The element of a text that the focus goes to. */
export function ownTextId(id: string): string {
  return `own-${id}`;
}

/**
 * Keeps the focus in the list when what had it goes: `focusOn(id)` moves it to that text with the next change of the
 * list, or to the section's title where there is no such text any more.
 *
 * @returns the title's ref, and `focusOn`
 */
export function useFocusOn(
  own: OwnTexts,
): [title: RefObject<HTMLHeadingElement | null>, focusOn: (id: string | null) => void] {
  const title = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string | null>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const text = wanted.current && document.getElementById(ownTextId(wanted.current));
    (text || title.current)?.focus();
    wanted.current = undefined;
  }, [own]);
  const focusOn = useCallback((id: string | null) => {
    wanted.current = id;
  }, []);
  return [title, focusOn];
}
