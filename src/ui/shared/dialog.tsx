import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { DialogHead } from './dialog-head.tsx';

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
 * focus goes to the element with `data-autofocus` in it, or to the title, and back to where it came from: if that is
 * gone by then, to what is left around it.
 */
export function Dialog({ title, onClose, foot, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A layout effect: its cleanup runs while the dialog still stands in the page and holds the focus.
  useLayoutEffect(() => {
    const element = dialog.current!;
    const around = withAncestors(document.activeElement);
    element.showModal();
    const start = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector('h2');
    start?.focus({ preventScroll: true });
    return () => {
      element.close();
      homeIn(around, element)?.focus({ preventScroll: true });
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
        <DialogHead id={titleId} title={title} onClose={onClose} />
        {children}
        {foot && <div className="dialog-foot">{foot}</div>}
      </div>
    </dialog>
  );
}

const FOCUSABLE = ':is(a[href], button, input, select, textarea, [tabindex]):not(:disabled)';

/** An element and all that it stands in, below the body. */
function withAncestors(element: Element | null): readonly Element[] {
  return !element || element === document.body ? [] : [element, ...withAncestors(element.parentElement)];
}

/** Where the focus belongs: the first of these that is still in the page, or the first thing in it that can have it. */
function homeIn(around: readonly Element[], dialog: Element): HTMLElement | null {
  const left = around.find((element) => element.isConnected);
  if (!left || left.matches(FOCUSABLE)) return left instanceof HTMLElement ? left : null;
  const inside = [...left.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return inside.find((element) => !dialog.contains(element) && element.checkVisibility()) ?? null;
}
