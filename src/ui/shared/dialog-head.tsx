import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface DialogHeadProps {
  /** Of the title, which names the dialog. */
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A dialog's title, which may take the focus, and the button that closes it. */
export function DialogHead({ id, title, onClose }: DialogHeadProps) {
  const { t } = useTranslation('shared');
  return (
    <div className="panel-head">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <button
        type="button"
        className="icon-button"
        aria-label={t('close')}
        title={t('close')}
        onClick={onClose}
      >
        <X size={18} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </div>
  );
}
