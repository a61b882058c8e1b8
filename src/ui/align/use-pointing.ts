import { useEffect, type RefObject } from 'react';
import type { Side } from '../../core/bitext/types.ts';
import type { Desk } from '../../store/desk.ts';
import { offsetAtPoint } from '../shared/text-offsets.ts';

/** A press on a cell goes there and puts the caret where it was; two in a row edit. */
export function usePointing(grid: RefObject<HTMLElement | null>, { actions, getState }: Desk): void {
  useEffect(() => {
    const element = grid.current!;
    const onClick = (event: MouseEvent) => {
      const target = event.target as Element;
      const row = target.closest<HTMLElement>('[data-at]');
      if (!row || target.closest('textarea')) return;
      const cell = target.closest<HTMLElement>('[data-side]');
      const side = (cell?.dataset['side'] as Side | undefined) ?? getState().place.side;
      actions.goTo(Number(row.dataset['at']), side, cell && caretIn(cell, event));
    };
    const onDoubleClick = (event: MouseEvent) => {
      const target = event.target as Element;
      if (target.closest('[data-side]') && !target.closest('textarea')) actions.edit();
    };
    element.addEventListener('click', onClick);
    element.addEventListener('dblclick', onDoubleClick);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('dblclick', onDoubleClick);
    };
  }, [grid, actions, getState]);
}

/** The position within a cell's text that was pressed; at either end there is nothing to part. */
function caretIn(cell: HTMLElement, { clientX, clientY }: MouseEvent): number | null {
  // Text that was selected, to be copied, stays so.
  if (getSelection()?.isCollapsed === false) return null;
  const words = cell.querySelector('.desk-text');
  const caret = words && offsetAtPoint(words, clientX, clientY);
  return caret === 0 || caret === words?.textContent.length ? null : caret;
}
