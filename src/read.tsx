import type { ReaderText } from './core/bitext/document.ts';
import type { Panel } from './store/reader.ts';
import { ReaderPage, type ReaderParts } from './ui/reader/reader-page.tsx';
import { later } from './ui/shared/later.tsx';
import { useTermParameter } from './ui/terms/use-term-parameter.ts';

// What opens on demand is loaded on demand.
const panel = (load: Parameters<typeof later>[0]) => later(load, ({ togglePanel }) => togglePanel(null));

const PANELS = {
  outline: panel(async () => (await import('./ui/reader/outline-panel.tsx')).OutlinePanel),
  glossary: panel(async () => (await import('./ui/terms/glossary-panel.tsx')).GlossaryPanel),
  settings: panel(async () => (await import('./ui/settings/settings-panel.tsx')).SettingsPanel),
  help: panel(async () => (await import('./ui/reader/help-panel.tsx')).HelpPanel),
} satisfies Record<Panel, unknown>;

const PARTS: ReaderParts = {
  panels: PANELS,
  Card: later(
    async () => (await import('./ui/terms/term-card.tsx')).TermCard,
    ({ closeTerm }) => closeTerm(),
  ),
  Appendix: later(async () => (await import('./ui/terms/printed-glossary.tsx')).PrintedGlossary),
};

/** The reading page put together: the text from `ui/reader`, what opens beside it from where it belongs. */
export function ReadingPage({ text }: { text: ReaderText }) {
  useTermParameter();
  return <ReaderPage text={text} parts={PARTS} />;
}
