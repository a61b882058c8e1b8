import { lazy, Suspense, useRef } from 'react';
import type { ReaderText } from '../../core/bitext/document.ts';
import type { Panel } from '../../store/reader.ts';
import { useAppState, useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { Bar } from './bar.tsx';
import { TextView } from './text-view.tsx';
import { LinkStatus } from './link-status.tsx';
import { useKeys } from './use-keys.ts';
import { useLinkedSentences } from './use-linked-sentences.ts';
import { usePlace } from './use-place.ts';
import { useTextEvents } from './use-text-events.ts';

// What opens on demand is loaded on demand.
const TermCard = lazy(() => import('../terms/term-card.tsx').then((m) => ({ default: m.TermCard })));
const PANELS = {
  outline: lazy(() => import('./outline-panel.tsx').then((m) => ({ default: m.OutlinePanel }))),
  glossary: lazy(() => import('../terms/glossary-panel.tsx').then((m) => ({ default: m.GlossaryPanel }))),
  settings: lazy(() => import('../settings/settings-panel.tsx').then((m) => ({ default: m.SettingsPanel }))),
  help: lazy(() => import('./help-panel.tsx').then((m) => ({ default: m.HelpPanel }))),
} satisfies Record<Panel, unknown>;
const PrintedGlossary = lazy(() =>
  import('../terms/printed-glossary.tsx').then((m) => ({ default: m.PrintedGlossary })),
);

export function ReaderPage({ text }: { text: ReaderText }) {
  const article = useRef<HTMLElement>(null);
  const mounted = useMounted();
  const panel = useAppState((state) => state.panel);
  const open = useAppState(({ card }) => card.state === 'open');
  usePlace(article, text);
  useTextEvents(article);
  useKeys(article);
  useLinkedSentences(article);
  const OpenPanel = panel && PANELS[panel];
  return (
    <>
      <Bar />
      <div className="desk" data-panel={panel ?? undefined}>
        <main className="panel-main">
          <TextView text={text} ref={article} />
        </main>
        {mounted && (
          <Suspense>
            {OpenPanel && <OpenPanel />}
            {open && <TermCard />}
            <PrintedGlossary />
          </Suspense>
        )}
      </div>
      {mounted && <LinkStatus />}
      {mounted && <Notices />}
    </>
  );
}
