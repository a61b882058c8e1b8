import { useEffect, useRef, type RefObject } from 'react';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import type { TermFinder } from '../../core/terms/term-finder.ts';
import type { OwnText } from '../../store/own-text.ts';
import type { TermSearch } from '../../store/term-search.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';

/** Makes a finder of a glossary's terms. */
export type FindTerms = (entries: readonly ServedEntry[]) => TermFinder;

/**
 * Looks for the glossary's terms in a text, once the glossary is there: the text can be read before.
 *
 * @param near the number of a pair close to the reader
 */
export function useTermSearch(
  own: OwnText,
  search: TermSearch,
  findTerms: FindTerms,
  near: RefObject<number>,
): void {
  const { store } = useApp();
  const glossary = useAppState((state) => state.glossary);
  const entries = glossary.state === 'ready' ? glossary.entries : null;
  const searched = useRef(entries);
  const { pairs } = own;
  const now = useRef(own);
  useEffect(() => {
    now.current = own;
  });

  useEffect(() => {
    if (!entries) return;
    if (searched.current && searched.current !== entries) search.clear();
    searched.current = entries;
    const work = new AbortController();
    const { signal } = work;
    const show = () => store.actions.showText(search.textOf(now.current));
    void (async () => {
      const finder = findTerms([...entries.values()]);
      signal.addEventListener('abort', () => finder.close());
      if (signal.aborted) return finder.close();
      await search.run(pairs, finder, () => near.current, show, signal);
      work.abort();
    })().catch(() => {
      // Without its terms a text can still be read; what waits for them need not wait any more.
      const { text } = store.getState();
      if (!signal.aborted && text) store.actions.showText({ ...text, searching: false });
    });
    return () => work.abort();
  }, [entries, findTerms, near, pairs, search, store]);
}
