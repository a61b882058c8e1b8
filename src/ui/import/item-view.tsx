import { useTranslation } from 'react-i18next';
import { titleOf, type Item } from '../../store/imports.ts';
import { ErrorWords } from './error-words.tsx';
import { useImportActions, useImports } from './import-context.tsx';
import { ItemProgress } from './item-progress.tsx';
import { ItemResult } from './item-result.tsx';
import { ItemSides } from './item-sides.tsx';
import { PartView } from './part-view.tsx';
import { Sample } from './sample.tsx';

/** One text: how it comes along, or what was understood of it and what may be changed. */
export function ItemView({ item }: { item: Item }) {
  const { t } = useTranslation('import');
  const actions = useImportActions();
  const target = useImports((state) => state.target);
  const { state, parts } = item;
  if (state.name === 'kept') return <ItemResult item={item} kept={state.kept} />;
  if (state.name === 'keeping' || state.name === 'queued') return <ItemProgress item={item} />;
  const isRead = parts.some(({ preview }) => preview);
  return (
    <section className="import-text" aria-label={titleOf(item)}>
      {state.name === 'failed' && <ErrorWords error={state.error} />}
      {isRead && !target && (
        <label className="field wide">
          <span>{t('field.title')}</span>
          <input
            type="text"
            value={titleOf(item)}
            maxLength={200}
            onChange={({ target }) => actions.change(item.id, { title: target.value })}
          />
        </label>
      )}
      <div className="import-files" data-two={parts.length > 1 ? '' : undefined}>
        {parts.map((part) => (
          <PartView key={part.id} part={part} isOne={parts.length === 1} isTranslation={target !== null} />
        ))}
      </div>
      <ItemSides item={item} />
      <Sample parts={parts} />
    </section>
  );
}
