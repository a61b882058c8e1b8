import { useEffect } from 'react';
import type { Desk } from '../../store/desk.ts';
import { decoded } from '../shared/decoded.ts';

/** How long one stays on a row before the address names it; browsers allow a few changes a second. */
const REST_MS = 400;

/** Keeps the row that keys act on in the address, so that a reload comes back to it, and follows one that is put there. */
export function useDeskAddress(desk: Desk): void {
  useEffect(() => {
    let timer = 0;
    const write = () => {
      const { rows, place } = desk.getState();
      const row = rows[place.at];
      if (row) history.replaceState(history.state, '', `#${encodeURIComponent(row.id)}`);
    };
    const stop = desk.subscribe(({ place }, before) => {
      if (place.at === before.place.at) return;
      clearTimeout(timer);
      timer = window.setTimeout(write, REST_MS);
    });
    const onHashChange = () => desk.actions.goToRow(decoded(location.hash.slice(1)));
    window.addEventListener('hashchange', onHashChange);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('hashchange', onHashChange);
    };
  }, [desk]);
}
