import { useCallback, useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Panel as PanelName } from '../../store/reader.ts';
import { useApp } from './app-context.tsx';
import { DialogHead } from './dialog-head.tsx';
import { useWide } from './use-wide.ts';

interface PanelProps {
  readonly name: PanelName;
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * A panel at the edge of the text. In a wide window it takes its room from the text, which goes on being usable; in
 * a narrow one it is a sheet over it, and modal. The focus goes to the element with `data-autofocus` in it, or to
 * the title, and back to where it came from when the panel closes. The panel itself is what scrolls, so that the
 * arrow keys scroll it from its title on.
 */
export function Panel({ name, title, children }: PanelProps) {
  const { store } = useApp();
  const wide = useWide();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  /** Does nothing when the panel is no longer the open one. */
  const close = useCallback(() => {
    if (store.getState().panel === name) store.actions.togglePanel(name);
  }, [store, name]);

  // A layout effect: its cleanup runs while the dialog still stands in the page and holds the focus.
  useLayoutEffect(() => {
    const element = dialog.current!;
    const from = focusedElement() ?? openerOf(name);
    if (wide) element.show();
    else element.showModal();
    const start = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector('h2');
    start?.focus({ preventScroll: true });
    // The event comes late: it may tell of the closing below, when the dialog is open again in the other way.
    const onClose = () => !element.open && close();
    element.addEventListener('close', onClose);
    // What is not in the content is the backdrop; beside the text there is none.
    const onClick = (event: Event) => event.target === element && !wide && close();
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('close', onClose);
      element.removeEventListener('click', onClick);
      const held = element.contains(document.activeElement);
      element.close();
      if (held) (from?.isConnected ? from : openerOf(name))?.focus({ preventScroll: true });
    };
  }, [name, wide, close]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Escape also ends the composing of Chinese in a field; and an open entry is what it closes first.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (store.getState().card.state === 'closed') close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, close]);

  return (
    <dialog
      ref={dialog}
      className="panel"
      data-name={name}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="panel-content">
        <DialogHead id={titleId} title={title} onClose={close} />
        {children}
      </div>
    </dialog>
  );
}

function focusedElement(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}

/** The button in the bar: where the focus belongs when a key opened the panel and nothing had the focus. */
function openerOf(name: PanelName): HTMLElement | null {
  return document.querySelector(`button[data-panel="${name}"]`);
}
