import { formsOf } from './core/terms/forms.ts';
import { ExportButton } from './export.tsx';
import { findInWorker } from './platform/terms/finder.ts';
import { READING_PARTS } from './reading-parts.tsx';
import { OwnPage } from './ui/library/own-page.tsx';
import type { OwnReaderParts } from './ui/reader/own-reader.tsx';
import { OwnTextPage as OwnTextView } from './ui/reader/own-text-page.tsx';
import { later } from './ui/shared/later.tsx';
import { useFreshTerms } from './ui/shared/use-fresh-terms.ts';
import { useTermParameter } from './ui/terms/use-term-parameter.ts';

// What the page cannot do without, fetched along with it.
if (!import.meta.env.SSR) void import('./platform/library/library.ts');

const PARTS: OwnReaderParts = {
  ...READING_PARTS,
  findTerms: (entries) => findInWorker(formsOf(entries)),
  ExportButton,
  AddTranslation: later(async () => (await import('./import.tsx')).AddTranslation),
  TermParameter() {
    useTermParameter();
    return null;
  },
};

/** `/text/?id=`: a text of the reader's own, on the reading page. */
export function OwnTextPage() {
  useFreshTerms();
  return (
    <OwnPage title="ownText" named>
      <OwnTextView parts={PARTS} />
    </OwnPage>
  );
}
