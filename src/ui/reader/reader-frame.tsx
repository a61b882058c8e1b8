import type { ComponentType, ReactNode } from 'react';
import type { Panel } from '../../store/reader.ts';
import { useAppState, useMounted } from '../shared/app-context.tsx';
import { Bar } from './bar.tsx';

/** What stands beside the text, each drawn only while it is open. */
export interface ReaderParts {
  readonly panels: Readonly<Record<Exclude<Panel, 'text'>, ComponentType>>;
  readonly Card: ComponentType;
  readonly Appendix: ComponentType;
}

interface ReaderFrameProps {
  readonly parts: ReaderParts;
  /** What else the bar holds for this text, and what is in its own panel. */
  readonly tools?: ReactNode;
  readonly textPanel?: ReactNode;
  readonly children: ReactNode;
}

/** The bar, the text below it, and what opens beside it. */
export function ReaderFrame({ parts, tools, textPanel, children }: ReaderFrameProps) {
  const mounted = useMounted();
  const panel = useAppState((state) => state.panel);
  const open = useAppState(({ card }) => card.state === 'open');
  const OpenPanel = panel && panel !== 'text' && parts.panels[panel];
  return (
    <>
      <Bar tools={tools} />
      <div className="desk" data-panel={panel ?? undefined}>
        <main className="panel-main">{children}</main>
        {OpenPanel && <OpenPanel key={panel} />}
        {panel === 'text' && textPanel}
        {open && <parts.Card />}
        {mounted && <parts.Appendix />}
      </div>
    </>
  );
}
