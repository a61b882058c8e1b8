import { addNamespaces } from './i18n.ts';
import { later } from './ui/shared/later.tsx';

/** The reader's own terms, as a section of the shelf. */
export const OwnTerms = later(async () => {
  const [{ OwnTerms }, { saveFile }] = await Promise.all([
    import('./ui/termbase/own-terms.tsx'),
    import('./platform/save-file.ts'),
    addNamespaces('termbase', 'library'),
  ]);
  return () => <OwnTerms save={saveFile} />;
});
