import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LibraryError } from '../../core/library/library.ts';
import { createOwnTexts } from '../../store/own-texts.ts';
import type { Ports } from '../../store/store.ts';
import { useApp } from '../shared/app-context.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { Keeping } from './keeping.tsx';
import { OwnTextList } from './own-text-list.tsx';
import { RecentlyDeleted } from './recently-deleted.tsx';
import { useFocusOn } from './use-focus-on.ts';

/** What the section has from elsewhere. */
export interface OwnTextsProps {
  /** Where texts are brought in. */
  readonly ImportEntry: ComponentType;
  readonly ExportButton: ComponentType<{ readonly id: string }>;
  readonly OwnTerms: ComponentType;
  readonly storage: Ports['storage'];
  readonly saveFile: (name: string, file: Blob) => void;
  readonly reload: () => void;
}

/** The reader's own texts on the shelf, and how they are kept. */
export function OwnTexts({ ImportEntry, ExportButton, OwnTerms, storage, saveFile, reload }: OwnTextsProps) {
  const { t } = useTranslation('library');
  const { library } = useApp();
  const [store] = useState(() => createOwnTexts(library));
  const own = useStore(store);
  const [title, focusOn] = useFocusOn(own);
  useEffect(() => store.actions.follow(), [store]);
  return (
    <>
      <section className="own" aria-labelledby="own-texts">
        <h2 id="own-texts" ref={title} tabIndex={-1}>
          {t('own.title')}
        </h2>
        {own.state === 'loading' && <p className="own-note">{t('own.loading')}</p>}
        {own.state === 'failed' && (
          <Failed error={own.error} retry={() => void store.actions.load()} reload={reload} />
        )}
        {own.state === 'ready' && (
          <>
            {own.texts.length === 0 && <Invitation />}
            {/* It comes late; its room is kept. */}
            <div className="own-import">
              <ImportEntry />
            </div>
            {own.failure !== null && <LibraryFailure error={own.failure} />}
            {own.texts.length > 0 && (
              <OwnTextList
                texts={own.texts}
                actions={store.actions}
                storage={storage}
                focusOn={focusOn}
                ExportButton={ExportButton}
              />
            )}
            {own.trash.length > 0 && (
              <RecentlyDeleted texts={own.trash} actions={store.actions} focusOn={focusOn} />
            )}
            <Keeping texts={own.texts} storage={storage} saveFile={saveFile} reload={reload} />
          </>
        )}
      </section>
      {own.state === 'ready' && <OwnTerms />}
    </>
  );
}

/** What one may bring in, for those who have brought in nothing yet. */
function Invitation() {
  const { t } = useTranslation('library');
  return (
    <div className="own-invitation">
      <p>{t('own.invite')}</p>
      <p>{t('own.formats')}</p>
      <p>{t('own.private')}</p>
    </div>
  );
}

function Failed({ error, retry, reload }: { error: unknown; retry: () => void; reload: () => void }) {
  const { t } = useTranslation('library');
  const isOld = error instanceof LibraryError && error.failure === 'newer';
  return (
    <div className="own-failed">
      <LibraryFailure error={error} />
      <button type="button" className="button" onClick={isOld ? reload : retry}>
        {t(isOld ? 'own.reload' : 'own.retry')}
      </button>
    </div>
  );
}
