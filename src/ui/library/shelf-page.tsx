import { useEffect, type ComponentType } from 'react';
import { useApp, useMounted } from '../shared/app-context.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { routes } from '../shared/routes.ts';
import { termAddress } from '../shared/term-address.ts';
import { useAddressCheck } from '../shared/use-address-check.ts';
import { Book } from './book.tsx';
import { WindowTitle, Words } from './words.tsx';

/** The page `/`: what there is to read. */
export function ShelfPage({ OwnTexts }: { OwnTexts: ComponentType }) {
  const { base, texts } = useApp();
  const mounted = useMounted();
  useAddressCheck();
  useEffect(() => {
    const address = termAddress(base, location.search);
    if (address) location.replace(address);
  }, [base]);
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
        <p className="reference">
          <a className="link" href={routes.glossary(base)}>
            <Words of="glossary" />
          </a>
          <span>
            <Words of="glossaryAbout" />
          </span>
        </p>
        {/* Last, so that what comes late moves nothing. */}
        {mounted && <OwnTexts />}
      </main>
      {mounted && <WindowTitle of="purpose" />}
      {mounted && <Notices />}
    </>
  );
}
