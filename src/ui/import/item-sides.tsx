import { ArrowLeftRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isSide } from '../../store/import-items.ts';
import { titleOf, type Item } from '../../store/imports.ts';
import { useImportActions, useImports } from './import-context.tsx';
import { SelectField } from './select-field.tsx';

/** Which side is which: to swap, to put two files together or apart; and which script the Chinese is in. */
export function ItemSides({ item }: { item: Item }) {
  const { t } = useTranslation('import');
  const actions = useImportActions();
  const items = useImports((state) => state.items);
  const target = useImports((state) => state.target);
  const { id, parts, script } = item;
  const previews = parts.map(({ preview }) => preview);
  if (previews.includes(null)) return null;
  const [first] = previews;
  const isTwo = parts.length > 1;
  if (target) {
    const isWrong = (first!.lang === 'en') === target.length.en > 0 && first!.lang !== null;
    return isWrong ? <p className="import-note">{t('wrongSide')}</p> : null;
  }
  const partners = items.filter((other) => other.id !== id && isSide(other));
  const isBilingual = isTwo || first!.shape === 'bilingual';
  return (
    <div className="import-sides">
      {isBilingual && (
        <SelectField
          label={t('field.script')}
          value={script ?? first!.script}
          options={(['zh-Hans', 'zh-Hant'] as const).map((tag) => [tag, t(`script.${tag}`)])}
          onChoose={(script) => actions.change(id, { script: script as 'zh-Hans' | 'zh-Hant' })}
        />
      )}
      {isBilingual && (
        <button type="button" className="button" onClick={() => actions.swap(id)}>
          <span>
            <ArrowLeftRight size={15} strokeWidth={1.5} aria-hidden="true" /> {t('swap')}
          </span>
        </button>
      )}
      {isTwo && (
        <button type="button" className="button" onClick={() => actions.split(id)}>
          {t('split')}
        </button>
      )}
      {isSide(item) && partners.length > 0 && (
        <SelectField
          label={t('field.withOther')}
          value=""
          options={[
            ['', t('alone')],
            ...partners.map((other) => [String(other.id), titleOf(other)] as const),
          ]}
          onChoose={(other) => other && actions.join(id, Number(other))}
        />
      )}
      {isTwo && <p className="import-note">{t('willAlign')}</p>}
      {!isBilingual && <p className="import-note">{t('willBeOne')}</p>}
    </div>
  );
}
