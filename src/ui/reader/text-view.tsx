import { memo, Suspense, useMemo, type RefObject } from 'react';
import type { Localised, ShippedText } from '../../core/bitext/document.ts';
import { sectionsOf, type Section } from '../../core/bitext/sections.ts';
import { langOf } from '../../core/text/script.ts';
import { useAppState, useMounted } from '../shared/app-context.tsx';
import { PairRow } from './pair-row.tsx';

/** The text: title, sections of pairs, and where it comes from. */
export const TextView = memo(function TextView({
  text,
  ref,
}: {
  text: ShippedText;
  ref: RefObject<HTMLElement | null>;
}) {
  const sections = useMemo(() => sectionsOf(text.pairs), [text]);
  let before = 0;
  return (
    <article className="text" ref={ref} data-balance={text.balance}>
      <TitleView text={text} />
      {sections.map((section) => {
        const ordinal = before + 1;
        before += section.pairs.length;
        // A boundary each: the browser takes the sections over one at a time and stays free in between.
        return (
          <Suspense key={section.id}>
            <SectionView section={section} langs={text.langs} ordinal={ordinal} />
          </Suspense>
        );
      })}
      <ColophonView text={text} />
    </article>
  );
});

const SectionView = memo(function SectionView({
  section,
  langs,
  ordinal,
}: {
  section: Section;
  langs: ShippedText['langs'];
  ordinal: number;
}) {
  const mounted = useMounted();
  const marking = useAppState(({ settings }) => settings.marking);
  const view = useAppState(({ settings }) => settings.view);
  return (
    <section className="section">
      {section.pairs.map((pair, i) => (
        <PairRow
          key={pair.id}
          pair={pair}
          ordinal={ordinal + i}
          firsts={section.firsts}
          langs={langs}
          marking={mounted ? marking : 'every'}
          alone={mounted && (view === 'zh' || view === 'en') ? view : null}
        />
      ))}
    </section>
  );
});

function TitleView({ text: { meta, langs } }: { text: ShippedText }) {
  return (
    <header className="title">
      <div className="pair">
        <h1 className="side zh" lang={langs.zh}>
          <InScripts words={meta.title} />
        </h1>
        <div className="spine" />
        <h1 className="side en" lang="en">
          {meta.title.en}
        </h1>
      </div>
      <div className="pair statement">
        <p className="side zh" lang={langs.zh}>
          <InScripts words={meta.statement} />
        </p>
        <div className="spine" />
        <p className="side en" lang="en">
          {meta.statement.en}
        </p>
      </div>
    </header>
  );
}

/** What is said of a text, which unlike the text itself is there in both scripts: CSS shows the interface's. */
function InScripts({ words }: { words: Localised }) {
  return (['zh-Hans', 'zh-Hant'] as const).map((lang) => (
    <span key={lang} className="script" lang={lang}>
      {words[lang]}
    </span>
  ));
}

/** Where the text comes from: names and addresses only, so that it needs no language of the interface. */
function ColophonView({ text: { meta } }: { text: ShippedText }) {
  return (
    <footer className="colophon">
      <ul>
        {meta.sources.map((source) => (
          <li key={source.title} lang={langOf(source.title)}>
            {source.url ? (
              <a className="link" href={source.url} rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {[source.publisher, source.author, source.date]
              .filter((part) => part !== undefined)
              .map((part) => (
                <span key={part} lang={langOf(part)}>
                  {` · ${part}`}
                </span>
              ))}
          </li>
        ))}
        <li lang="en">
          <a className="link" href={meta.licence.url} rel="license noreferrer">
            {meta.licence.name}
          </a>
        </li>
      </ul>
    </footer>
  );
}
