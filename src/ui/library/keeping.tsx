import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRecord } from '../../core/library/library.ts';
import type { Ports } from '../../store/store.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { sizeInWords } from '../shared/size.ts';
import { backupName } from './backup-name.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { StorageFacts } from './storage-facts.tsx';

type Backup =
  | { readonly state: 'none' | 'working' }
  | { readonly state: 'done'; readonly name: string; readonly size: number }
  | { readonly state: 'failed'; readonly error: unknown };

interface KeepingProps {
  readonly texts: readonly TextRecord[];
  readonly storage: Ports['storage'];
  readonly saveFile: (name: string, file: Blob) => void;
  readonly reload: () => void;
}

/** How the library is kept: its room, and all of it in one file. */
export function Keeping({ texts, storage, saveFile, reload }: KeepingProps) {
  const { t } = useTranslation('library');
  const { library } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const [backup, setBackup] = useState<Backup>({ state: 'none' });
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isWorking = backup.state === 'working';

  const makeBackup = async () => {
    if (isWorking) return;
    setBackup({ state: 'working' });
    try {
      const made = await (await library()).backup();
      const name = backupName(new Date());
      saveFile(name, made.slice(0, made.size, 'application/octet-stream'));
      setBackup({ state: 'done', name, size: made.size });
    } catch (error) {
      setBackup({ state: 'failed', error });
    }
  };

  return (
    <section className="keeping" aria-labelledby="keeping">
      <h3 id="keeping">{t('keep.title')}</h3>
      <StorageFacts texts={texts} />
      <div className="keeping-actions">
        <button type="button" className="button" aria-disabled={isWorking} onClick={() => void makeBackup()}>
          {t('keep.backup')}
        </button>
        <button type="button" className="button" onClick={() => input.current!.click()}>
          {t('keep.restore')}
        </button>
        {/* Without `accept`: some systems would not let one choose a file of a kind they do not know. */}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('keep.restore')}
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            target.value = '';
          }}
        />
      </div>
      <p className="own-note" role="status">
        {isWorking && t('keep.working')}
        {backup.state === 'done' && t('keep.done', { name: backup.name, size: sizeInWords(backup.size, ui) })}
      </p>
      {isWorking && <progress className="read" aria-label={t('keep.working')} />}
      {backup.state === 'failed' && <LibraryFailure error={backup.error} />}
      {file && (
        <RestoreDialog
          file={file}
          count={texts.length}
          storage={storage}
          reload={reload}
          onClose={() => setFile(null)}
        />
      )}
    </section>
  );
}
