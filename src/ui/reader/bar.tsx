import { BookOpenText, CircleHelp, Columns2, ListTree, Rows2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotatedPair } from '../../core/bitext/document.ts';
import { namingSide } from '../../core/bitext/sections.ts';
import type { Panel } from '../../store/reader.ts';
import type { Settings } from '../../store/settings.ts';
import { useActions, useApp, useAppState, useMounted } from '../shared/app-context.tsx';
import { LanguageSelect } from '../shared/language-select.tsx';
import { Mark } from '../shared/mark.tsx';

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const;

/**
 * The bar at the edge: where one is, and the few controls that are always at hand.
 *
 * @param tools what else there is for this text
 */
export function Bar({ tools }: { tools?: ReactNode }) {
  const { base } = useApp();
  const mounted = useMounted();
  const away = useAway();
  return (
    <header className="bar" data-away={away ? '' : undefined}>
      <Mark base={base} />
      {mounted && <Crumb />}
      {mounted && <Tools>{tools}</Tools>}
      {mounted && <Progress />}
    </header>
  );
}

/**
 * True while one reads on: the bar leaves when the reader scrolls down and comes back on the way up. A jump to a
 * place, or a scroll that keeps the place, is no reading on.
 */
function useAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    let last = window.scrollY;
    let byHand = false;
    const onHand = () => {
      byHand = true;
    };
    const onScroll = () => {
      const now = window.scrollY;
      if (Math.abs(now - last) < 24) return;
      if (byHand || now < last) setAway(byHand && now > last && now > 200);
      last = now;
    };
    const onScrollEnd = () => {
      byHand = false;
    };
    const passive = { passive: true } as const;
    window.addEventListener('wheel', onHand, passive);
    window.addEventListener('touchmove', onHand, passive);
    window.addEventListener('scroll', onScroll, passive);
    window.addEventListener('scrollend', onScrollEnd, passive);
    return () => {
      window.removeEventListener('wheel', onHand);
      window.removeEventListener('touchmove', onHand);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('scrollend', onScrollEnd);
    };
  }, []);
  return away;
}

function Crumb() {
  const { t } = useTranslation('reader');
  const text = useAppState((state) => state.text)!;
  const pairId = useAppState(({ reading }) => reading.pairId);
  const ui = useAppState(({ settings }) => settings.ui);
  const at = text.pairs.findIndex(({ id }) => id === pairId);
  const before = text.pairs.slice(0, at + 1);
  const heading = before.findLast(({ kind, level }) => kind === 'heading' && level === 2);
  const question = before.slice(before.indexOf(heading as AnnotatedPair)).findLast(isQuestion);
  const count = text.pairs.filter(isQuestion).length;
  const side = heading && namingSide(heading, ui === 'en' ? 'en' : 'zh');
  return (
    <nav className="crumb" aria-label={t('place')}>
      {heading && side && (
        <a href={`#${heading.id}`} lang={text.langs[side]}>
          {heading[side].text}
        </a>
      )}
      {question && (
        <a className="of" href={`#${question.id}`}>
          {t('questionOf', { number: question.number, count })}
        </a>
      )}
    </nav>
  );
}

function isQuestion({ kind }: AnnotatedPair): boolean {
  return kind === 'question';
}

function Tools({ children }: { children: ReactNode }) {
  const { t } = useTranslation('reader');
  return (
    <div className="tools" role="group" aria-label={t('tools')}>
      <PanelButton panel="outline" label={t('outline')}>
        <ListTree {...ICON} />
      </PanelButton>
      <PanelButton panel="glossary" label={t('glossary')}>
        <BookOpenText {...ICON} />
      </PanelButton>
      <ViewSwitch />
      <PanelButton panel="settings" label={t('settings')}>
        <span className="aa" aria-hidden="true" lang="en">
          Aa
        </span>
      </PanelButton>
      <PanelButton panel="help" label={t('help')}>
        <CircleHelp {...ICON} />
      </PanelButton>
      {children}
      <LanguageSelect />
    </div>
  );
}

interface PanelButtonProps {
  readonly panel: Panel;
  readonly label: string;
  readonly children: ReactNode;
}

export function PanelButton({ panel, label, children }: PanelButtonProps) {
  const actions = useActions();
  const open = useAppState((state) => state.panel === panel);
  return (
    <button
      type="button"
      className="tool"
      data-panel={panel}
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={() => actions.togglePanel(panel)}
    >
      {children}
    </button>
  );
}

const VIEW_FACES: readonly [Settings['view'], ReactNode][] = [
  ['side', <Columns2 key="side" {...ICON} />],
  ['stacked', <Rows2 key="stacked" {...ICON} />],
  ['zh', <span key="zh" className="face" data-face="中" lang="zh-Hans" />],
  ['en', <span key="en" className="face" data-face="En" lang="en" />],
];

/** The four views as one group; pressing the chosen one again goes back to the automatic view. */
function ViewSwitch() {
  const { t } = useTranslation('reader');
  const actions = useActions();
  const view = useAppState(({ settings }) => settings.view);
  return (
    <div className="seg" role="group" aria-label={t('view.label')}>
      {VIEW_FACES.map(([value, face]) => (
        <button
          key={value}
          type="button"
          data-view={value}
          aria-pressed={view === value}
          aria-label={t(`view.${value}`)}
          title={t(`view.${value}`)}
          onClick={() => actions.set({ view: view === value ? 'auto' : value })}
        >
          {face}
        </button>
      ))}
    </div>
  );
}

function Progress() {
  const { t } = useTranslation('reader');
  const percent = useAppState(({ reading }) => Math.round(reading.progress * 100));
  return <progress className="progress" value={percent} max={100} aria-label={t('progress')} />;
}
