import { renderToString } from 'react-dom/server';
import site from 'virtual:site';
import type { ShippedText } from '../core/bitext/document.ts';
import type { ServedEntry } from '../core/terms/glossary.ts';
import { DEFAULT_SETTINGS } from '../store/settings.ts';
import { createAppStore, type Ports } from '../store/store.ts';
import { MissingPage } from '../ui/library/missing-page.tsx';
import { DeskPage } from '../desk.tsx';
import { OwnTextPage } from '../own-text.tsx';
import { ReadingPage } from '../read.tsx';
import { Shelf } from '../shelf.tsx';
import { AppProvider } from '../ui/shared/app-context.tsx';
import { GlossaryPage } from '../ui/terms/glossary-page.tsx';

/** A page to write, and what is on it. */
export type PageContent =
  | { readonly page: 'read'; readonly text: ShippedText }
  | { readonly page: 'glossary'; readonly entries: readonly ServedEntry[] }
  | { readonly page: 'shelf' }
  | { readonly page: 'text' }
  | { readonly page: 'desk' }
  | { readonly page: 'missing' };

/** Nothing happens while a page is prerendered. */
const IDLE: Ports = {
  storage: { getItem: () => null, setItem: () => {} },
  loadGlossary: () => Promise.resolve([]),
  changeLanguage: () => Promise.resolve(),
  copy: () => Promise.resolve(false),
};

/** The page's HTML before any script runs: what the client draws first, so that it can take it over. */
export function renderPage(content: PageContent, base: string): string {
  const text = content.page === 'read' ? content.text : null;
  const store = createAppStore(IDLE, { settings: DEFAULT_SETTINGS, kept: {}, text });
  return renderToString(
    <AppProvider
      app={{
        store,
        base,
        texts: site.texts,
        library: () => Promise.reject(new Error('No library in a build')),
      }}
    >
      {viewOf(content)}
    </AppProvider>,
  );
}

function viewOf(content: PageContent) {
  switch (content.page) {
    case 'read':
      return <ReadingPage text={content.text} />;
    case 'glossary':
      return <GlossaryPage entries={content.entries} />;
    case 'shelf':
      return <Shelf />;
    case 'text':
      return <OwnTextPage />;
    case 'desk':
      return <DeskPage />;
    case 'missing':
      return <MissingPage />;
  }
}
