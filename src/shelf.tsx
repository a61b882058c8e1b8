import { addNamespaces } from './i18n.ts';
import { saveFile } from './platform/save-file.ts';
import { safeStorage } from './platform/storage.ts';
import { ShelfPage } from './ui/library/shelf-page.tsx';
import { later } from './ui/shared/later.tsx';

/** What is brought in is managed by parts that come once the shelf stands. */
const OwnTexts = later(async () => {
  const [{ OwnTexts }, { ImportEntry }, { ExportButton }, { OwnTerms }] = await Promise.all([
    import('./ui/library/own-texts.tsx'),
    import('./import.tsx'),
    import('./export.tsx'),
    import('./termbase.tsx'),
    addNamespaces('import'),
  ]);
  const parts = { ImportEntry, ExportButton, OwnTerms };
  const reload = () => location.reload();
  return () => <OwnTexts {...parts} storage={safeStorage} saveFile={saveFile} reload={reload} />;
});

/** The shelf put together: the texts that ship, and the reader's own. */
export function Shelf() {
  return <ShelfPage OwnTexts={OwnTexts} />;
}
