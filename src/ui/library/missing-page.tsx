import { useTranslation } from 'react-i18next';
import { useApp, useMounted } from '../shared/app-context.tsx';
import { InLanguages } from '../shared/in-languages.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { routes } from '../shared/routes.ts';
import { slugIn } from './missing-address.ts';
import { WindowTitle, Words } from './words.tsx';

/** The page for an address where there is none: says so, and where one may go on. */
export function MissingPage() {
  const { base, texts } = useApp();
  const mounted = useMounted();
  return (
    <>
      <PageBar />
      <main className="missing">
        <h1>
          <Words of="missing" />
        </h1>
        <p className="missing-what">{mounted && <What />}</p>
        <p>
          <Words of="onward" />
        </p>
        <ul>
          {texts.map(({ slug, title }) => (
            <li key={slug}>
              <a className="link" href={routes.text(base, slug)}>
                <InLanguages words={title} />
              </a>
            </li>
          ))}
          <li>
            <a className="link" href={routes.shelf(base)}>
              <Words of="shelf" />
            </a>
          </li>
          <li>
            <a className="link" href={routes.glossary(base)}>
              <Words of="glossary" />
            </a>
          </li>
        </ul>
      </main>
      {mounted && <WindowTitle of="missing" />}
    </>
  );
}

function What() {
  const { t } = useTranslation('library');
  const slug = slugIn(location.pathname);
  return slug === null ? t('noPage', { path: location.pathname }) : t('noText', { slug });
}
