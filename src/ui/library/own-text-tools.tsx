import { useTranslation } from 'react-i18next';
import { SORTS, type Arrangement, type Sort } from '../../store/own-texts-view.ts';

/** From how many texts on one looks for a text by its title rather than by eye. */
const MANY = 8;

interface OwnTextToolsProps {
  readonly count: number;
  readonly shown: number;
  readonly tags: readonly string[];
  readonly arrangement: Arrangement;
  readonly onChange: (change: Partial<Arrangement>) => void;
}

/** What arranges the list; a list of one text needs none of it. */
export function OwnTextTools({ count, shown, tags, arrangement, onChange }: OwnTextToolsProps) {
  const { t } = useTranslation('library');
  const { sort, tag, words } = arrangement;
  if (count < 2) return null;
  return (
    <div className="own-tools" role="group" aria-label={t('own.tools')}>
      {(count >= MANY || words) && (
        <input
          type="search"
          className="field-input"
          aria-label={t('own.search')}
          placeholder={t('own.search')}
          value={words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      )}
      {tags.length > 0 && (
        <select
          aria-label={t('own.tag')}
          value={tag ?? ''}
          onChange={({ target }) => onChange({ tag: target.value || null })}
        >
          <option value="">{t('own.allTags')}</option>
          {tags.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={t('own.sort.label')}
        value={sort}
        onChange={({ target }) => onChange({ sort: target.value as Sort })}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {t(`own.sort.${each}`)}
          </option>
        ))}
      </select>
      <p role="status">
        {shown === count ? t('own.count', { count }) : t('own.countOf', { count: shown, all: count })}
      </p>
    </div>
  );
}
