import { Ellipsis, SquareSplitHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../core/bitext/types.ts';
import type { OwnText } from '../../store/own-text.ts';
import type { TermSearch } from '../../store/term-search.ts';
import { useActions, useApp, useAppState } from '../shared/app-context.tsx';
import { routes } from '../shared/routes.ts';
import { useAddressCheck } from '../shared/use-address-check.ts';
import { useTitle } from '../shared/use-title.ts';
import { PanelButton } from './bar.tsx';
import { LinkStatus } from './link-status.tsx';
import { OwnTextView } from './own-text-view.tsx';
import { ReaderFrame, type ReaderParts } from './reader-frame.tsx';
import { TextPanel } from './text-panel.tsx';
import { useBook, type Book } from './use-book.ts';
import { useKeys } from './use-keys.ts';
import { useLinkedSentences } from './use-linked-sentences.ts';
import { useOwnPlace } from './use-own-place.ts';
import type { Opening } from './use-own-text.ts';
import { useTermSearch, type FindTerms } from './use-term-search.ts';
import { useTextEvents } from './use-text-events.ts';

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What the page of an own text is put together from besides what every reading page has. */
export interface OwnReaderParts extends ReaderParts {
  readonly findTerms: FindTerms;
  readonly ExportButton: ComponentType<{ readonly id: string; readonly inWords?: boolean }>;
  /** A dialog, open as long as it is drawn. */
  readonly AddTranslation: ComponentType<{ readonly id: string; readonly onDone: () => void }>;
  /** Follows `?term=`, once terms have been looked for. */
  readonly TermParameter: ComponentType;
}

interface OwnReaderProps {
  readonly own: OwnText;
  readonly opening: Opening;
  readonly search: TermSearch;
  readonly parts: OwnReaderParts;
}

/** The reading view of a text of the reader's own, however long. */
export function OwnReader({ own, opening, search, parts }: OwnReaderProps) {
  const article = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const onLook = useRef<(book: Book) => void>(() => {});
  const near = useRef(0);
  const actions = useActions();
  const { record, missing, within } = own;
  useTitle(record.title);
  useAddressCheck('id');
  const [start] = useState(() => opening.rowId && (within.get(opening.rowId) ?? opening.rowId));
  const book = useBook(article, list, own, start, onLook);
  useOwnPlace(article, own, opening, onLook);
  useTextEvents(article);
  useKeys(article);
  useEffect(() => {
    near.current = book.blocks[book.range.from]?.start ?? 0;
  }, [book]);
  useTermSearch(own, search, parts.findTerms, near);
  const searched = useSearched();
  const [adding, setAdding] = useState(false);
  const add = () => {
    actions.togglePanel(null);
    setAdding(true);
  };
  return (
    <>
      <ReaderFrame
        parts={parts}
        tools={<OwnTools id={record.id} ExportButton={parts.ExportButton} />}
        textPanel={<TextPanel own={own} ExportButton={parts.ExportButton} onAdd={add} />}
      >
        <OwnTextView own={own} book={book} article={article} list={list}>
          {missing && <MissingSide id={record.id} side={missing} onAdd={add} />}
        </OwnTextView>
      </ReaderFrame>
      {!missing && <LinkedSentences article={article} />}
      {searched && <parts.TermParameter />}
      {adding && <parts.AddTranslation id={record.id} onDone={() => setAdding(false)} />}
    </>
  );
}

/** In one language there is nothing to be linked. */
function LinkedSentences({ article }: { article: RefObject<HTMLElement | null> }) {
  useLinkedSentences(article);
  return <LinkStatus />;
}

/** True from the moment on at which all terms have been looked for once, or cannot be. */
function useSearched(): boolean {
  const now = useAppState(({ text, glossary }) => !text?.searching || glossary.state === 'failed');
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever;
}

/** In a narrow bar the ways to the desk and out are in the panel alone. */
function OwnTools({ id, ExportButton }: { id: string } & Pick<OwnReaderParts, 'ExportButton'>) {
  const { t } = useTranslation('own');
  return (
    <>
      <DeskLink id={id} className="tool wide-only" label={t('desk')}>
        <SquareSplitHorizontal {...ICON} />
      </DeskLink>
      <div className="wide-only">
        <ExportButton id={id} />
      </div>
      <PanelButton panel="text" label={t('text')}>
        <Ellipsis {...ICON} />
      </PanelButton>
    </>
  );
}

/** Leads to the desk, to the passage at hand there. */
export function DeskLink(props: {
  id: string;
  className: string;
  label?: string;
  children: React.ReactNode;
}) {
  const { id, className, label, children } = props;
  const { base } = useApp();
  const pairId = useAppState(({ current, reading }) => current ?? reading.pairId);
  return (
    <a
      className={className}
      href={routes.desk(base, id, pairId ?? undefined)}
      aria-label={label}
      title={label}
    >
      {children}
    </a>
  );
}

/** Says that a language is not there yet, and how it may come. */
function MissingSide({ id, side, onAdd }: { id: string; side: Side; onAdd: () => void }) {
  const { t } = useTranslation('own');
  return (
    <div className="own-missing">
      <p>{t(`missing.${side}`)}</p>
      <button type="button" className="button" onClick={onAdd}>
        {t('add')}
      </button>
      <DeskLink id={id} className="text-button">
        {t('desk')}
      </DeskLink>
    </div>
  );
}
