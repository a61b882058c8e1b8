import { useTranslation } from 'react-i18next';
import { isReady } from '../../store/imports.ts';
import { Dialog } from '../shared/dialog.tsx';
import { DropSign } from './drop-sign.tsx';
import { FileButtons } from './file-buttons.tsx';
import type { Given } from './given.ts';
import { useImportActions, useImports } from './import-context.tsx';
import { ItemList } from './item-list.tsx';
import { ItemView } from './item-view.tsx';
import { PasteBox } from './paste-box.tsx';
import { ProgressStatus } from './progress-status.tsx';

interface ImportDialogProps {
  readonly isOver: boolean;
  readonly isPasting: boolean;
  readonly onPasting: (isPasting: boolean) => void;
  readonly take: (given: Given) => void;
  readonly onClose: () => void;
}

/** The texts that are being brought in, and what was understood of the chosen one. */
export function ImportDialog({ isOver, isPasting, onPasting, take, onClose }: ImportDialogProps) {
  const { t } = useTranslation('import');
  const items = useImports((state) => state.items);
  const chosen = useImports((state) => state.chosen);
  const target = useImports((state) => state.target);
  const item = items.find(({ id }) => id === chosen) ?? items[0];
  const actions = useImportActions();
  const ready = items.filter(isReady);
  // Until all are read it is not known which are one text in two languages.
  const isReading = items.some(({ parts }) =>
    parts.some(({ state }) => !['read', 'refused'].includes(state)),
  );
  const isDone = items.length > 0 && items.every(({ state }) => state.name === 'kept');
  return (
    <Dialog
      title={t(target ? 'titleTranslation' : 'title')}
      onClose={onClose}
      foot={
        <>
          <ProgressStatus />
          {isDone ? (
            <button type="button" className="button" onClick={onClose}>
              {t('done')}
            </button>
          ) : (
            <button
              type="button"
              className="button primary"
              disabled={!ready.length || isReading}
              onClick={() => actions.keep(ready.map(({ id }) => id))}
            >
              {items.length > 1 && ready.length > 0 ? t('keepAll', { count: ready.length }) : t('keep')}
            </button>
          )}
        </>
      }
    >
      <div className="import">
        {target && <p>{t('translationHint', { title: target.title })}</p>}
        {!isDone && (
          <FileButtons
            multiple={!target}
            take={take}
            isPasting={isPasting}
            onPaste={() => onPasting(!isPasting)}
          />
        )}
        {isPasting && <PasteBox take={take} />}
        {!items.length && !isPasting && <p className="import-hint">{t('nothingYet')}</p>}
        <div className="import-work" data-many={items.length > 1 ? '' : undefined}>
          {items.length > 1 && <ItemList items={items} chosen={item?.id ?? null} />}
          {item && <ItemView key={item.id} item={item} />}
        </div>
        {isOver && <DropSign />}
      </div>
    </Dialog>
  );
}
