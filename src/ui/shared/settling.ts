/*
 * A page's first layout is of what the window shows: `boot.ts` sets `data-settling` on `<html>`, and CSS then skips
 * rows that are far away (`data-far`) with `content-visibility`, which on a phone is most of the wait for the first
 * paint. Skipped rows have guessed heights, so this is not for long: after that paint the rest is laid out in the
 * browser's idle moments, a row at a time, and the page settles. Whatever needs true heights at once (a jump, a change
 * of view, print) settles it first.
 */

/** Time to leave in an idle period, in milliseconds: a row may take several. */
const MARGIN = 6;

export function beginSettling(): void {
  document.documentElement.dataset['settling'] = '';
  window.addEventListener('beforeprint', settle, { once: true });
}

/** Lays out all that was skipped, now. */
export function settle(): void {
  delete document.documentElement.dataset['settling'];
}

/** Settles the page bit by bit. */
export function goOnSettling(): void {
  const { dataset } = document.documentElement;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-far]')];
  const isDone = () => dataset['settling'] === undefined || laidOut === rows.length;
  let laidOut = 0;
  const layOut = (deadline: { timeRemaining(): number }) => {
    while (!isDone() && deadline.timeRemaining() > MARGIN) layOutRow(rows[laidOut++]!);
    if (!isDone()) return whenIdle(layOut);
    settle();
    for (const row of rows) row.removeAttribute('style');
  };
  whenIdle(layOut);
}

/** Fractions of a pixel that the window could not be scrolled by. */
let owed = 0;

/** What the window shows stays where it is when a row above it turns out to be of another height. */
function layOutRow(row: HTMLElement): void {
  const before = row.getBoundingClientRect();
  row.style.contentVisibility = 'visible';
  const { height } = row.getBoundingClientRect();
  if (before.bottom > 0 || height === before.height) return;
  owed += height - before.height;
  const top = Math.round(owed);
  owed -= top;
  window.scrollBy({ top, behavior: 'instant' });
}

function whenIdle(work: (deadline: { timeRemaining(): number }) => void): void {
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback === 'function') return void requestIdleCallback(work);
  const end = performance.now() + 30;
  setTimeout(() => work({ timeRemaining: () => end - performance.now() }));
}
