import { useTranslation } from 'react-i18next';
import { entryOf, type ServedEntry } from '../../store/glossary.ts';
import type { TermPlace } from '../../store/reader.ts';
import { useActions, useApp, useAppState } from '../shared/app-context.tsx';
import { routes } from '../shared/routes.ts';
import { Fact, FactName, Kind, Sources, TermLinks, TwoDefinitions } from './entry-parts.tsx';
import { jumpToTerm } from './jump.ts';
import { nestedTerms } from './nested-terms.ts';
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
  const nested = text && place && tapped ? nestedTerms(text, place) : [];
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
        {nested.length > 0 && (
          <Fact name={<FactName of="nested" />}>
            <TermLinks ids={nested} find={find} lang={ui} onFollow={actions.followTerm} />
          </Fact>
        )}
        {entry.related.length > 0 && (
          <Fact name={<FactName of="related" />}>
            <TermLinks ids={entry.related} find={find} lang={ui} onFollow={actions.followTerm} />
          </Fact>
        )}
        {text && (
          <Fact name={<FactName of="inText" />}>
            <Occurrences text={text} termId={entry.id} here={place?.pairId} onJump={jump} />
          </Fact>
        )}
        <Fact name={<FactName of="sources" />}>
          <Sources entry={entry} />
        </Fact>
      </dl>
      <p className="card-foot">
        <a className="text-button" href={routes.term(base, entry.id)}>
          {t('toGlossary')}
        </a>
      </p>
    </>
  );
}
