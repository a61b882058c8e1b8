import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRecord } from '../../core/library/library.ts';
import { langOf } from '../../core/text/script.ts';
import type { OwnTextsActions } from '../../store/own-texts.ts';
import { Dialog } from '../shared/dialog.tsx';

interface RecentlyDeletedProps {
  readonly texts: readonly TextRecord[];
  readonly actions: OwnTextsActions;
  readonly focusOn: (id: string | null) => void;
}

/** What was deleted in the last day, to be brought back, or to be rid of for good where room is short. */
export function RecentlyDeleted({ texts, actions, focusOn }: RecentlyDeletedProps) {
  const { t } = useTranslation('library');
  const [isAsking, setIsAsking] = useState(false);
  const count = texts.length;
  const restore = (id: string) => {
    focusOn(id);
    void actions.restore(id);
  };
  const purge = () => {
    setIsAsking(false);
    focusOn(null);
    void actions.purge();
  };
  return (
    <details className="own-trash">
      <summary>{t('trash.title', { count })}</summary>
      <ul>
        {texts.map(({ id, title }) => (
          <li key={id}>
            <span lang={title ? langOf(title) : undefined}>{title || t('own.untitled')}</span>
            <button type="button" className="button" onClick={() => restore(id)}>
              {t('trash.restore')}
              <span className="visually-hidden"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="own-note">
        {t('trash.about')}{' '}
        <button type="button" className="link" onClick={() => setIsAsking(true)}>
          {t('trash.purge')}
        </button>
      </p>
      {isAsking && (
        <Dialog
          title={t('trash.ask', { count })}
          onClose={() => setIsAsking(false)}
          foot={
            <>
              <button type="button" className="button" data-autofocus="" onClick={() => setIsAsking(false)}>
                {t('own.cancel')}
              </button>
              <button type="button" className="button primary" onClick={purge}>
                {t('trash.purge')}
              </button>
            </>
          }
        >
          <p className="own-form">{t('trash.final')}</p>
        </Dialog>
      )}
    </details>
  );
}
