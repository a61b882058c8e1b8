import { useTranslation } from 'react-i18next';
import type { TextSummary } from '../../core/bitext/document.ts';
import { useApp, useAppState, useMounted } from '../shared/app-context.tsx';
import { InLanguages } from '../shared/in-languages.tsx';
import { routes } from '../shared/routes.ts';
import { dateLocale } from './dates.ts';
import { ReadOn } from './read-on.tsx';
import { useKeptPlace } from './use-kept-place.ts';

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
  // The date is a day and not a moment, so it has no time zone.
  const format = new Intl.DateTimeFormat(dateLocale(ui), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <span>{t('pairs', { count: pairs })}</span>
      <time dateTime={date}>{format.format(new Date(date))}</time>
    </>
  );
}

function Onward({ slug, title }: Pick<TextSummary, 'slug' | 'title'>) {
  const { base } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const place = useKeptPlace(slug);
  return <ReadOn address={routes.text(base, slug, place?.pairId)} title={title[ui]} place={place} />;
}
