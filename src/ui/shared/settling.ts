import { useEffect, type RefObject } from 'react';

/*
 * A page's first layout is of what the window shows: boot.ts sets `data-settling` on `<html>`, and CSS then skips
 * rows that are far away (`content-visibility`), which on a phone is most of the wait for the first paint. Skipped
 * rows have guessed heights, so this is not for long: once React has taken the page over, the rest is laid out in
 * the browser's idle moments, a row at a time, and the page settles. Whatever needs true heights at once (a jump, a
 * change of view) settles it first.
 */

/** Time to leave in an idle period, in milliseconds: a row may take several. */
const MARGIN = 6;

/** Lays out all that was skipped, now. */
export function settle(): void {
  delete document.documentElement.dataset['settling'];
}

/**
 * Settles the page bit by bit.
 *
 * @param rows selects what is skipped within `root`
 */
export function useSettling(root: RefObject<HTMLElement | null>, rows: string, ready: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (!ready || dataset['settling'] === undefined) return;
    const skipped = [...root.current!.querySelectorAll<HTMLElement>(rows)];
    let next = 0;
    let idle = 0;
    const layOut = (deadline: { timeRemaining(): number }) => {
      if (dataset['settling'] === undefined) return;
      while (next < skipped.length && deadline.timeRemaining() > MARGIN) {
        const row = skipped[next++]!;
        row.style.contentVisibility = 'visible';
        row.getBoundingClientRect();
      }
      if (next < skipped.length) idle = later(layOut);
      else settle();
    };
    idle = later(layOut);
    // Paper shows all of it.
    window.addEventListener('beforeprint', settle);
    return () => {
      cancel(idle);
      window.removeEventListener('beforeprint', settle);
      settle();
      for (const row of skipped) row.style.contentVisibility = '';
    };
  }, [root, rows, ready]);
}

// Safari has no idle callbacks yet.
const hasIdle = typeof requestIdleCallback === 'function';

function later(work: (deadline: { timeRemaining(): number }) => void): number {
  if (hasIdle) return requestIdleCallback(work);
  const end = performance.now() + 30;
  return window.setTimeout(() => work({ timeRemaining: () => end - performance.now() }), 0);
}

function cancel(id: number): void {
  if (hasIdle) cancelIdleCallback(id);
  else clearTimeout(id);
}
