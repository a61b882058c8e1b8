import { useTranslation } from 'react-i18next';
import { FormatError } from '../../core/formats/problem.ts';
import { FORMATS } from '../../core/formats/claims.ts';
import type { FormatId } from '../../core/formats/reading.ts';
import type { Part } from '../../store/imports.ts';
import { Columns } from './columns.tsx';
import { ErrorWords } from './error-words.tsx';
import { EncodingSelect, hasEncoding } from './encoding-select.tsx';
import { useImportActions } from './import-context.tsx';
import { LanguagesSelect } from './languages-select.tsx';
import { kindWord, problemWords, type TFunction } from './problem-words.ts';
import { Removals } from './removals.tsx';
import { SelectField } from './select-field.tsx';

/** Formats in which two languages may take turns, and may be guessed to. */
const SHAPED: ReadonlySet<FormatId> = new Set(['text', 'markdown', 'html', 'epub', 'docx', 'srt', 'vtt']);

interface PartViewProps {
  readonly part: Part;
  /** Whether the text is of this file alone. */
  readonly isOne: boolean;
  readonly isTranslation: boolean;
}

/** A file: what it is, how it was read, and what can be changed about that. */
export function PartView({ part, isOne, isTranslation }: PartViewProps) {
  const { t } = useTranslation('import');
  const { read } = useImportActions();
  const { id, file, state, preview, options, error } = part;
  return (
    <div className="import-file" aria-busy={state === 'reading' || state === 'waiting'}>
      <p className="import-name">
        <b>{file.name}</b>
        {preview && state !== 'refused' && (
          <span>{[kindWord(t, preview.format), ...countsOf(part, t)].join(' · ')}</span>
        )}
        {(state === 'waiting' || state === 'reading') && <span>{t(`state.${state}`)}</span>}
      </p>
      {state === 'refused' && <ErrorWords error={error} />}
      {state === 'refused' && canBeToldAs(error) && (
        <div className="fields">
          <SelectField
            label={t('readAs')}
            value={options.format ?? ''}
            options={['', ...FORMATS].map((format) => [format, format ? kindWord(t, format) : '—'])}
            onChoose={(format) => format && read(id, { format: format as FormatId })}
          />
          <EncodingSelect part={part} />
        </div>
      )}
      {preview && state !== 'refused' && (
        <>
          <div className="fields">
            {hasEncoding(preview.format) && <EncodingSelect part={part} />}
            {isOne && !isTranslation && SHAPED.has(preview.format) && (
              <SelectField
                label={t('field.shape')}
                value={preview.shape}
                options={(['bilingual', 'monolingual'] as const).map((shape) => [shape, t(`shape.${shape}`)])}
                onChoose={(shape) => read(id, { shape: shape as 'bilingual' | 'monolingual' })}
              />
            )}
            {preview.lang && isOne && !isTranslation && (
              <SelectField
                label={t('field.lang')}
                value={preview.lang}
                options={(['zh-Hans', 'zh-Hant', 'en'] as const).map((lang) => [lang, t(`lang.${lang}`)])}
                onChoose={(lang) => read(id, { lang: lang as 'zh-Hans' | 'zh-Hant' | 'en' })}
              />
            )}
          </div>
          {preview.format === 'html' && (
            <label className="check">
              <input
                type="checkbox"
                checked={options.wholePage ?? false}
                onChange={({ target }) => read(id, { wholePage: target.checked })}
              />
              {t('wholePage')}
            </label>
          )}
          {preview.format === 'tmx' && <LanguagesSelect part={part} languages={preview.languages} />}
          {preview.table && <Columns part={part} table={preview.table} />}
          {preview.warnings.length > 0 && (
            <div className="import-warnings">
              <h3>{t('warnings')}</h3>
              <ul>
                {preview.warnings.map((warning, n) => (
                  // oxlint-disable-next-line react/no-array-index-key -- they do not change
                  <li key={n}>{problemWords(t, warning)}</li>
                ))}
              </ul>
            </div>
          )}
          {preview.removals.length > 0 && <Removals part={part} removals={preview.removals} />}
        </>
      )}
    </div>
  );
}

/** Whether another format or encoding might help. */
function canBeToldAs(error: unknown): boolean {
  return (
    error instanceof FormatError &&
    error.problems.some(({ code }) =>
      ['wrongKind', 'encodingUnknown', 'rootUnexpected', 'kindUnsupported', 'nothingToRead'].includes(code),
    )
  );
}

function countsOf({ preview }: Part, t: TFunction<'import'>): string[] {
  const { rows, zh, en } = preview!.counts;
  return [
    preview!.shape === 'bilingual' ? t('count.pairs', { count: rows }) : t('count.blocks', { count: rows }),
    ...(zh ? [t('count.zh', { count: zh })] : []),
    ...(en && preview!.lang !== 'zh-Hans' && preview!.lang !== 'zh-Hant'
      ? [t('count.en', { count: en })]
      : []),
  ];
}
