import { useTranslation } from 'react-i18next';
import type { Removal } from '../../core/import/preview.ts';
import type { Part } from '../../store/imports.ts';
import { useImportActions } from './import-context.tsx';

/** What a page left around its article: offered for removal, line by line. */
export function Removals({
  part: { id, removals: taken },
  removals,
}: {
  part: Part;
  removals: readonly Removal[];
}) {
  const { t } = useTranslation('import');
  const { setRemovals } = useImportActions();
  const isAll = removals.every(({ n }) => taken.has(n));
  const set = (n: number, isTaken: boolean) => {
    const next = new Set(taken);
    if (isTaken) next.add(n);
    else next.delete(n);
    setRemovals(id, next);
  };
  return (
    <fieldset className="import-removals">
      <legend>{t('removals.title', { count: removals.length })}</legend>
      <p>
        {t('removals.hint')}{' '}
        <button
          type="button"
          className="link"
          onClick={() => setRemovals(id, isAll ? [] : removals.map(({ n }) => n))}
        >
          {t(isAll ? 'removals.none' : 'removals.all')}
        </button>
      </p>
      <ul>
        {removals.map(({ n, reason, text, lang, partial }) => (
          <li key={n}>
            <label className="check">
              <input
                type="checkbox"
                checked={taken.has(n)}
                onChange={({ target }) => set(n, target.checked)}
              />
              <span>
                <span lang={lang} className={taken.has(n) ? 'gone' : undefined}>
                  {text}
                </span>{' '}
                <small>
                  {[t(`reason.${reason}`), partial && t('removals.partial')].filter(Boolean).join(' · ')}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
