import type { ReaderParts } from './ui/reader/reader-frame.tsx';
import { later } from './ui/shared/later.tsx';

// What opens on demand is loaded on demand.
const panel = (load: Parameters<typeof later>[0]) => later(load, ({ togglePanel }) => togglePanel(null));

/** What opens beside a text, on every page where one is read. */
export const READING_PARTS: ReaderParts = {
  panels: {
    outline: panel(async () => (await import('./ui/reader/outline-panel.tsx')).OutlinePanel),
    glossary: panel(async () => (await import('./ui/terms/glossary-panel.tsx')).GlossaryPanel),
    settings: panel(async () => (await import('./ui/settings/settings-panel.tsx')).SettingsPanel),
    help: panel(async () => {
      const [{ HelpPanel }, { ShippedExport }] = await Promise.all([
        import('./ui/reader/help-panel.tsx'),
        import('./export.tsx'),
      ]);
      return () => <HelpPanel Export={ShippedExport} />;
    }),
  },
  Card: later(
    async () => (await import('./ui/terms/term-card.tsx')).TermCard,
    ({ closeTerm }) => closeTerm(),
  ),
  Appendix: later(async () => (await import('./ui/terms/printed-glossary.tsx')).PrintedGlossary),
};
