import { Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import type { UiLang } from '../../store/settings.ts';
import { useApp, useAppState, useMounted } from '../shared/app-context.tsx';
import { LanguageSelect } from '../shared/language-select.tsx';
import { Mark } from '../shared/mark.tsx';
import { Notices } from '../shared/notices.tsx';
import { termAddress } from '../shared/term-address.ts';
import { goOnSettling } from '../shared/settling.ts';
import { ThemeSelect } from '../shared/theme-select.tsx';
import { useAddressCheck } from '../shared/use-address-check.ts';
import { useTitle } from '../shared/use-title.ts';
import { Check, GlossaryControls, NothingFound } from './glossary-controls.tsx';
import { GlossaryEntryView } from './glossary-entry.tsx';
import { headingKey } from './glossary-list.ts';
import { GroupHeading } from './group-heading.tsx';
import { useEntryHash } from './use-entry-hash.ts';
import { EVERYTHING, useGlossaryList, type GlossaryList } from './use-glossary-list.ts';
import { otherLang } from './wording.ts';

/** The page's name in each language. CSS shows the one that is wanted, without scripts Simplified and English. */
const NAMES: Readonly<Record<UiLang, string>> = { 'zh-Hans': '术语表', 'zh-Hant': '術語表', en: 'Glossary' };

/** What the prerendered page shows: both languages, in the order of the English alphabet. */
const NEUTRAL: readonly UiLang[] = ['en', 'zh-Hans'];

/** More than a window shows at first; what follows is laid out later (ui/shared/settling.ts). */
const FIRST_GROUPS = 2;

/** All terms on a page of their own. Its address with `#<termId>` leads to an entry, also with scripts off. */
export function GlossaryPage({ entries }: { entries: readonly ServedEntry[] }) {
  useAddressCheck();
  const { base } = useApp();
  const mounted = useMounted();
  useEffect(() => {
    const address = location.hash ? null : termAddress(base, location.search);
    if (address) history.replaceState(null, '', address);
  }, [base]);
  useEffect(() => {
    if (mounted) goOnSettling();
  }, [mounted]);
  const ui = useAppState(({ settings }) => settings.ui);
  const [both, setBoth] = useState(false);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const known = useMemo(() => new Set(byId.keys()), [byId]);
  const list = useGlossaryList(entries, mounted ? ui : 'en', null);
  const marked = useEntryHash(known, mounted, () => list.setWanted(EVERYTHING));
  const langs = useMemo(() => (mounted ? [ui, otherLang(ui)] : NEUTRAL), [mounted, ui]);
  const definitions = useMemo(() => (mounted && !both ? langs.slice(0, 1) : langs), [mounted, both, langs]);
  return (
    <>
      <header className="bar">
        <Mark base={base} />
        <div className="tools">
          {mounted && <ThemeSelect />}
          {mounted && <LanguageSelect />}
        </div>
      </header>
      <main className="glossary" data-mounted={mounted ? '' : undefined}>
        <h1>
          {Object.entries(NAMES).map(([lang, name]) => (
            <span key={lang} lang={lang}>
              {name}
            </span>
          ))}
        </h1>
        <div className="glossary-tools">{mounted && <Tools list={list} both={both} setBoth={setBoth} />}</div>
        <div className="glossary-list">
          {list.groups.map((group, n) => (
            // A boundary each: the browser takes the groups over one at a time and stays free in between.
            <Suspense key={headingKey(group.heading)}>
              <section className="glossary-group">
                <GroupHeading heading={group.heading} />
                {group.entries.map((entry) => (
                  <GlossaryEntryView
                    key={entry.id}
                    entry={entry}
                    far={n >= FIRST_GROUPS}
                    byId={byId}
                    names={langs}
                    definitions={definitions}
                    marked={marked === entry.id}
                  />
                ))}
              </section>
            </Suspense>
          ))}
          {list.count === 0 && <NothingFound list={list} />}
        </div>
      </main>
      {mounted && <Notices />}
    </>
  );
}

/** What waits for the interface's language: the window's title, and the choices. */
function Tools(props: { list: GlossaryList; both: boolean; setBoth: (both: boolean) => void }) {
  const { t } = useTranslation('terms');
  useTitle(t('glossary'));
  return (
    <GlossaryControls list={props.list}>
      <Check checked={props.both} onChange={props.setBoth}>
        {t('bothLanguages')}
      </Check>
    </GlossaryControls>
  );
}
