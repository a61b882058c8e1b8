import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LibraryError } from '../../core/library/library.ts';
import { useApp } from '../shared/app-context.tsx';
import { idle } from '../shared/idle.ts';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { routes } from '../shared/routes.ts';
import { useTitle } from '../shared/use-title.ts';
import { DeskLink, OwnReader, type OwnReaderParts } from './own-reader.tsx';
import { useOwnText } from './use-own-text.ts';

/** What `/text/` shows: the text that its address names, or why there is none. */
export function OwnTextPage({ parts }: { parts: OwnReaderParts }) {
  const id = new URLSearchParams(location.search).get('id');
  return id ? <Text key={id} id={id} parts={parts} /> : <NoText />;
}

function Text({ id, parts }: { id: string; parts: OwnReaderParts }) {
  const { store } = useApp();
  const { shown, search, retry } = useOwnText(id);
  const isReady = shown.state === 'ready';
  useEffect(() => {
    if (isReady) void idle(1000).then(() => store.actions.loadGlossary());
  }, [isReady, store]);
  switch (shown.state) {
    case 'loading':
      return <Opening />;
    case 'failed':
      return <Failed error={shown.error} onRetry={retry} />;
    case 'ready': {
      const { own, opening } = shown;
      if (own.record.rows === 0) return <Empty id={id} title={own.record.title} />;
      return <OwnReader own={own} opening={opening} search={search} parts={parts} />;
    }
  }
}

function NoText() {
  const { t } = useTranslation('own');
  return (
    <Message title={t('noId')}>
      <p>{t('noIdWhat')}</p>
    </Message>
  );
}

function Opening() {
  const { t } = useTranslation('own');
  const { t: library } = useTranslation('library');
  return (
    <>
      <PageBar />
      <main className="missing own-opening" aria-busy="true">
        <h1 className="visually-hidden">{library('ownText')}</h1>
        <p role="status">{t('opening')}</p>
      </main>
    </>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('own');
  const isGone = error instanceof LibraryError && error.failure === 'gone';
  return (
    <Message title={t(isGone ? 'gone' : 'failed')}>
      <LibraryFailure error={error} />
      {!isGone && (
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </Message>
  );
}

function Empty({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('own');
  return (
    <Message title={title}>
      <p>{t('empty')}</p>
      <DeskLink id={id} className="button">
        {t('desk')}
      </DeskLink>
    </Message>
  );
}

/** A page that says what is the matter, with a way on. */
function Message({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('library');
  const { base } = useApp();
  useTitle(title);
  return (
    <>
      <PageBar />
      <main className="missing own-message">
        <h1>{title}</h1>
        {children}
        <p>
          <a className="link" href={routes.shelf(base)}>
            {t('shelf')}
          </a>
        </p>
      </main>
    </>
  );
}
