import { useEffect } from 'react';
import { useApp } from './app-context.tsx';

/** Loads the glossary again when the reader's own terms change, in this tab or another. */
export function useFreshTerms(): void {
  const { library, store } = useApp();
  useEffect(() => {
    let wanted = true;
    let stop = () => {};
    library().then(
      (opened) => {
        if (!wanted) return;
        stop = opened.subscribe(({ kind }) => {
          if (kind === 'terms') void store.actions.loadGlossary(true);
        });
      },
      // Whoever shows the text says what is the matter.
      () => {},
    );
    return () => {
      wanted = false;
      stop();
    };
  }, [library, store]);
}
