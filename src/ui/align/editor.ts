import { createContext, useContext, type RefObject } from 'react';
import type { Desk } from '../../store/desk.ts';

/** The field in which a cell is being edited, for the buttons that act on it. */
export const EditorContext = createContext<RefObject<HTMLTextAreaElement | null> | null>(null);

export function useEditor(): RefObject<HTMLTextAreaElement | null> {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside of the desk');
  return editor;
}

/** Keeps what was written, and does something at the caret; at either end of the text there is nothing to do. */
export function keepThen(area: HTMLTextAreaElement, { actions, getState }: Desk, act: () => void): void {
  const { value, selectionStart: caret } = area;
  const { at, side } = getState().place;
  if (!actions.keep(value)) return;
  if (!value.slice(0, caret).trim() || !value.slice(caret).trim()) return;
  actions.goTo(at, side, caret);
  act();
}
