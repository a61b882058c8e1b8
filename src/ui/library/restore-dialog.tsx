import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LibraryError } from '../../core/library/library.ts';
import { SETTINGS_KEY } from '../../store/settings.ts';
import type { Ports } from '../../store/store.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { sizeInWords } from '../shared/size.ts';

const MODES = ['merge', 'replace'] as const;
type Mode = (typeof MODES)[number];

type Restoring =
  | { readonly state: 'choosing' | 'confirming' }
  /** `done` from 0 to 1. */
  | { readonly state: 'working'; readonly done: number }
  | { readonly state: 'done'; readonly texts: number; readonly terms: number }
  | { readonly state: 'failed'; readonly error: unknown };

/** What the button says that leads on. */
const PRIMARY = { choosing: 'start', working: 'start', done: 'done', failed: 'close' } as const;

interface RestoreDialogProps {
  readonly file: File;
  /** How many texts there are now. */
  readonly count: number;
  readonly storage: Ports['storage'];
  /** Draws the page anew: settings and places are read when it begins. */
  readonly reload: () => void;
  readonly onClose: () => void;
}

/** Brings a backup back: beside what there is, or, when that has been confirmed, in its place. */
export function RestoreDialog({ file, count, storage, reload, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('library');
  const { library } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const [mode, setMode] = useState<Mode>('merge');
  const [now, setNow] = useState<Restoring>({ state: 'choosing' });
  const [isOutdated, setIsOutdated] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const isOpen = now.state === 'choosing' || now.state === 'confirming';

  // The focus is on what is safe to press: with the question it goes to the way back, and then to the way out.
  useEffect(() => {
    if (now.state === 'confirming') back.current?.focus();
    else if (now.state !== 'choosing') primary.current?.focus();
  }, [now.state]);

  const restore = async () => {
    setNow({ state: 'working', done: 0 });
    const settings = storage.getItem(SETTINGS_KEY);
    try {
      const opened = await library();
      const onProgress = (done: number) => setNow({ state: 'working', done });
      setNow({ state: 'done', ...(await opened.restoreBackup(file, mode, onProgress)) });
      setIsOutdated(mode === 'replace' || storage.getItem(SETTINGS_KEY) !== settings);
    } catch (error) {
      setNow({ state: 'failed', error });
    }
  };
  const close = () => {
    if (now.state === 'working') return;
    onClose();
    if (isOutdated) reload();
  };
  const start = () => {
    if (mode === 'replace' && now.state === 'choosing') setNow({ state: 'confirming' });
    else void restore();
  };

  return (
    <Dialog
      title={t('restore.title')}
      onClose={close}
      foot={
        <>
          {isOpen && (
            <button
              ref={back}
              type="button"
              className="button"
              onClick={now.state === 'confirming' ? () => setNow({ state: 'choosing' }) : close}
            >
              {t(now.state === 'confirming' ? 'restore.back' : 'own.cancel')}
            </button>
          )}
          <button
            ref={primary}
            type="button"
            className="button primary"
            aria-disabled={now.state === 'working'}
            // The second click of a double click is not an answer to what the first has brought up.
            onClick={({ detail }) => detail < 2 && (isOpen ? start() : close())}
          >
            {now.state === 'confirming'
              ? count > 0
                ? t('restore.confirm', { count })
                : t('restore.confirmEmpty')
              : t(`restore.${PRIMARY[now.state]}`)}
          </button>
        </>
      }
    >
      <div className="own-form" aria-live="polite">
        <p className="restore-file">
          {t('restore.file', { name: file.name, size: sizeInWords(file.size, ui) })}
        </p>
        {now.state === 'choosing' && <Modes mode={mode} onChoose={setMode} />}
        {now.state === 'confirming' && (
          <p>{count > 0 ? t('restore.warning', { count }) : t('restore.warningEmpty')}</p>
        )}
        {now.state === 'working' && (
          <>
            <p>{t('restore.working')}</p>
            <progress className="read" aria-label={t('restore.working')} value={now.done} />
          </>
        )}
        {now.state === 'done' && <Done {...now} isOutdated={isOutdated} />}
        {now.state === 'failed' && <Failed error={now.error} />}
      </div>
    </Dialog>
  );
}

function Modes({ mode, onChoose }: { mode: Mode; onChoose: (mode: Mode) => void }) {
  const { t } = useTranslation('library');
  const group = useId();
  return (
    <fieldset className="options">
      <legend className="visually-hidden">{t('restore.title')}</legend>
      {MODES.map((each) => (
        <label key={each} className="option">
          <input
            type="radio"
            name={group}
            checked={each === mode}
            data-autofocus={each === 'merge' ? '' : undefined}
            onChange={() => onChoose(each)}
          />
          <span className="option-name">{t(`restore.${each}.name`)}</span>
          <span className="option-about">{t(`restore.${each}.about`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Done({ texts, terms, isOutdated }: { texts: number; terms: number; isOutdated: boolean }) {
  const { t } = useTranslation('library');
  if (texts + terms === 0) return <p>{t('restore.nothing')}</p>;
  return (
    <>
      <p>{t('restore.texts', { count: texts })}</p>
      {terms > 0 && <p>{t('restore.terms', { count: terms })}</p>}
      {isOutdated && <p>{t('restore.reload')}</p>}
    </>
  );
}

/** Of a file that is no backup there is more to say than of the library. */
function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation('library');
  const failure = error instanceof LibraryError ? error.failure : null;
  if (failure !== 'broken' && failure !== 'newer') return <LibraryFailure error={error} />;
  return (
    <p className="failure" role="alert">
      {t(`restore.failure.${failure}`)}
    </p>
  );
}
