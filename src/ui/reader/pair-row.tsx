import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotatedPair } from '../../core/bitext/document.ts';
import { linkOf, type Link } from '../../core/bitext/links.ts';
import { occurrenceKey, type Section } from '../../core/bitext/sections.ts';
import { otherSide, type Side, type TextLang } from '../../core/bitext/types.ts';
import type { Card } from '../../store/reader.ts';
import type { Settings } from '../../store/settings.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';
import { SegmentView, type DrawnTerm } from './segment-view.tsx';
import { CAN_HIGHLIGHT } from './use-linked-sentences.ts';

const TAGS = {
  heading: 'h2',
  question: 'h3',
  paragraph: 'p',
  answer: 'p',
  item: 'p',
  caption: 'p',
  note: 'p',
  quotation: 'blockquote',
} as const;

/** About as many rows as a large window shows at first; those after them are laid out later (ui/shared/settling.ts). */
const FIRST_SCREEN = 10;

interface PairRowProps {
  readonly pair: AnnotatedPair;
  /** The pair's number in the text, from 1. */
  readonly ordinal: number;
  readonly firsts: Section['firsts'];
  readonly langs: Readonly<Record<Side, TextLang>>;
  readonly marking: Settings['marking'];
  /** In a one-language view, the side that is shown; the row then offers to reveal the other. */
  readonly alone: Side | null;
}

/** One pair: a grid of its own, so that its two sides start level with no scrolling to keep in step. */
export const PairRow = memo(function PairRow(props: PairRowProps) {
  const { pair, ordinal, alone } = props;
  const row = useRef<HTMLDivElement>(null);
  const isCurrent = useAppState(({ current }) => current === pair.id);
  const isRevealed = useAppState(({ revealed }) => revealed.has(pair.id));
  const card = useAppState(({ card }) =>
    card.state === 'open' && card.place?.pairId === pair.id ? card : null,
  );

  const lit = useAppState(({ lit, settings }) => {
    if (lit?.pairId !== pair.id) return null;
    return !CAN_HIGHLIGHT || (lit.held && settings.view === lit.side) ? lit : null;
  });
  const link = lit && linkOf(pair, lit.bead);
  // In a one-language view the partner sentence alone is shown, unless the whole paragraph is.
  const partner = link && lit.held && lit.side === alone && !isRevealed ? otherSide(alone) : null;

  // The terms of a pair are one tab stop; with scripts off each is one. `ui/reader/keys.ts` moves it about.
  useLayoutEffect(() => {
    const terms = [...row.current!.querySelectorAll<HTMLElement>('[data-term]')];
    const stop = alone ? terms.find((term) => term.closest(`[data-side="${alone}"]`)) : terms[0];
    for (const term of terms) term.tabIndex = term === stop ? 0 : -1;
  }, [alone, partner, props.marking]);

  return (
    <div
      ref={row}
      className="pair"
      id={pair.id}
      data-pair={pair.id}
      data-kind={pair.kind}
      data-far={ordinal > FIRST_SCREEN ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      data-revealed={isRevealed || partner ? '' : undefined}
      tabIndex={-1}
    >
      <SideView {...props} side="zh" card={card} link={link} only={partner === 'zh'} />
      <div className="spine">
        <a className="anchor" href={`#${pair.id}`} tabIndex={-1} data-number={pair.number}>
          {pair.number ?? ordinal}
        </a>
        {alone && <RevealButton pairId={pair.id} revealed={isRevealed} />}
      </div>
      <SideView {...props} side="en" card={card} link={link} only={partner === 'en'} />
    </div>
  );
});

function SideView({
  pair,
  side,
  firsts,
  langs,
  marking,
  card,
  link,
  only,
}: PairRowProps & { side: Side; card: Card | null; link: Link | null; only: boolean }) {
  const { base } = useApp();
  const terms = pair.terms[side]
    .map((term): DrawnTerm => {
      const first = firsts[side].has(occurrenceKey(pair.id, term.start));
      return { ...term, first, state: stateOf(term, side, card) };
    })
    .filter(({ first }) => marking === 'every' || (marking === 'first' && first));
  const Tag = pair.kind === 'heading' ? (`h${pair.level ?? 2}` as 'h2') : TAGS[pair.kind];
  return (
    <Tag className={`side ${side}`} lang={langs[side]} data-side={side}>
      <SegmentView
        segment={pair[side]}
        terms={terms}
        lit={link && !CAN_HIGHLIGHT ? [link[side]] : undefined}
        only={link && only ? link[side] : undefined}
        base={base}
      />
    </Tag>
  );
}

function stateOf(
  { termId, start }: { termId: string; start: number },
  side: Side,
  card: Card | null,
): DrawnTerm['state'] {
  if (card?.state !== 'open' || !card.place || card.trail[0] !== termId) return 'plain';
  if (card.place.side !== side) return 'twin';
  return card.place.start === start ? 'open' : 'plain';
}

function RevealButton({ pairId, revealed }: { pairId: string; revealed: boolean }) {
  const { t } = useTranslation('reader');
  const { actions } = useApp().store;
  return (
    <button
      className="reveal"
      type="button"
      tabIndex={-1}
      aria-expanded={revealed}
      aria-label={t('reveal')}
      title={t('reveal')}
      onClick={() => actions.toggleRevealed(pairId)}
    />
  );
}
