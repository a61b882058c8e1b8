import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReaderText } from '../../core/bitext/document.ts';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { onPrint } from '../shared/on-print.ts';
import { Definitions } from './entry-parts.tsx';
import { groupEntries } from './glossary-list.ts';
import { usedTerms } from './used-terms.ts';
import { otherLang, termIn } from './wording.ts';

/**
 * What paper cannot open: the entries that the text uses, as an appendix. It is drawn when one prints. It also
 * fetches the glossary once the page is at rest, so that it is there by then, and when the first term is tapped.
 */
export function PrintedGlossary() {
  const glossary = useAppState((state) => state.glossary);
  const text = useAppState((state) => state.text);
  const printing = usePrinting();
  useGlossaryWhenIdle();
  if (!printing || glossary.state !== 'ready' || !text) return null;
  return <Appendix entries={glossary.entries} text={text} />;
}

function Appendix({ entries, text }: { entries: ReadonlyMap<string, ServedEntry>; text: ReaderText }) {
  const { t } = useTranslation('terms');
  const ui = useAppState(({ settings }) => settings.ui);
  const sorted = useMemo(() => {
    const used = [...usedTerms(text)].map((id) => entries.get(id)).filter((entry) => entry !== undefined);
    return groupEntries(used, ui).flatMap((group) => group.entries);
  }, [entries, text, ui]);
  return (
    <section className="printed-glossary">
      <h2>{t('printed')}</h2>
      {sorted.map((entry) => {
        const [own, other] = termIn(entry.term, [ui, otherLang(ui, text.langs.zh)]);
        return (
          <article key={entry.id} className="entry">
            <h3 className="entry-term">
              <span lang={own!.lang}>{own!.text}</span>{' '}
              {other && (
                <span className="entry-twin" lang={other.lang}>
                  {other.text}
                </span>
              )}
            </h3>
            {entry.expansion && (
              <p className="entry-letters" lang="en">
                {entry.expansion}
              </p>
            )}
            <Definitions entry={entry} langs={[ui]} />
          </article>
        );
      })}
    </section>
  );
}

/** True while the page is on its way to paper, or shown as if it were. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(
    () =>
      onPrint(
        () => flushSync(() => setPrinting(true)),
        () => setPrinting(false),
      ),
    [],
  );
  return printing;
}

function useGlossaryWhenIdle(): void {
  const { loadGlossary } = useActions();
  useEffect(() => {
    const load = () => void loadGlossary();
    // Safari has no idle callbacks; a moment after the start serves as well.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(load, 1500);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(load, { timeout: 4000 });
    return () => cancelIdleCallback(handle);
  }, [loadGlossary]);
}
