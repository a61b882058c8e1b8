import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { ReaderText, TextSummary } from '../../src/core/bitext/document.ts';
import { LibraryError, type Library } from '../../src/core/library/library.ts';
import { addNamespaces, changeLanguage, startI18n } from '../../src/i18n.ts';
import { applySettings, DEFAULT_SETTINGS, type Settings } from '../../src/store/settings.ts';
import { createAppStore, type AppStore, type Ports } from '../../src/store/store.ts';
import { AppProvider } from '../../src/ui/shared/app-context.tsx';

interface Given {
  readonly settings?: Partial<Settings>;
  readonly text?: ReaderText | null;
  readonly texts?: readonly TextSummary[];
  readonly loadGlossary?: Ports['loadGlossary'];
  readonly library?: () => Promise<Library>;
  /** What the browser has kept, by key. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** Draws a view in the page with a store of its own, as `main.tsx` would, and takes both away after the test. */
export async function draw(view: ReactNode, given: Given = {}): Promise<AppStore> {
  const kept = new Map(Object.entries(given.kept ?? {}));
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  await addNamespaces('align', 'export', 'import', 'library', 'own', 'termbase');
  await startI18n(settings.ui);
  applySettings(document.documentElement, settings);
  document.documentElement.dataset['scripted'] = '';
  const store = createAppStore(
    {
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
      },
      loadGlossary: given.loadGlossary ?? (() => Promise.resolve([])),
      changeLanguage,
      copy: () => Promise.resolve(true),
    },
    { settings, kept: {}, text: given.text ?? null },
  );
  store.subscribe((now) => applySettings(document.documentElement, now.settings));
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const library = given.library ?? (() => Promise.reject(new LibraryError('unavailable')));
  const app = { store, base: './', texts: given.texts ?? [], library };
  // What comes as a transition has come, too, when this is done.
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  environment.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => root.render(<AppProvider app={app}>{view}</AppProvider>));
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  onTestFinished(() => {
    root.unmount();
    host.remove();
  });
  return store;
}
