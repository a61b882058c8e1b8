import { addNamespaces } from './i18n.ts';
import { ShelfPage } from './ui/library/shelf-page.tsx';
import { later } from './ui/shared/later.tsx';

/** What is brought in is managed by parts that come once the shelf stands. */
const OwnTexts = later(async () => {
  const [{ OwnTexts }] = await Promise.all([import('./ui/library/own-texts.tsx'), addNamespaces('import')]);
  return OwnTexts;
});

/** The shelf put together: the texts that ship, and the reader's own. */
export function Shelf() {
  return <ShelfPage OwnTexts={OwnTexts} />;
}
