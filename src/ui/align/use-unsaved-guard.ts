import { useEffect } from 'react';
import type { Desk } from '../../store/desk.ts';

/** Asks before the page goes away while something is not saved, or a cell is being edited. */
export function useUnsavedGuard(desk: Desk): void {
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const { saving, editing } = desk.getState();
      const draft = editing && document.querySelector<HTMLTextAreaElement>('.desk-editor')?.value;
      if (saving.state !== 'saved' || (editing && draft !== editing.base)) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [desk]);
}
