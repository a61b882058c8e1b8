import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import site from 'virtual:site';
import { unpack } from './core/bitext/compact.ts';
import type { ReaderText } from './core/bitext/document.ts';
import { addNamespaces, changeLanguage, startI18n } from './i18n.ts';
import { openOnce } from './library.ts';
import { copyText } from './platform/clipboard.ts';
import { fetchGlossary, fetchText } from './platform/site-data.ts';
import { safeStorage } from './platform/storage.ts';
import { applySettings, readSettings, SETTINGS_KEY } from './store/settings.ts';
import { createAppStore, type AppStore } from './store/store.ts';
import { AppProvider } from './ui/shared/app-context.tsx';
import { Notices } from './ui/shared/notices.tsx';
import { settle } from './ui/shared/settling.ts';

interface Page {
  readonly text: ReaderText | null;
  readonly view: ReactNode;
}

/** In milliseconds. */
const LONGEST_WAIT_FOR_FACE = 300;

const { page = 'missing', slug = '', base = './' } = document.body.dataset;

/** The page's view and its data, fetched side by side. */
async function loadPage(): Promise<Page> {
  switch (page) {
    case 'read': {
      const path = site.texts.find((text) => text.slug === slug)!.path;
      const [compact, { ReadingPage }] = await Promise.all([fetchText(base, path), import('./read.tsx')]);
      const text = unpack(compact);
      return { text, view: <ReadingPage text={text} /> };
    }
    case 'glossary': {
      const [entries, { GlossaryPage }] = await Promise.all([
        fetchGlossary(base, site.glossary),
        import('./ui/terms/glossary-page.tsx'),
      ]);
      return { text: null, view: <GlossaryPage entries={entries} /> };
    }
    case 'shelf': {
      const [{ Shelf }] = await Promise.all([import('./shelf.tsx'), addNamespaces('library')]);
      return { text: null, view: <Shelf /> };
    }
    case 'text': {
      const [{ OwnTextPage }] = await Promise.all([
        import('./own-text.tsx'),
        addNamespaces('library', 'own'),
      ]);
      return { text: null, view: <OwnTextPage /> };
    }
    case 'desk': {
      const [{ DeskPage }] = await Promise.all([import('./desk.tsx'), addNamespaces('align', 'library')]);
      return { text: null, view: <DeskPage /> };
    }
    default: {
      const [{ MissingPage }] = await Promise.all([
        import('./ui/library/missing-page.tsx'),
        addNamespaces('library'),
      ]);
      return { text: null, view: <MissingPage /> };
    }
  }
}

/**
 * Brings the English face early to the pages that draw a text late: it is optional, so a text drawn before it has come
 * would stay in the fallback.
 */
function faceForOwnText(): Promise<unknown> {
  if (page !== 'text' && page !== 'desk') return Promise.resolve();
  const face = document.fonts.load('400 1em Literata, "Literata in Han"').catch(() => {});
  return Promise.race([face, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_FOR_FACE))]);
}

/** Keeps `<html>` in step with the settings: CSS lays out by its attributes. */
function followSettings(store: AppStore): void {
  store.subscribe(({ settings }, before) => {
    if (settings !== before.settings) applySettings(document.documentElement, settings);
  });
}

/** Wires the floors together, and takes over the prerendered page. */
async function main(): Promise<void> {
  const { settings, kept } = readSettings(
    safeStorage.getItem(SETTINGS_KEY),
    location.search,
    navigator.languages,
  );
  const [loaded] = await Promise.all([
    loadPage().catch(() => null),
    startI18n(settings.ui),
    faceForOwnText(),
  ]);
  const library = openOnce();
  const store = createAppStore(
    {
      storage: safeStorage,
      loadGlossary: async () =>
        page === 'text'
          ? (await import('./entries.ts')).loadEntries(base, library)
          : fetchGlossary(base, site.glossary),
      changeLanguage,
      copy: copyText,
    },
    { settings, kept, text: loaded?.text ?? null },
  );
  followSettings(store);
  const inApp = (view: ReactNode) => (
    <AppProvider app={{ store, base, texts: site.texts, library }}>{view}</AppProvider>
  );
  if (loaded) hydrateRoot(document.getElementById('app')!, inApp(loaded.view));
  else showFailure(store, inApp(<Notices />));
}

/** The page stays as it was prerendered, which can be read, and a notice says that it can do no more. */
function showFailure(store: AppStore, notices: ReactNode): void {
  settle();
  createRoot(document.body.appendChild(document.createElement('div'))).render(notices);
  store.actions.notify({ key: 'loadFailed', tone: 'alert' });
}

void main();
