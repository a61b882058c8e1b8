import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderText, ShippedText } from '../../core/bitext/document.ts';
import { useAppState } from '../shared/app-context.tsx';
import { ExportButton, type ExportDialogProps } from './export-button.tsx';

/** In the help: the text on the page may be taken away, too. Of the reader's own texts their own panel says so. */
export function ShippedExport({ Dialog }: { Dialog: ComponentType<ExportDialogProps> }) {
  const { t } = useTranslation('export');
  const text = useAppState((state) => state.text);
  if (!text || !isShipped(text)) return null;
  return (
    <section className="help">
      <h3>{t('open')}</h3>
      <ExportButton text={text} Dialog={Dialog} inWords />
    </section>
  );
}

function isShipped(text: ReaderText): text is ShippedText {
  return 'title' in text.meta;
}
