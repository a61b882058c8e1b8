import { memo, useMemo, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Block } from '../../core/bitext/blocks.ts';
import type { ReaderText } from '../../core/bitext/document.ts';
import { firstsOf, sectionsOf, type Section } from '../../core/bitext/sections.ts';
import { SIDES, type Side } from '../../core/bitext/types.ts';
import { langOf } from '../../core/text/script.ts';
import type { OwnText } from '../../store/own-text.ts';
import { useAppState } from '../shared/app-context.tsx';
import { PairRow } from './pair-row.tsx';
import { PRINTABLE, type Book } from './use-book.ts';

interface OwnTextViewProps {
  readonly own: OwnText;
  readonly book: Book;
  readonly article: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  /** What is to be said of the text before it begins. */
  readonly children: ReactNode;
}

/** A text of the reader's own: title, those blocks that are near the window, and where it comes from. */
export function OwnTextView({ own, book: { blocks, range }, article, list, children }: OwnTextViewProps) {
  const { record, pairs, balance, missing } = own;
  const firsts = useFirsts();
  const searching = useAppState(({ text }) => text?.searching ?? false);
  return (
    <article
      className="text own-text"
      ref={article}
      data-balance={balance}
      data-missing={missing ?? undefined}
      data-searching={searching ? '' : undefined}
      aria-busy={own.above + own.below > 0}
    >
      <Title title={record.title} repeated={isTitle(record.title, pairs[0])} langs={record.langs} />
      {children}
      {pairs.length > PRINTABLE && <TooLongForPaper />}
      <div ref={list}>
        <div className="space" />
        {blocks.slice(range.from, range.to).map((block) => (
          <BlockView
            key={block.id}
            block={block}
            firsts={firsts?.[block.chapter]}
            langs={record.langs}
            missing={missing}
          />
        ))}
        <div className="space" />
      </div>
      <Sources sources={record.sources} />
    </article>
  );
}

interface BlockViewProps {
  readonly block: Block;
  /** Where terms stand first in the block's section; unless all of them are known, the block answers for itself. */
  readonly firsts: Section['firsts'] | undefined;
  readonly langs: ReaderText['langs'];
  readonly missing: Side | null;
}

const BlockView = memo(function BlockView({ block, firsts, langs, missing }: BlockViewProps) {
  const marking = useAppState(({ settings }) => settings.marking);
  const view = useAppState(({ settings }) => settings.view);
  const pairs = useFoundPairs(block);
  const own = useMemo(() => firsts ?? firstsOf(pairs), [firsts, pairs]);
  return (
    <section className="section">
      {pairs.map((pair, n) => (
        <PairRow
          key={pair.id}
          pair={pair}
          ordinal={block.start + n + 1}
          firsts={own}
          langs={langs}
          marking={marking}
          alone={!missing && (view === 'zh' || view === 'en') ? view : null}
        />
      ))}
    </section>
  );
});

/** The block's pairs with the terms that have been found in them by now. */
function useFoundPairs({ id, start, pairs }: Block): Block['pairs'] {
  return useAppState(
    useShallow(({ text }) =>
      text?.pairs[start]?.id === id ? text.pairs.slice(start, start + pairs.length) : pairs,
    ),
  );
}

/** Where each section's terms stand first, if that is what is marked and all terms are known. */
function useFirsts(): readonly Section['firsts'][] | null {
  const pairs = useAppState(({ text, settings }) =>
    settings.marking === 'first' && text && !text.searching ? text.pairs : null,
  );
  return useMemo(() => pairs && sectionsOf(pairs).map(({ firsts }) => firsts), [pairs]);
}

/** In the one language that it is in, across both columns. Where the text begins with it, it is heard only. */
function Title({ title, repeated, langs }: { title: string; repeated: boolean; langs: ReaderText['langs'] }) {
  const side = langOf(title) === 'en' ? 'en' : 'zh';
  return (
    <header className={repeated ? 'visually-hidden' : 'title'}>
      <h1 className={`side ${side}`} lang={langs[side]}>
        {title}
      </h1>
    </header>
  );
}

function isTitle(title: string, first: OwnText['pairs'][number] | undefined): boolean {
  return first?.kind === 'heading' && SIDES.some((side) => first[side].text === title);
}

function TooLongForPaper() {
  const { t } = useTranslation('own');
  return <p className="paper-only">{t('tooLongForPaper', { count: PRINTABLE })}</p>;
}

/** The names of the files that the text was brought in with. */
function Sources({ sources }: Pick<OwnText['record'], 'sources'>) {
  return (
    <footer className="colophon">
      <ul>
        {sources.map(({ name }, n) => (
          // The same file may be named twice.
          <li key={`${n} ${name}`} lang={langOf(name)}>
            {name}
          </li>
        ))}
      </ul>
    </footer>
  );
}
