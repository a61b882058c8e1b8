import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotatedPair } from '../../core/bitext/document.ts';
import { chaptersOf, namingSide, outlineOf } from '../../core/bitext/sections.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { Panel } from '../shared/panel.tsx';
import { useWide } from '../shared/use-wide.ts';

/** The text's headings and questions, in the language of the interface; the place one is at is marked. */
export function OutlinePanel() {
  const { t } = useTranslation('reader');
  const text = useAppState((state) => state.text)!;
  const pairId = useAppState(({ reading }) => reading.pairId);
  const chapters = useMemo(() => chaptersOf(text.pairs).map(outlineOf), [text]);
  const here = placeIn(text.pairs, pairId);
  return (
    <Panel name="outline" title={t('outline')}>
      <Progress />
      {chapters.every(({ length }) => !length) && <p className="outline-progress">{t('noOutline')}</p>}
      <ol className="outline">
        {chapters.map(([head, ...under]) =>
          head ? (
            <li key={head.id}>
              <Place pair={head} here={here} />
              <ol>
                {under.map((pair) => (
                  <li key={pair.id}>
                    <Place pair={pair} here={here} />
                  </li>
                ))}
              </ol>
            </li>
          ) : null,
        )}
      </ol>
    </Panel>
  );
}

/** The heading or question that the passage at the reading line belongs to. */
function placeIn(pairs: readonly AnnotatedPair[], pairId: string | null): string | undefined {
  return outlineOf(pairs.slice(0, pairs.findIndex(({ id }) => id === pairId) + 1)).at(-1)?.id;
}

function Progress() {
  const { t } = useTranslation('reader');
  const progress = useAppState((state) => Math.round(state.reading.progress * 100) / 100);
  return <p className="outline-progress">{t('read', { progress })}</p>;
}

function Place({ pair, here }: { pair: AnnotatedPair; here: string | undefined }) {
  const actions = useActions();
  const wide = useWide();
  const langs = useAppState((state) => state.text!.langs);
  const ui = useAppState(({ settings }) => settings.ui);
  const side = namingSide(pair, ui === 'en' ? 'en' : 'zh');
  const link = useRef<HTMLAnchorElement>(null);
  const isHere = pair.id === here;
  useEffect(() => {
    if (isHere) keepInView(link.current!);
  }, [isHere]);
  return (
    <a
      ref={link}
      href={`#${pair.id}`}
      data-kind={pair.kind}
      aria-current={isHere ? 'location' : undefined}
      data-autofocus={isHere ? '' : undefined}
      // A sheet lies over the place one has chosen.
      onClick={() => !wide && actions.togglePanel(null)}
    >
      {pair.number !== undefined && <span className="number">{pair.number}</span>}
      <span lang={langs[side]}>{pair[side].text}</span>
    </a>
  );
}

/** Scrolls the panel, and nothing around it, as far as it takes. */
function keepInView(item: HTMLElement): void {
  const panel = item.closest('dialog')!;
  const frame = panel.getBoundingClientRect();
  const box = item.getBoundingClientRect();
  const room = frame.height / 5;
  if (box.top < frame.top + room || box.bottom > frame.bottom - room) {
    panel.scrollTop += (box.top + box.bottom - frame.top - frame.bottom) / 2;
  }
}
