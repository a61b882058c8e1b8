import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { langOf } from '../../core/text/script.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import type { UiLang } from '../../store/settings.ts';
import { useAppState } from '../shared/app-context.tsx';
import { useSpace } from './use-space.ts';

interface TermListProps {
  readonly terms: readonly OwnTerm[];
  readonly onEdit: (term: OwnTerm) => void;
  readonly onRemove: (term: OwnTerm) => void;
}

/** From so many terms on there is a search. */
const MANY = 10;
/** Terms shown at first; every press shows as many again as there are. */
const PAGE = 50;

/** The reader's own terms, sorted for the language of the interface. */
export function TermList({ terms, onEdit, onRemove }: TermListProps) {
  const { t } = useTranslation('termbase');
  const ui = useAppState(({ settings }) => settings.ui);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE);
  const sorted = useMemo(() => sortTerms(terms, ui), [terms, ui]);
  const found = useMemo(() => sorted.filter((term) => answers(term, query)), [sorted, query]);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number>(null);
  // The button that deleted has gone with its term: the focus goes to that of the next one.
  useEffect(() => {
    if (removed.current === null) return;
    const items = list.current?.children ?? [];
    const next = items[Math.min(removed.current, items.length - 1)];
    (
      next?.querySelector<HTMLElement>('.tool:last-child') ?? document.getElementById('own-terms-title')
    )?.focus();
    removed.current = null;
  }, [found]);
  if (!terms.length) return <p className="own-note">{t('empty')}</p>;
  return (
    <>
      {(terms.length >= MANY || query) && (
        <div className="own-tools">
          <input
            type="search"
            className="field-input"
            aria-label={t('search')}
            placeholder={t('search')}
            value={query}
            onChange={({ target }) => {
              setQuery(target.value);
              setShown(PAGE);
            }}
          />
          <p role="status">
            {query ? t('found', { count: found.length }) : t('count', { count: terms.length })}
          </p>
        </div>
      )}
      <ul className="term-list" ref={list}>
        {found.slice(0, shown).map((term, n) => (
          <TermItem
            key={term.id}
            term={term}
            onEdit={onEdit}
            onRemove={() => {
              removed.current = n;
              onRemove(term);
            }}
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" className="text-button" onClick={() => setShown(shown * 2)}>
          {t('showMore', { count: found.length - shown })}
        </button>
      )}
    </>
  );
}

interface TermItemProps {
  readonly term: OwnTerm;
  readonly onEdit: (term: OwnTerm) => void;
  readonly onRemove: () => void;
}

function TermItem({ term, onEdit, onRemove }: TermItemProps) {
  const { t } = useTranslation('termbase');
  const space = useSpace();
  const { zh, en, aliases, definition } = term;
  const others = [...aliases.zh, ...aliases.en];
  return (
    <li>
      <div>
        <p className="term-names">
          <span lang={langOf(zh)}>{zh}</span> <span lang="en">{en}</span>
        </p>
        {others.length > 0 && (
          <p className="term-others">
            {t('also')}
            {space}
            {others.map((alias, n) => (
              <span key={alias} lang={langOf(alias)}>
                {alias}
                {n < others.length - 1 && ' · '}
              </span>
            ))}
          </p>
        )}
        {definition && <p lang={langOf(definition)}>{definition}</p>}
      </div>
      <button
        type="button"
        className="tool"
        aria-label={t('edit', { zh, en })}
        title={t('edit', { zh, en })}
        onClick={() => onEdit(term)}
      >
        <Pencil size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={t('delete', { zh, en })}
        title={t('delete', { zh, en })}
        onClick={onRemove}
      >
        <Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </li>
  );
}

/** So many terms are sorted as a dictionary has them; more would hold the page up, and one looks for them by name. */
const MOST_COLLATED = 1000;

function sortTerms(terms: readonly OwnTerm[], ui: UiLang): OwnTerm[] {
  const side = ui === 'en' ? 'en' : 'zh';
  const { compare } =
    terms.length > MOST_COLLATED ? { compare: byCode } : new Intl.Collator(ui, { numeric: true });
  return [...terms].sort((a, b) => compare(a[side], b[side]) || a.created - b.created);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const cache = new WeakMap<OwnTerm, string>();

function answers(term: OwnTerm, query: string): boolean {
  const wanted = fold(query.trim());
  if (!wanted) return true;
  let found = cache.get(term);
  if (found === undefined) {
    const { zh, en, aliases, definition } = term;
    found = fold([zh, en, ...aliases.zh, ...aliases.en, definition].join('\n'));
    cache.set(term, found);
  }
  return found.includes(wanted);
}
