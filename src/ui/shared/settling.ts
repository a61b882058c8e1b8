/*
 * A page's first layout is of what the window shows: `boot.ts` sets `data-settling` on `<html>`, and CSS then skips
 * rows that are far away (`data-far`) with `content-visibility`, which on a phone is most of the wait for the first
 * paint. Skipped rows have guessed heights, so this is not for long: after that paint the rest is laid out bit by bit,
 * with room for other work in between, and the page settles. Whatever needs true heights at once (a jump, a change
 * of view, print) settles it first.
 */

/** How long to work at a time, in milliseconds: on a phone all takes several times as long. */
const SLICE = 5;

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
  const { port1, port2 } = new MessageChannel();
  const goOn = () => port2.postMessage(null);
  port1.addEventListener('message', () => {
    const end = performance.now() + SLICE;
    while (!isDone() && performance.now() < end) layOutRow(rows[laidOut++]!);
    if (!isDone()) return goOn();
    port1.close();
    settle();
    for (const row of rows) row.removeAttribute('style');
  });
  port1.start();
  goOn();
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
