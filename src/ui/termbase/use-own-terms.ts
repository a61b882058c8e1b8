import { useEffect, useState } from 'react';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import { useApp } from '../shared/app-context.tsx';

export type OwnTermsState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly terms: readonly OwnTerm[] }
  | { readonly state: 'failed'; readonly error: unknown };

/** The reader's own terms, as they are now: changes in other tabs show too. */
export function useOwnTerms(): OwnTermsState {
  const { library } = useApp();
  const [state, setState] = useState<OwnTermsState>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    let unsubscribe = () => {};
    const tell = (state: OwnTermsState) => wanted && setState(state);
    const fail = (error: unknown) => tell({ state: 'failed', error });
    const start = async () => {
      const opened = await library();
      const load = async () => tell({ state: 'ready', terms: await opened.terms() });
      if (!wanted) return;
      unsubscribe = opened.subscribe(({ kind }) => {
        if (kind === 'terms') load().catch(fail);
      });
      await load();
    };
    start().catch(fail);
    return () => {
      wanted = false;
      unsubscribe();
    };
  }, [library]);
  return state;
}
