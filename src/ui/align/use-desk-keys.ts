import { useEffect, type RefObject } from 'react';
import type { Side } from '../../core/bitext/types.ts';
import type { Desk } from '../../store/desk.ts';
import { actionOf, actOn } from './keys.ts';
import type { RowListHandle } from './row-list.tsx';

interface KeyTargets {
  readonly list: RefObject<RowListHandle | null>;
  readonly onHelp: () => void;
}

/**
 * Keys for the whole desk. They keep out of the way of fields, dialogs, what a button or a link does itself, and the
 * browser's own shortcuts.
 */
export function useDeskKeys(desk: Desk, sides: readonly [Side, Side], { list, onHelp }: KeyTargets): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, select, textarea, dialog')) return;
      if (target.closest('button, a') && /^(?: |Enter)$/.test(event.key)) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      if (action === 'help') onHelp();
      else if (action === 'page') list.current?.page(event.key === 'PageDown' ? 1 : -1);
      else if (action === 'kindSelect') document.querySelector<HTMLElement>('.desk-kinds')?.focus();
      else actOn(action, desk.getState(), desk.actions, sides);
    };
    const onPaste = (event: ClipboardEvent) => {
      if ((event.target as HTMLElement).closest('input, select, textarea, dialog')) return;
      const text = event.clipboardData?.getData('text/plain');
      if (!text) return;
      event.preventDefault();
      desk.actions.paste(text);
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('paste', onPaste);
    };
  }, [desk, sides, list, onHelp]);
}
