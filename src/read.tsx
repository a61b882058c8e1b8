import { lazy } from 'react';
import type { ReaderText } from './core/bitext/document.ts';
import type { Panel } from './store/reader.ts';
import { ReaderPage, type ReaderParts } from './ui/reader/reader-page.tsx';
import { useTermParameter } from './ui/terms/use-term-parameter.ts';

// What opens on demand is loaded on demand.
const PANELS = {
  outline: lazy(() => import('./ui/reader/outline-panel.tsx').then((m) => ({ default: m.OutlinePanel }))),
  glossary: lazy(() => import('./ui/terms/glossary-panel.tsx').then((m) => ({ default: m.GlossaryPanel }))),
  settings: lazy(() =>
    import('./ui/settings/settings-panel.tsx').then((m) => ({ default: m.SettingsPanel })),
  ),
  help: lazy(() => import('./ui/reader/help-panel.tsx').then((m) => ({ default: m.HelpPanel }))),
} satisfies Record<Panel, unknown>;

const PARTS: ReaderParts = {
  panels: PANELS,
  Card: lazy(() => import('./ui/terms/term-card.tsx').then((m) => ({ default: m.TermCard }))),
  Appendix: lazy(() =>
    import('./ui/terms/printed-glossary.tsx').then((m) => ({ default: m.PrintedGlossary })),
  ),
};

/** The reading page put together: the text from `ui/reader`, what opens beside it from where it belongs. */
export function ReadingPage({ text }: { text: ReaderText }) {
  useTermParameter();
  return <ReaderPage text={text} parts={PARTS} />;
}
