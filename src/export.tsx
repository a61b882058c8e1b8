import { loadEntries, loadShippedEntries } from './entries.ts';
import { takesTerms } from './core/formats/write/take-out-options.ts';
import { LibraryError } from './core/library/library.ts';
import type { GlossaryEntry } from './core/terms/glossary.ts';
import { addNamespaces } from './i18n.ts';
import { exportInWorker } from './platform/export/exporter.ts';
import { saveFile } from './platform/save-file.ts';
import type { ExportDialogProps } from './ui/export/export-button.tsx';
import { GlossaryError, type ExportText, type ExportWork } from './ui/export/export-work.ts';
import { later } from './ui/shared/later.tsx';

/** Where the schema is that JSON files name, from the site's root: a stable address. */
const SCHEMA = 'schemas/duidu-text.schema.json';

const exportText: ExportText = async (work) => {
  const { text, options, ui, labels, base, onProgress, signal } = work;
  const entries = takesTerms(options) ? await entriesFor(work) : [];
  const schema = new URL(`${base}${SCHEMA}`, location.href).href;
  const request = { text, options, entries, ui, labels, schema, modified: new Date() };
  const { name, type, bytes } = await exportInWorker(request, { onProgress, signal });
  saveFile(name, new Blob([bytes], { type }));
  return { name, size: bytes.length };
};

async function entriesFor({ text, base, library }: ExportWork): Promise<readonly GlossaryEntry[]> {
  try {
    return await (typeof text === 'string' ? loadEntries(base, library) : loadShippedEntries(base));
  } catch (error) {
    throw error instanceof LibraryError ? error : new GlossaryError('no glossary', { cause: error });
  }
}

const ExportDialog = later<ExportDialogProps>(async () => {
  const [{ ExportDialog }] = await Promise.all([
    import('./ui/export/export-dialog.tsx'),
    addNamespaces('export', 'library'),
  ]);
  return (props) => <ExportDialog {...props} exportText={exportText} />;
});

/** The same for a text that ships, as a part of a panel. */
export const ShippedExport = later(async () => {
  const [{ ShippedExport }] = await Promise.all([
    import('./ui/export/shipped-export.tsx'),
    addNamespaces('export'),
  ]);
  return () => <ShippedExport Dialog={ExportDialog} />;
});

export interface ExportEntryProps {
  readonly id: string;
  /** Whether the button says what it does, instead of showing it. */
  readonly inWords?: boolean;
}

/** The button that takes an own text away: it is there once its words are, and the dialog once it is pressed. */
export const ExportButton = later<ExportEntryProps>(async () => {
  const [{ ExportButton }] = await Promise.all([
    import('./ui/export/export-button.tsx'),
    addNamespaces('export'),
  ]);
  return ({ id, inWords = false }) => <ExportButton text={id} Dialog={ExportDialog} inWords={inWords} />;
});
