import { useEffect, useEffectEvent, useState } from 'react';
import { useActions } from '../shared/app-context.tsx';
import { decoded } from '../shared/decoded.ts';
import { settle } from '../shared/settling.ts';

/** The entry that the address asks for; a new object each time it is asked for. */
interface Asked {
  readonly id: string;
}

/**
 * Follows `#<termId>`: scrolls to the entry, focuses it, and tells which one to mark. The list may have put it out
 * of sight or elsewhere, so the browser's own way of following a fragment does not serve.
 *
 * @param ready whether the list has its final order
 * @param reveal makes sure that the list holds every entry
 * @returns the id of the entry to mark
 */
export function useEntryHash(known: ReadonlySet<string>, ready: boolean, reveal: () => void): string | null {
  const { notify } = useActions();
  const [asked, setAsked] = useState<Asked | null>(null);
  const revealAll = useEffectEvent(reveal);

  useEffect(() => {
    if (!ready) return;
    const follow = () => {
      const id = decoded(location.hash.slice(1));
      if (id && !known.has(id)) notify({ key: 'termUnknown', values: { termId: id }, tone: 'alert' });
      if (!known.has(id)) return setAsked(null);
      if (!document.getElementById(id)) revealAll();
      setAsked({ id });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [ready, known, notify]);

  useEffect(() => {
    const entry = asked && document.getElementById(asked.id);
    if (entry) settle();
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [asked]);

  return asked?.id ?? null;
}
