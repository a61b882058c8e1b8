import { useTranslation } from 'react-i18next';
import type { ReaderText } from '../../core/bitext/document.ts';
import { occurrencesOf } from '../../core/bitext/sections.ts';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { useWide } from '../shared/use-wide.ts';
import { Fact, FactName, Kind, Sources, TermLinks, TwoDefinitions } from './entry-parts.tsx';
import { jumpToTerm } from './jump.ts';
import { otherLang, termIn } from './wording.ts';

interface PanelEntryProps {
  readonly entry: ServedEntry;
  readonly entries: ReadonlyMap<string, ServedEntry>;
  readonly text: ReaderText;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onFollow: (termId: string) => void;
}

/** An entry in the side panel: a line that opens in its place. */
export function PanelEntry({ entry, entries, text, open, onToggle, onFollow }: PanelEntryProps) {
  const ui = useAppState(({ settings }) => settings.ui);
  const langs = [ui, otherLang(ui, text.langs.zh)] as const;
  const [own, other] = termIn(entry.term, langs);
  return (
    <details className="panel-entry" open={open}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          onToggle();
        }}
      >
        <span lang={own!.lang}>{own!.text}</span>{' '}
        {other && (
          <span className="entry-twin" lang={other.lang}>
            {other.text}
          </span>
        )}
      </summary>
      {open && (
        <div className="panel-entry-body">
          {entry.expansion && (
            <p className="entry-letters" lang="en">
              {entry.expansion}
            </p>
          )}
          <p className="entry-kind">
            <Kind entry={entry} />
          </p>
          <TwoDefinitions entry={entry} langs={langs} />
          <FirstPlace termId={entry.id} text={text} />
          <dl className="entry-facts">
            {entry.related.length > 0 && (
              <Fact name={<FactName of="related" />}>
                <TermLinks ids={entry.related} find={(id) => entries.get(id)} lang={ui} onFollow={onFollow} />
              </Fact>
            )}
            {entry.sources.length > 0 && (
              <Fact name={<FactName of="sources" />}>
                <Sources entry={entry} />
              </Fact>
            )}
          </dl>
        </div>
      )}
    </details>
  );
}

function FirstPlace({ termId, text }: { termId: string; text: ReaderText }) {
  const { t } = useTranslation('terms');
  const actions = useActions();
  const wide = useWide();
  const first = occurrencesOf(text.pairs, termId)[0];
  if (!first) return null;
  const jump = () => {
    // Where the panel lies over the text it has to go first; beside the text it stays.
    if (!wide) actions.togglePanel(null);
    jumpToTerm(first.pair.id, termId);
  };
  return (
    <button type="button" className="text-button" onClick={jump}>
      {t('firstPlace')}
    </button>
  );
}
