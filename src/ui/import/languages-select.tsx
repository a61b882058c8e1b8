import { useTranslation } from 'react-i18next';
import { sideOfTag } from '../../core/formats/language.ts';
import type { Part } from '../../store/imports.ts';
import { useImportActions } from './import-context.tsx';
import { SelectField } from './select-field.tsx';

/** Of a file in many languages: which are taken. Nothing to choose where there is one of each. */
export function LanguagesSelect({
  part: { id, options },
  languages,
}: {
  part: Part;
  languages: readonly string[];
}) {
  const { t } = useTranslation('import');
  const { read } = useImportActions();
  const of = (side: 'zh' | 'en') => languages.filter((tag) => sideOfTag(tag) === side);
  const [zh, en] = [of('zh'), of('en')];
  if (zh.length < 2 && en.length < 2) return null;
  const taken = options.languages ?? { zh: zh[0] ?? '', en: en[0] ?? '' };
  return (
    <fieldset className="fields">
      <legend>{t('languages.legend')}</legend>
      {(['zh', 'en'] as const).map((side) => (
        <SelectField
          key={side}
          label={t(`columns.${side}`)}
          value={taken[side]}
          options={of(side).map((tag) => [tag, tag])}
          onChoose={(tag) => read(id, { languages: { ...taken, [side]: tag } })}
        />
      ))}
    </fieldset>
  );
}
