import { X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  /** Asked for by Escape, the button in the corner, or a press beside the dialog. */
  readonly onClose: () => void;
  /** Stays in sight at the foot while the rest scrolls. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A modal dialog in the middle of the window, in a narrow one a sheet from below; open as long as it is drawn. The
 * focus goes to the element with `data-autofocus` in it, or to the title, and back to where it came from.
 */
export function Dialog({ title, onClose, foot, children }: DialogProps) {
  const { t } = useTranslation('shared');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A layout effect: its cleanup runs while the dialog still stands in the page and holds the focus.
  useLayoutEffect(() => {
    const element = dialog.current!;
    const from = document.activeElement;
    element.showModal();
    const start = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector('h2');
    start?.focus({ preventScroll: true });
    return () => {
      element.close();
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    const element = dialog.current!;
    let pressed: EventTarget | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      // Of what is open this alone is closed: a panel that it stands in stays. What had the focus may be gone.
      const isHere = event.target === document.body || element.contains(event.target as Node);
      if (event.key !== 'Escape' || event.isComposing || !isHere) return;
      event.preventDefault();
      onClose();
    };
    const onPointerDown = ({ target }: Event) => (pressed = target);
    // What is not in the content is the backdrop. A selection may end there, so it must have been pressed there too.
    const onClick = ({ target }: Event) => target === element && pressed === element && onClose();
    document.addEventListener('keydown', onKeyDown, { capture: true });
    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('click', onClick);
    };
  }, [onClose]);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-content">
        <div className="panel-head">
          <h2 id={titleId} tabIndex={-1}>
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
        {children}
        {foot && <div className="dialog-foot">{foot}</div>}
      </div>
    </dialog>
  );
}
