import { memo } from 'react';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import type { UiLang } from '../../store/settings.ts';
import { useMounted } from '../shared/app-context.tsx';
import { Definitions, Fact, FactName, Kind, Sources, TermLinks } from './entry-parts.tsx';
import { termIn } from './wording.ts';

interface GlossaryEntryProps {
  readonly entry: ServedEntry;
  /** Whether the window cannot show it at first. */
  readonly far: boolean;
  readonly byId: ReadonlyMap<string, ServedEntry>;
  /** The languages of the term, first the one that it is listed in. */
  readonly names: readonly UiLang[];
  readonly definitions: readonly UiLang[];
  /** Whether the address asks for it. */
  readonly marked: boolean;
}

/** An entry on the glossary page. Its term is the link to it. */
export const GlossaryEntryView = memo(function GlossaryEntryView(props: GlossaryEntryProps) {
  const { entry, far, byId, names, definitions, marked } = props;
  const mounted = useMounted();
  const [own, other] = termIn(entry.term, names);
  return (
    <article
      className="entry"
      id={entry.id}
      data-far={far ? '' : undefined}
      data-marked={marked ? '' : undefined}
      tabIndex={-1}
    >
      <h3 className="entry-term">
        <a href={`#${entry.id}`}>
          <span lang={own!.lang}>{own!.text}</span>
          {other && ' '}
          {other && (
            <span className="entry-twin" lang={other.lang}>
              {other.text}
            </span>
          )}
        </a>
      </h3>
      <p className="entry-kind">{mounted && <Kind entry={entry} />}</p>
      {entry.expansion && (
        <p className="entry-letters" lang="en">
          {entry.expansion}
        </p>
      )}
      <Definitions entry={entry} langs={definitions} />
      <dl className="entry-facts">
        {entry.related.length > 0 && (
          <Fact name={mounted && <FactName of="related" />}>
            <TermLinks ids={entry.related} find={(id) => byId.get(id)} lang={names[0]!} />
          </Fact>
        )}
        <Fact name={mounted && <FactName of="sources" />}>
          <Sources entry={entry} />
        </Fact>
      </dl>
    </article>
  );
});
