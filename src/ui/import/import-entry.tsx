import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Given } from './given.ts';
import { DropSign } from './drop-sign.tsx';
import { FileButtons } from './file-buttons.tsx';
import { isFocusLost } from './focus-lost.ts';
import { ImportDialog } from './import-dialog.tsx';
import { useImportActions, useImports } from './import-context.tsx';
import { useGiven } from './use-given.ts';

/** Where texts come in: buttons, the whole page to drop on, and the dialog that shows what was understood. */
export function ImportEntry() {
  const { t } = useTranslation('import');
  const actions = useImportActions();
  const [open, setOpen] = useState<'files' | 'paste' | null>(null);
  const waiting = useImports(({ items }) => items.length);
  const take = ({ files, options }: Given) => {
    actions.add(files, options);
    setOpen('files');
  };
  const isOver = useGiven(open !== null, take);
  const entry = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // “Go on”, which the dialog may have been opened by, goes with what was waiting.
  useEffect(() => {
    if (open === null && wasOpen.current && isFocusLost())
      entry.current!.querySelector('button')?.focus({ preventScroll: true });
    wasOpen.current = open !== null;
  }, [open, waiting]);
  return (
    <div className="import-entry" ref={entry}>
      <FileButtons multiple take={take} isPasting={open === 'paste'} onPaste={() => setOpen('paste')} />
      <p className="import-hint">{t('dropHint')}</p>
      {waiting > 0 && open === null && (
        <p className="import-waiting">
          {t('waiting', { count: waiting })}{' '}
          <button type="button" className="button" onClick={() => setOpen('files')}>
            {t('goOn')}
          </button>
        </p>
      )}
      {open && (
        <ImportDialog
          isOver={isOver}
          isPasting={open === 'paste'}
          onPasting={(isPasting) => setOpen(isPasting ? 'paste' : 'files')}
          take={take}
          onClose={() => {
            setOpen(null);
            actions.tidy();
          }}
        />
      )}
      {isOver && !open && <DropSign />}
    </div>
  );
}
