import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../store/notices.ts';
import { useActions, useAppState } from './app-context.tsx';

/** How long a note stays. */
const NOTE_MS = 6000;

/** What the reader is told in passing, at the foot of the window. */
export function Notices() {
  const notices = useAppState((state) => state.notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice: { id, key, values, tone, action } }: { notice: Notice }) {
  const { t } = useTranslation('shared');
  const { dismiss } = useActions();
  useEffect(() => {
    if (tone === 'alert') return;
    const timer = setTimeout(() => dismiss(id), NOTE_MS);
    return () => clearTimeout(timer);
  }, [dismiss, id, tone]);
  return (
    <div className="notice" data-tone={tone} data-notice={key}>
      <p>{t(`notice.${key}`, { ...values })}</p>
      {action && (
        <button
          type="button"
          className="notice-action"
          onClick={() => {
            action.run();
            dismiss(id);
          }}
        >
          {t(`notice.action.${action.key}`)}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={t('close')}
        title={t('close')}
        onClick={() => dismiss(id)}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}
