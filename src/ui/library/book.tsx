import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextSummary } from '../../core/bitext/document.ts';
import type { KeptPlace } from '../../store/places.ts';
import { useActions, useApp, useAppState, useMounted } from '../shared/app-context.tsx';
import { InLanguages } from '../shared/in-languages.tsx';
import { routes } from '../shared/routes.ts';

/** A text on the shelf, open at its title page: a leaf for each language, with its length at the foot. */
export function Book({ text: { slug, title, description, length, pairs, date } }: { text: TextSummary }) {
  const { base } = useApp();
  const mounted = useMounted();
  return (
    <li className="book">
      <div className="spread">
        <h2>
          <a href={routes.text(base, slug)}>
            <span className="leaf zh">
              <span className="script" lang="zh-Hans">
                {title['zh-Hans']}
              </span>
              <span className="script" lang="zh-Hant">
                {title['zh-Hant']}
              </span>
            </span>{' '}
            <span className="leaf en" lang="en">
              {title.en}
            </span>
          </a>
        </h2>
        {mounted && <Lengths {...length} />}
      </div>
      <p className="about">
        <InLanguages words={description} />
      </p>
      {/* What follows is in the interface's language alone; its room is kept until that is known. */}
      <p className="onward">{mounted && <Onward slug={slug} title={title} />}</p>
      <p className="facts">{mounted && <Facts pairs={pairs} date={date} />}</p>
    </li>
  );
}

function Lengths({ zh, en }: TextSummary['length']) {
  const { t } = useTranslation('library');
  return (
    <p className="lengths">
      <span className="zh">{t('characters', { count: zh })}</span>
      <span className="en">{t('words', { count: en })}</span>
    </p>
  );
}

function Facts({ pairs, date }: Pick<TextSummary, 'pairs' | 'date'>) {
  const { t } = useTranslation('library');
  const ui = useAppState(({ settings }) => settings.ui);
  // The day before the month, as our English has it; the date is a day and not a moment, so it has no time zone.
  const format = new Intl.DateTimeFormat(ui === 'en' ? 'en-GB' : ui, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <span>{t('pairs', { count: pairs })}</span>
      <time dateTime={date}>{format.format(new Date(date))}</time>
    </>
  );
}

function Onward({ slug, title }: Pick<TextSummary, 'slug' | 'title'>) {
  const { t } = useTranslation('library');
  const { base } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const place = useKeptPlace(slug);
  return (
    <>
      <a className="button" href={routes.text(base, slug, place?.pairId)}>
        {t(place ? 'continue' : 'start')}
        <span className="visually-hidden"> {title[ui]}</span>
      </a>
      {place && (
        <>
          <span>{t('progress', { progress: Math.round(place.progress * 100) / 100 })}</span>
          <progress
            className="read"
            value={place.progress}
            aria-label={t('progressOf', { title: title[ui] })}
          />
        </>
      )}
    </>
  );
}

/** Where the reader left the text, read anew when they come back to this page by the browser's Back. */
function useKeptPlace(slug: string): KeptPlace | null {
  const { keptPlace } = useActions();
  const [place, setPlace] = useState(() => keptPlace(slug));
  useEffect(() => {
    const look = () => setPlace(keptPlace(slug));
    window.addEventListener('pageshow', look);
    return () => window.removeEventListener('pageshow', look);
  }, [keptPlace, slug]);
  return place;
}
