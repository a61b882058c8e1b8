import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../store/notices.ts';
import { useActions, useAppState } from './app-context.tsx';

/** How long a note stays, unless one points at it or the focus is in it. */
const NOTE_MS = 8000;
/** Whoever would undo something first has to see that it was a mistake. */
const UNDO_MS = 20_000;

/** What the reader is told in passing, at the foot of the window. */
export function Notices() {
  const notices = useAppState((state) => state.notices);
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <NoticeView key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeView({ notice: { id, key, values, tone, action } }: { notice: Notice }) {
  const { t } = useTranslation('shared');
  const { dismiss } = useActions();
  const [held, setHeld] = useState(false);
  const undoes = action?.key === 'undo';
  useEffect(() => {
    if (tone === 'alert' || held) return;
    const timer = setTimeout(() => dismiss(id), undoes ? UNDO_MS : NOTE_MS);
    return () => clearTimeout(timer);
  }, [dismiss, id, tone, held, undoes]);
  return (
    <div
      className="notice"
      data-tone={tone}
      data-notice={key}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
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
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </div>
  );
}
