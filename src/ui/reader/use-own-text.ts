import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LibraryError, type Library } from '../../core/library/library.ts';
import { readOwnText, type OwnText } from '../../store/own-text.ts';
import { TermSearch } from '../../store/term-search.ts';
import { useApp } from '../shared/app-context.tsx';
import { decoded } from '../shared/decoded.ts';
import { leisure } from '../shared/idle.ts';

/** Where reading begins, and why there. */
export interface Opening {
  readonly rowId: string | null;
  readonly by: 'address' | 'kept' | null;
  readonly progress: number;
}

export type OwnTextState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly own: OwnText; readonly opening: Opening };

export interface OwnTextAnd {
  readonly shown: OwnTextState;
  readonly search: TermSearch;
  /** Tries again after a failure. */
  readonly retry: () => void;
}

/** How long to wait after a change in another tab: somebody may be typing there. */
const CALM = 400;

/** A text of the reader's own, read from the library and kept in step with what other tabs do to it. */
export function useOwnText(id: string): OwnTextAnd {
  const { library, store } = useApp();
  const [shown, setShown] = useState<OwnTextState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [search] = useState(() => new TermSearch());
  const opening = useRef<Opening>(null);
  const retry = useCallback(() => {
    setShown({ state: 'loading' });
    setAttempt((n) => n + 1);
  }, []);

  useEffect(() => {
    const { actions } = store;
    let over = false;
    let own: OwnText | null = null;
    let run = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let close = () => {};

    const show = (next: OwnText) => {
      own = next;
      // Both at once: blocks are looked up in the store's text by their numbers.
      flushSync(() => {
        actions.showText(search.textOf(next));
        setShown({ state: 'ready', own: next, opening: (opening.current ??= openingOf(id, actions)) });
      });
    };
    const fail = (error: unknown) => !over && setShown({ state: 'failed', error });

    const read = async (from: Library) => {
      const number = ++run;
      const start = (opening.current ??= openingOf(id, actions));
      try {
        for await (const next of readOwnText({ library: from, id, start, pause: leisure }, own)) {
          if (over || number !== run) return;
          show(next);
        }
      } catch (error) {
        if (number === run) fail(error);
      }
    };

    /** What changed while nobody looked is fetched when somebody does. */
    const follow = async (from: Library) => {
      if (over || document.hidden) return;
      try {
        const record = await from.get(id);
        if (over) return;
        if (!own || own.above || own.below || record.revision !== own.record.revision) return void read(from);
        if (record.title !== own.record.title) show({ ...own, record });
      } catch (error) {
        if (error instanceof LibraryError && error.failure === 'gone') own = null;
        fail(error);
      }
    };

    library().then((from) => {
      if (over) return;
      const soon = (calm: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => void follow(from), calm);
      };
      const unsubscribe = from.subscribe((change) => {
        if (change.kind === 'list') soon(0);
        else if (change.kind === 'rows' && change.id === id) soon(CALM);
      });
      const onVisible = () => !document.hidden && soon(0);
      document.addEventListener('visibilitychange', onVisible);
      close = () => {
        unsubscribe();
        document.removeEventListener('visibilitychange', onVisible);
      };
      // Nobody waits for it, and where it cannot be noted the text can be read all the same.
      void read(from)
        .then(() => (over || !own ? null : from.update(id, { opened: Date.now() })))
        .catch(() => {});
    }, fail);

    return () => {
      over = true;
      clearTimeout(timer);
      close();
    };
  }, [id, library, store, search, attempt]);

  return { shown, search, retry };
}

/** Where the address says, or where the reader left the text. */
function openingOf(id: string, { keptPlace }: ReturnType<typeof useApp>['store']['actions']): Opening {
  const kept = keptPlace(id);
  const hash = decoded(location.hash.slice(1));
  if (hash) return { rowId: hash, by: 'address', progress: kept?.pairId === hash ? kept.progress : 0 };
  if (kept && kept.progress > 0.01) return { rowId: kept.pairId, by: 'kept', progress: kept.progress };
  return { rowId: null, by: null, progress: 0 };
}
