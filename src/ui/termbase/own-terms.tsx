import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import { useApp } from '../shared/app-context.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { TermEvents, type TermEvent } from './term-events.tsx';
import { TermForm } from './term-form.tsx';
import { TermList } from './term-list.tsx';
import { TermTools } from './term-tools.tsx';
import { useOwnTerms } from './use-own-terms.ts';

export interface OwnTermsProps {
  /** Saves a file where the browser saves what is downloaded. */
  readonly save: (name: string, file: Blob) => void;
}

/** The section of the shelf where a reader keeps their own terms. */
export function OwnTerms({ save }: OwnTermsProps) {
  const { t } = useTranslation('termbase');
  const { library } = useApp();
  const own = useOwnTerms();
  const [edited, setEdited] = useState<OwnTerm | 'new' | null>(null);
  const [event, setEvent] = useState<TermEvent | null>(null);

  const remove = async (term: OwnTerm) => {
    try {
      await (await library()).removeTerms([term.id]);
      setEvent({ kind: 'deleted', term });
    } catch (error) {
      setEvent({ kind: 'failed', error });
    }
  };

  return (
    <section className="own own-terms" id="own-terms" aria-labelledby="own-terms-title">
      <h2 id="own-terms-title" tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="own-note">{t('about')}</p>
      {own.state === 'failed' && <LibraryFailure error={own.error} />}
      {own.state === 'ready' && (
        <>
          <TermTools terms={own.terms} save={save} onAdd={() => setEdited('new')} onEvent={setEvent} />
          <TermEvents event={event} onEvent={setEvent} />
          <TermList terms={own.terms} onEdit={setEdited} onRemove={(term) => void remove(term)} />
        </>
      )}
      {edited && own.state === 'ready' && (
        <TermForm
          term={edited === 'new' ? null : edited}
          terms={own.terms}
          onClose={() => setEdited(null)}
          onSaved={() => setEvent(null)}
        />
      )}
    </section>
  );
}
