import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderText } from '../../core/bitext/document.ts';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { Panel } from '../shared/panel.tsx';
import { Check, GlossaryControls, NothingFound } from './glossary-controls.tsx';
import { headingKey } from './glossary-list.ts';
import { GlossaryState } from './glossary-state.tsx';
import { GroupHeading } from './group-heading.tsx';
import { PanelEntry } from './panel-entry.tsx';
import { EVERYTHING, useGlossaryList } from './use-glossary-list.ts';
import { usedTerms } from './used-terms.ts';

/** The glossary beside the text: at first the terms that the text uses. */
export function GlossaryPanel() {
  const { t } = useTranslation('terms');
  const actions = useActions();
  const glossary = useAppState((state) => state.glossary);
  const text = useAppState((state) => state.text);
  useEffect(() => void actions.loadGlossary(), [actions]);
  return (
    <Panel name="glossary" title={t('glossary')}>
      {glossary.state === 'ready' && text ? (
        <List entries={glossary.entries} text={text} />
      ) : (
        <GlossaryState />
      )}
    </Panel>
  );
}

function List({ entries, text }: { entries: ReadonlyMap<string, ServedEntry>; text: ReaderText }) {
  const { t } = useTranslation('terms');
  const ui = useAppState(({ settings }) => settings.ui);
  const [open, setOpen] = useState<string | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const used = useMemo(() => usedTerms(text), [text]);
  const all = useMemo(() => [...entries.values()], [entries]);
  const list = useGlossaryList(all, ui, used);

  /** A related term: opened in its own place, in sight and with the focus, whatever the list was filtered by. */
  const follow = (termId: string) => {
    list.setWanted(used.has(termId) ? { ...EVERYTHING, onlyInText: list.wanted.onlyInText } : EVERYTHING);
    setOpen(termId);
  };
  useEffect(() => {
    const summary = content.current!.querySelector<HTMLElement>('details[open] > summary');
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return (
    <div className="glossary-panel" ref={content}>
      <GlossaryControls list={list}>
        <Check checked={list.wanted.onlyInText} onChange={(onlyInText) => list.setWanted({ onlyInText })}>
          {t('onlyInText')}
        </Check>
      </GlossaryControls>
      {list.groups.map((group) => (
        <section key={headingKey(group.heading)} className="glossary-group">
          <GroupHeading heading={group.heading} />
          {group.entries.map((entry) => (
            <PanelEntry
              key={entry.id}
              entry={entry}
              entries={entries}
              text={text}
              open={open === entry.id}
              onToggle={() => setOpen(open === entry.id ? null : entry.id)}
              onFollow={follow}
            />
          ))}
        </section>
      ))}
      {list.count === 0 && <NothingFound list={list} />}
    </div>
  );
}
