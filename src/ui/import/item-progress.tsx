import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { titleOf, type Item } from '../../store/imports.ts';
import { isFocusLost } from './focus-lost.ts';
import { useImportActions } from './import-context.tsx';
import { stateOf } from './item-state.ts';

/** How far a text is on its way into the library, and a way to stop it. */
export function ItemProgress({ item }: { item: Item }) {
  const { t } = useTranslation('import');
  const actions = useImportActions();
  const button = useRef<HTMLButtonElement>(null);
  const label = useId();
  // The button that began it has gone.
  useEffect(() => {
    if (isFocusLost()) button.current?.focus({ preventScroll: true });
  }, []);
  const done = item.state.name === 'keeping' ? item.state.progress.done : 0;
  return (
    <section className="import-text" aria-label={titleOf(item)}>
      <h3>{titleOf(item)}</h3>
      <p id={label}>
        {t('progress', { stage: t(`state.${stateOf(item)}`), done: Math.round(done * 100) / 100 })}
      </p>
      <progress className="read" value={done} aria-labelledby={label} />
      <p>
        <button ref={button} type="button" className="button" onClick={() => actions.cancel(item.id)}>
          {t('cancel')}
        </button>
      </p>
    </section>
  );
}
