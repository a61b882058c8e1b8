import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { titleOf, type Item } from '../../store/imports.ts';
import { useImportActions } from './import-context.tsx';
import { stateOf } from './item-state.ts';

/** A batch: each text with its state. */
export function ItemList({ items, chosen }: { items: readonly Item[]; chosen: number | null }) {
  const { t } = useTranslation('import');
  const actions = useImportActions();
  return (
    <ul className="import-list" aria-label={t('list')}>
      {items.map((item) => {
        const title = titleOf(item);
        return (
          <li key={item.id} data-state={stateOf(item)}>
            <button
              type="button"
              className="import-item"
              aria-current={item.id === chosen ? 'true' : undefined}
              onClick={() => actions.choose(item.id)}
            >
              <span>{title}</span>
              <small>{t(`state.${stateOf(item)}`)}</small>
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('remove', { title })}
              title={t('remove', { title })}
              onClick={() => actions.remove(item.id)}
            >
              <X size={14} strokeWidth={1.5} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
