import { useId, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { langOf } from '../../core/text/script.ts';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import type { UiLang } from '../../store/settings.ts';
import { useApp } from '../shared/app-context.tsx';
import { routes } from '../shared/routes.ts';
import { proseIn, termIn } from './wording.ts';

interface EntryProps {
  readonly entry: ServedEntry;
}

/** Domain and part of speech, as a dictionary has them: small, behind the word. Of an own term, whose it is. */
export function Kind({ entry }: EntryProps) {
  const { t } = useTranslation('terms');
  const domain = t(`domain.${entry.domain}`);
  return <>{entry.domain === 'own' ? domain : `${domain} · ${t(`pos.${entry.pos}`)}`}</>;
}

/** Definition and note in the given languages, one after the other. */
export function Definitions({ entry, langs }: EntryProps & { langs: readonly UiLang[] }) {
  return langs.map((lang) => {
    const definition = proseIn(entry.definition, lang);
    const note = entry.note && proseIn(entry.note, lang);
    if (!definition.text) return null;
    return (
      <div key={lang} className="definition" lang={definition.lang}>
        <p>{definition.text}</p>
        {note && <p className="definition-note">{note.text}</p>}
      </div>
    );
  });
}

/** The definition in the interface's language, with the other one a tap away. */
export function TwoDefinitions({ entry, langs }: EntryProps & { langs: readonly [UiLang, UiLang] }) {
  const { t } = useTranslation('terms');
  const [own, other] = langs;
  const [both, setBoth] = useState(false);
  const id = useId();
  // An own term is explained in one language, or not at all.
  if (entry.domain === 'own') return <Definitions entry={entry} langs={[own]} />;
  return (
    <>
      <Definitions entry={entry} langs={[own]} />
      <button
        type="button"
        className="text-button"
        aria-expanded={both}
        aria-controls={id}
        onClick={() => setBoth(!both)}
      >
        {t('otherDefinition')}
      </button>
      <div id={id} hidden={!both}>
        <Definitions entry={entry} langs={[other]} />
      </div>
    </>
  );
}

export interface TermLinksProps {
  readonly ids: readonly string[];
  readonly find: (termId: string) => ServedEntry | undefined;
  readonly lang: UiLang;
  /** What a plain click does instead of going to the glossary page. */
  readonly onFollow?: (termId: string) => void;
}

/** Other entries, each a link to its place on the glossary page. */
export function TermLinks({ ids, find, lang, onFollow }: TermLinksProps) {
  const { base } = useApp();
  const follow = (event: MouseEvent, termId: string) => {
    if (!onFollow || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onFollow(termId);
  };
  const entries = ids.map(find).filter((entry) => entry !== undefined);
  return (
    <ul className="term-links">
      {entries.map(({ id, term }) => {
        const [name] = termIn(term, [lang]);
        return (
          <li key={id}>
            <a href={routes.term(base, id)} lang={name!.lang} onClick={(event) => follow(event, id)}>
              {name!.text}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The pages that the entry's facts were looked up on. */
export function Sources({ entry }: EntryProps) {
  return (
    <ul className="source-links">
      {entry.sources.map(({ title, url }) => (
        <li key={url}>
          <a href={url} rel="noreferrer" lang={langOf(title)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A row of what else there is to say; its name comes once the interface's language is known. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a fact is called: a component, so that it can be left out where there is no language yet. */
export function FactName({ of }: { of: 'also' | 'nested' | 'related' | 'inText' | 'sources' }) {
  const { t } = useTranslation('terms');
  return <>{t(of)}</>;
}
