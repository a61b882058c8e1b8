import { useTranslation } from 'react-i18next';
import type { OPTIONS_OF, TakeOutOptions } from '../../core/formats/write/take-out-options.ts';
import { Choice } from '../shared/choice.tsx';

interface ExportOptionsProps {
  readonly options: TakeOutOptions;
  readonly takes: (typeof OPTIONS_OF)[TakeOutOptions['format']];
  readonly isFixed: boolean;
  readonly onChange: (change: Partial<TakeOutOptions>) => void;
}

/** What can be chosen of a format, if anything. */
export function ExportOptions({ options, takes, isFixed, onChange }: ExportOptionsProps) {
  const { t } = useTranslation('export');
  if (!takes.length) return null;
  return (
    <fieldset className="export-options" disabled={isFixed}>
      <legend className="visually-hidden">{t('options')}</legend>
      {takes.includes('layout') && (
        <Choice
          legend={t('layout.label')}
          values={['side', 'stacked']}
          value={options.layout}
          nameOf={(value) => t(`layout.${value}`)}
          onChoose={(layout) => onChange({ layout })}
        />
      )}
      {takes.includes('source') && (
        <Choice
          legend={t('source.label')}
          values={['zh', 'en']}
          value={options.source}
          nameOf={(value) => t(`source.${value}`)}
          onChoose={(source) => onChange({ source })}
        />
      )}
      {takes.includes('units') && (
        <Choice
          legend={t('units.label')}
          values={['sentences', 'paragraphs']}
          value={options.units}
          nameOf={(value) => t(`units.${value}`)}
          onChoose={(units) => onChange({ units })}
        />
      )}
      {takes.includes('glossary') && (
        <label className="check">
          <input
            type="checkbox"
            checked={options.glossary}
            onChange={({ target }) => onChange({ glossary: target.checked })}
          />
          {t('glossary')}
        </label>
      )}
    </fieldset>
  );
}
