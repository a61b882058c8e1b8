import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { SIDES } from '../../core/bitext/types.ts';
import { useDeskState } from './desk-context.tsx';

/** A dialog that adds the missing side of a text; open as long as it is drawn. */
export type AddTranslation = ComponentType<{ readonly id: string; readonly onDone: () => void }>;

/** Says how a text that is in one language only gets the other. */
export function MissingSide({ AddTranslation }: { AddTranslation: AddTranslation }) {
  const { t } = useTranslation('align');
  const { id, length } = useDeskState((state) => state.text)!;
  const isEmpty = useDeskState(({ rows }) => !rows.length);
  const [adding, setAdding] = useState(false);
  const missing = SIDES.find((side) => length[side] === 0);
  if (!missing || isEmpty) return null;
  return (
    <div className="desk-missing">
      <p>
        <strong>{t(`missing.${missing}`)}</strong> {t('missing.how')}
      </p>
      <button type="button" className="button" onClick={() => setAdding(true)}>
        {t('missing.add')}
      </button>
      {adding && <AddTranslation id={id} onDone={() => setAdding(false)} />}
    </div>
  );
}
