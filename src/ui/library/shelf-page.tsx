import type { ComponentType } from 'react';
import { useApp, useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { routes } from '../shared/routes.ts';
import { useAddressCheck } from '../shared/use-address-check.ts';
import { Book } from './book.tsx';
import { WindowTitle, Words } from './words.tsx';

/** The page `/`: what there is to read. */
export function ShelfPage({ OwnTexts }: { OwnTexts: ComponentType }) {
  const { base, texts } = useApp();
  const mounted = useMounted();
  useAddressCheck();
  return (
    <>
      <PageBar />
      <main className="shelf">
        <h1>
          <Words of="purpose" />
        </h1>
        <ul className="books">
          {texts.map((text) => (
            <Book key={text.slug} text={text} />
          ))}
        </ul>
        {mounted && <OwnTexts />}
        <p className="reference">
          <a className="link" href={routes.glossary(base)}>
            <Words of="glossary" />
          </a>
          <span>
            <Words of="glossaryAbout" />
          </span>
        </p>
      </main>
      {mounted && <WindowTitle of="purpose" />}
      {mounted && <Notices />}
    </>
  );
}
