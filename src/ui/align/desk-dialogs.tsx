import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../shared/app-context.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { routes } from '../shared/routes.ts';
import { useDesk, useDeskState } from './desk-context.tsx';

/** Aligning anew is under way. */
export function RealignDialog() {
  const { t } = useTranslation('align');
  const { actions } = useDesk();
  const done = useDeskState((state) => state.aligning) ?? 0;
  const at = useDeskState((state) => state.place.at);
  return (
    <Dialog
      title={t('aligning.title')}
      onClose={actions.cancelRealign}
      foot={
        <button type="button" className="button" data-autofocus onClick={actions.cancelRealign}>
          {t('aligning.cancel')}
        </button>
      }
    >
      <p>{t('aligning.about', { row: at + 1 })}</p>
      <progress className="desk-progress" aria-label={t('aligning.progress')} value={done} />
    </Dialog>
  );
}

/** Another tab was first: what is to become of what was done here. Closing it leaves that open. */
export function ConflictDialog({ lost, onClose }: { lost: number; onClose: () => void }) {
  const { t } = useTranslation('align');
  const { base } = useApp();
  const { actions, getState } = useDesk();
  const [error, setError] = useState<unknown>(null);
  const copy = async () => {
    try {
      const { id } = await actions.saveAsCopy(t('conflict.copyTitle', { title: getState().text!.title }));
      location.assign(routes.desk(base, id));
    } catch (error) {
      setError(error);
    }
  };
  return (
    <Dialog title={t('conflict.title')} onClose={onClose}>
      <p>{t('conflict.about', { count: lost })}</p>
      <ul className="desk-choices">
        <li>
          <button type="button" className="button" onClick={() => void copy()}>
            {t('conflict.copy')}
          </button>
          <p>{t('conflict.copyAbout')}</p>
        </li>
        <li>
          <button type="button" className="button" onClick={actions.takeTheirs}>
            {t('conflict.theirs')}
          </button>
          <p>{t('conflict.theirsAbout')}</p>
        </li>
      </ul>
      {error !== null && <LibraryFailure error={error} />}
    </Dialog>
  );
}
