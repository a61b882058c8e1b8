import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../core/formats/problem.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import type { TermImport } from '../../core/terms/term-import.ts';
import { useApp } from '../shared/app-context.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { useSpace } from './use-space.ts';

/** What has happened to the terms, and what undoes it. */
export type TermEvent =
  | { readonly kind: 'deleted'; readonly term: OwnTerm }
  | {
      readonly kind: 'imported';
      readonly plan: TermImport;
      /** Ids of the terms that are new, and what the others were before. */
      readonly added: readonly string[];
      readonly before: readonly OwnTerm[];
    }
  | { readonly kind: 'unreadable'; readonly name: string; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly error: unknown };

interface TermEventsProps {
  readonly event: TermEvent | null;
  readonly onEvent: (event: TermEvent | null) => void;
}

/** Lines that are named at once; of more, their number is told. */
const MOST_LINES = 12;

/** Says what has just happened, above the list, with a way back. */
export function TermEvents({ event, onEvent }: TermEventsProps) {
  const { t } = useTranslation('termbase');
  const { t: shared } = useTranslation('shared');
  const { library } = useApp();

  /** The button that was pressed goes with the event, so the focus goes to the section's title. */
  const dismiss = () => {
    onEvent(null);
    document.getElementById('own-terms-title')?.focus({ preventScroll: true });
  };
  const undo = async () => {
    try {
      const opened = await library();
      if (event?.kind === 'deleted') await opened.putTerms([event.term]);
      if (event?.kind === 'imported') {
        await opened.removeTerms(event.added);
        await opened.putTerms(event.before);
      }
      dismiss();
    } catch (error) {
      onEvent({ kind: 'failed', error });
    }
  };
  const canUndo = event?.kind === 'deleted' || (event?.kind === 'imported' && event.plan.put.length > 0);

  return (
    // Is there before it has something to say, so that it is heard.
    <div role="status">
      {event && (
        <div className="term-event">
          <div>
            <Words event={event} />
          </div>
          {canUndo && (
            <button type="button" className="notice-action" onClick={() => void undo()}>
              {t('undo')}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={shared('close')}
            title={shared('close')}
            onClick={dismiss}
          >
            <X size={16} strokeWidth={1.5} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function Words({ event }: { event: TermEvent }) {
  const { t } = useTranslation('termbase');
  switch (event.kind) {
    case 'deleted':
      return <p>{t('deleted', { zh: event.term.zh, en: event.term.en })}</p>;
    case 'imported':
      return <Imported plan={event.plan} />;
    case 'unreadable': {
      const { code, places } = event.problem;
      const line = places[0]?.line ?? 1;
      if (code === 'quoteOpen') return <p>{t('unreadable.quoteOpen', { name: event.name, line })}</p>;
      return <p>{t(`unreadable.${isKnown(code) ? code : 'other'}`, { name: event.name })}</p>;
    }
    case 'failed':
      return <LibraryFailure error={event.error} />;
  }
}

function Imported({ plan: { added, changed, same, bad } }: { plan: TermImport }) {
  const { t } = useTranslation('termbase');
  const space = useSpace();
  return (
    <>
      <p>
        {t('imported.added', { count: added })}
        {changed > 0 && space + t('imported.changed', { count: changed })}
        {same > 0 && space + t('imported.same', { count: same })}
        {bad.length > 0 && space + t('imported.bad', { count: bad.length })}
      </p>
      {bad.length > 0 && (
        <ul>
          {bad.slice(0, MOST_LINES).map(({ line, problem }) => (
            <li key={line}>{t('imported.line', { line, problem: t(`problem.${problem}`) })}</li>
          ))}
          {bad.length > MOST_LINES && <li>{t('imported.more', { count: bad.length - MOST_LINES })}</li>}
        </ul>
      )}
    </>
  );
}

const KNOWN = ['fileEmpty', 'fileTooLarge', 'nothingToRead', 'columnsMissing'] as const;

function isKnown(code: string): code is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(code);
}
