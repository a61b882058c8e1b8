import { useRef, type ComponentType } from 'react';
import type { ReaderText } from '../../core/bitext/document.ts';
import type { Panel } from '../../store/reader.ts';
import { useAppState, useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { useAddressCheck } from '../shared/use-address-check.ts';
import { useTitle } from '../shared/use-title.ts';
import { Bar } from './bar.tsx';
import { LinkStatus } from './link-status.tsx';
import { TextView } from './text-view.tsx';
import { useKeys } from './use-keys.ts';
import { useLinkedSentences } from './use-linked-sentences.ts';
import { usePlace } from './use-place.ts';
import { useTextEvents } from './use-text-events.ts';

/** What stands beside the text, each drawn only while it is open. */
export interface ReaderParts {
  readonly panels: Readonly<Record<Panel, ComponentType>>;
  readonly Card: ComponentType;
  readonly Appendix: ComponentType;
}

export function ReaderPage({ text, parts }: { text: ReaderText; parts: ReaderParts }) {
  const article = useRef<HTMLElement>(null);
  const mounted = useMounted();
  const panel = useAppState((state) => state.panel);
  const open = useAppState(({ card }) => card.state === 'open');
  const ui = useAppState(({ settings }) => settings.ui);
  useTitle(text.meta.title[ui]);
  useAddressCheck();
  usePlace(article, text);
  useTextEvents(article);
  useKeys(article);
  useLinkedSentences(article);
  const OpenPanel = panel && parts.panels[panel];
  return (
    <>
      <Bar />
      <div className="desk" data-panel={panel ?? undefined}>
        <main className="panel-main">
          <TextView text={text} ref={article} />
        </main>
        {OpenPanel && <OpenPanel key={panel} />}
        {open && <parts.Card />}
        {mounted && <parts.Appendix />}
      </div>
      {mounted && <LinkStatus />}
      {mounted && <Notices />}
    </>
  );
}
