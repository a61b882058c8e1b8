import { createContext, startTransition, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TextSummary } from '../../core/bitext/document.ts';
import type { Library } from '../../core/library/library.ts';
import type { Actions, AppState, AppStore } from '../../store/store.ts';

/** What every view may ask for. */
export interface App {
  readonly store: AppStore;
  /** The way from this page to the site's root, `../../` or `./`: the site works under any path. */
  readonly base: string;
  readonly texts: readonly TextSummary[];
  /**
   * The reader's own texts; opened when it is first asked for, and asked again after a failure.
   *
   * @throws LibraryError where it cannot be opened
   */
  readonly library: () => Promise<Library>;
}

const AppContext = createContext<App | null>(null);

export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppProvider');
  return app;
}

/** A part of the state; the component draws anew when it changes. Select stable values, not new objects. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}

export function useActions(): Actions {
  return useApp().store.actions;
}

/**
 * False in the prerendered page and while it is taken over, true from then on. What depends on the
 * interface's language is drawn only then, so that no page ever shows another language first. It comes as a
 * transition: React draws it bit by bit, and the page answers in between.
 */
export function useMounted(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => startTransition(() => setMounted(true)), []);
  return mounted;
}
