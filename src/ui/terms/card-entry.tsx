import { useTranslation } from 'react-i18next';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import { entryOf } from '../../store/glossary.ts';
import type { TermPlace } from '../../store/reader.ts';
import { useActions, useApp, useAppState } from '../shared/app-context.tsx';
import { routes } from '../shared/routes.ts';
import {
  Fact,
  FactName,
  Kind,
  Sources,
  TermLinks,
  type TermLinksProps,
  TwoDefinitions,
} from './entry-parts.tsx';
import { jumpToTerm } from './jump.ts';
import { matchAt, nestedTerms } from './match.ts';
import { Occurrences } from './occurrences.tsx';
import { otherLang } from './wording.ts';

interface CardEntryProps {
  readonly entry: ServedEntry;
  readonly place: TermPlace | null;
  /** Whether it is the entry that was tapped, not one that was followed from it. */
  readonly tapped: boolean;
}

/** What the card says of an entry, below the term. */
export function CardEntry({ entry, place, tapped }: CardEntryProps) {
  const { t } = useTranslation('terms');
  const { base } = useApp();
  const actions = useActions();
  const glossary = useAppState((state) => state.glossary);
  const ui = useAppState(({ settings }) => settings.ui);
  const text = useAppState((state) => state.text);
  const find = (termId: string) => entryOf(glossary, termId);
  const match = text && place && tapped ? matchAt(text, place) : undefined;
  const also = match?.also ?? [];
  const nested = nestedTerms(match);
  const related = entry.related.filter((id) => !also.includes(id) && !nested.includes(id));
  const others = { find, lang: ui, onFollow: actions.followTerm };
  const jump = (pairId: string) => {
    actions.closeTerm();
    jumpToTerm(pairId, entry.id, place?.side);
  };
  return (
    <>
      <p className="entry-kind">
        <Kind entry={entry} />
      </p>
      <TwoDefinitions entry={entry} langs={[ui, otherLang(ui, text?.langs.zh)]} />
      <dl className="entry-facts">
        <Others name="also" ids={also} {...others} />
        <Others name="nested" ids={nested} {...others} />
        <Others name="related" ids={related} {...others} />
        {text && (
          <Fact name={<FactName of="inText" />}>
            <Occurrences text={text} termId={entry.id} here={place?.pairId} onJump={jump} />
          </Fact>
        )}
        {entry.sources.length > 0 && (
          <Fact name={<FactName of="sources" />}>
            <Sources entry={entry} />
          </Fact>
        )}
      </dl>
      <p className="card-foot">
        {entry.domain === 'own' ? (
          <a className="text-button" href={routes.ownTerms(base)}>
            {t('toOwnTerms')}
          </a>
        ) : (
          <a className="text-button" href={routes.term(base, entry.id)}>
            {t('toGlossary')}
          </a>
        )}
      </p>
    </>
  );
}

interface OthersProps extends TermLinksProps {
  readonly name: 'also' | 'nested' | 'related';
}

/** A row of other entries, if there are any. */
function Others({ name, ...links }: OthersProps) {
  if (!links.ids.length) return null;
  return (
    <Fact name={<FactName of={name} />}>
      <TermLinks {...links} />
    </Fact>
  );
}
