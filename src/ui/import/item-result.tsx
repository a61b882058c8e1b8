import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kept } from '../../core/import/job.ts';
import { titleOf, type Item } from '../../store/imports.ts';
import { useApp } from '../shared/app-context.tsx';
import { routes } from '../shared/routes.ts';
import { isFocusLost } from './focus-lost.ts';

/** A text that is kept, and the ways on from here. */
export function ItemResult({ item, kept }: { item: Item; kept: Kept }) {
  const { t } = useTranslation('import');
  const { base } = useApp();
  const open = useRef<HTMLAnchorElement>(null);
  const { id, rows, doubtful, title } = kept.record;
  // The button that was pressed has gone.
  useEffect(() => {
    if (isFocusLost()) open.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="import-text" aria-label={titleOf(item)}>
      <p>
        {t('keptSay', { title })} {t('keptRows', { count: rows })}{' '}
        {kept.aligned && doubtful > 0 && t('doubtful', { count: doubtful })}
      </p>
      {kept.aligned && !kept.withLexicon && <p className="import-note">{t('noLexicon')}</p>}
      <p className="import-ways">
        <a ref={open} className="button primary" href={routes.ownText(base, id)}>
          {t('open')}
        </a>
        {kept.aligned && doubtful > 0 && (
          <a className="button" href={routes.desk(base, id)}>
            {t('check')}
          </a>
        )}
      </p>
    </section>
  );
}
