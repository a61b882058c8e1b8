import { Download } from 'lucide-react';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippedText } from '../../core/bitext/document.ts';

export interface ExportDialogProps {
  /** A text of the library by its id, or one that is at hand. */
  readonly text: string | ShippedText;
  readonly onClose: () => void;
}

interface ExportButtonProps {
  readonly text: string | ShippedText;
  readonly Dialog: ComponentType<ExportDialogProps>;
  /** Whether the button says what it does, instead of showing it. */
  readonly inWords?: boolean;
}

/** The button that opens the dialog in which a text is taken away. */
export function ExportButton({ text, Dialog, inWords = false }: ExportButtonProps) {
  const { t } = useTranslation('export');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={inWords ? 'button' : 'tool'}
        aria-haspopup="dialog"
        aria-label={inWords ? undefined : t('open')}
        title={inWords ? undefined : t('open')}
        onClick={() => setOpen(true)}
      >
        {inWords ? t('title') : <Download size={18} strokeWidth={1.5} aria-hidden="true" />}
      </button>
      {open && <Dialog text={text} onClose={() => setOpen(false)} />}
    </>
  );
}
