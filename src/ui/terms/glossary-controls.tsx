import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Domain } from '../../core/terms/glossary.ts';
import { EVERYTHING, type GlossaryList } from './use-glossary-list.ts';

interface ControlsProps {
  readonly list: GlossaryList;
  /** Further choices, beside the domain. */
  readonly children: ReactNode;
}

/** Search, domain, and how many terms answer. */
export function GlossaryControls({ list, children }: ControlsProps) {
  const { t } = useTranslation('terms');
  const { wanted, setWanted, domains, count } = list;
  return (
    <div className="glossary-controls" role="search">
      <label className="glossary-search">
        <Search size={16} strokeWidth={1.5} aria-hidden="true" />
        <input
          type="search"
          value={wanted.query}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setWanted({ query: event.target.value })}
        />
      </label>
      <select
        aria-label={t('domainFilter')}
        value={wanted.domain ?? ''}
        onChange={(event) => setWanted({ domain: (event.target.value || null) as Domain | null })}
      >
        <option value="">{t('allDomains')}</option>
        {domains.map(([domain, number]) => (
          <option key={domain} value={domain}>
            {t('domainCount', { domain: t(`domain.${domain}`), number })}
          </option>
        ))}
      </select>
      {children}
      <p className="glossary-count" role="status">
        {t('count', { count })}
      </p>
    </div>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}

/** Instead of an empty list: that nothing answers, and the way back to everything. */
export function NothingFound({ list }: { list: GlossaryList }) {
  const { t } = useTranslation('terms');
  return (
    <p className="glossary-nothing">
      {t('nothing')}{' '}
      <button type="button" className="text-button" onClick={() => list.setWanted(EVERYTHING)}>
        {t('showEverything')}
      </button>
    </p>
  );
}
