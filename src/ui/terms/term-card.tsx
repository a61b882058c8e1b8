import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import { entryOf } from '../../store/glossary.ts';
import type { Card, TermPlace } from '../../store/reader.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { termElement } from '../shared/term-places.ts';
import { CardEntry } from './card-entry.tsx';
import { GlossaryState } from './glossary-state.tsx';
import { useCardLeave } from './use-card-leave.ts';
import { useCardPlacement } from './use-card-placement.ts';
import { termIn, otherLang, type Wording } from './wording.ts';

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The entry that is open: a card beside its term, or a sheet from below where there is no room for one. */
export function TermCard() {
  const card = useAppState((state) => state.card);
  if (card.state === 'closed') return null;
  const { place } = card;
  const key = place ? `${place.pairId} ${place.side} ${place.start}` : '';
  // In the body, for the text's panel is a container of its own and would hold fast what is fixed to the window.
  return createPortal(<CardView key={key} {...card} />, document.body);
}

function CardView({ trail, place }: Extract<Card, { state: 'open' }>) {
  const { t } = useTranslation('terms');
  const { t: tShared } = useTranslation('shared');
  const actions = useActions();
  const glossary = useAppState((state) => state.glossary);
  const termId = trail.at(-1)!;
  const entry = entryOf(glossary, termId);
  const card = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const leave = useCardLeave(card, place, actions.closeTerm);
  useCardPlacement(card, place, glossary.state === 'ready');

  // What holds the focus is the card itself, so that its name is read; again when what it shows has come or changed.
  useEffect(() => {
    card.current!.focus({ preventScroll: true });
    card.current!.scrollTo({ top: 0 });
  }, [termId, entry]);

  return (
    <div ref={card} className="card" role="dialog" aria-labelledby={titleId} tabIndex={-1}>
      <div className="card-head">
        {trail.length > 1 && (
          <IconButton label={t('back')} onClick={actions.backTerm}>
            <ArrowLeft {...ICON} />
          </IconButton>
        )}
        <CardTitle id={titleId} entry={entry} termId={termId} place={trail.length > 1 ? null : place} />
        <IconButton label={tShared('close')} onClick={leave}>
          <X {...ICON} />
        </IconButton>
      </div>
      {entry ? (
        <CardEntry key={termId} entry={entry} place={place} tapped={trail.length === 1} />
      ) : (
        <NoEntry termId={termId} />
      )}
    </div>
  );
}

/** The term in the interface's language, which names the card, and in the other one. */
function CardTitle(props: {
  id: string;
  entry: ServedEntry | undefined;
  termId: string;
  place: TermPlace | null;
}) {
  const { id, entry, termId, place } = props;
  const ui = useAppState(({ settings }) => settings.ui);
  const zh = useAppState(({ text }) => text?.langs.zh);
  const [own, other] = entry ? termIn(entry.term, [ui, otherLang(ui, zh)]) : [asTapped(termId, place)];
  return (
    <div className="card-title">
      <h2 id={id} lang={own!.lang}>
        {own!.text}
      </h2>
      {other && (
        <p className="card-twin" lang={other.lang}>
          {other.text}
        </p>
      )}
      {entry?.expansion && (
        <p className="card-letters" lang="en">
          {entry.expansion}
        </p>
      )}
    </div>
  );
}

/** While the entry is on its way, the card is called as the term stands in the text. */
function asTapped(termId: string, place: TermPlace | null): Wording {
  const text = place && termElement(place)?.textContent;
  return { text: text ?? termId, lang: place?.side === 'zh' ? 'zh-Hans' : 'en' };
}

function NoEntry({ termId }: { termId: string }) {
  const { t } = useTranslation('shared');
  const isReady = useAppState(({ glossary }) => glossary.state === 'ready');
  if (!isReady) return <GlossaryState />;
  return <p className="glossary-state">{t('notice.termUnknown', { termId })}</p>;
}

function IconButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
