import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Row } from '../../core/bitext/rows.ts';
import type { Side } from '../../core/bitext/types.ts';
import { useDesk, useDeskState } from './desk-context.tsx';
import { RowView } from './row-view.tsx';
import { usePointing } from './use-pointing.ts';

/** What the page may ask of the list. */
export interface RowListHandle {
  /** Puts the focus on the cell that keys act on. */
  focus(): void;
  /** Goes on by what the window shows. */
  page(step: 1 | -1): void;
}

/** Pixels drawn beyond what the window shows: a held key meets rows that are there. */
const BUFFER = 400;

/** The rows, of which only those in the window (and the one that keys act on) are in the document. */
export function RowList({ sides, ref }: { sides: readonly [Side, Side]; ref: Ref<RowListHandle> }) {
  const { t } = useTranslation('align');
  const desk = useDesk();
  const { actions } = desk;
  const rows = useDeskState((state) => state.rows);
  const place = useDeskState((state) => state.place);
  const editing = useDeskState((state) => state.editing !== null);
  const text = useDeskState((state) => state.text)!;
  const grid = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);

  const here = () => grid.current!.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');

  useImperativeHandle(ref, () => ({
    focus: () => here()?.focus({ preventScroll: true }),
    page(step) {
      const { getItemOffset, findItemIndex, viewportSize } = list.current!;
      const { at } = desk.getState().place;
      const next = findItemIndex(Math.max(0, getItemOffset(at) + step * viewportSize * 0.9));
      actions.goTo(next === at ? at + step : next);
    },
  }));

  // The row that keys act on is in sight and has the focus, unless the focus is on a button or in a dialog.
  useLayoutEffect(() => {
    let frame = 0;
    // A row that the list has not measured yet is not there, or hidden: then it is tried again when it may be.
    const again = () => (frame = requestAnimationFrame(show));
    const show = () => {
      const { getItemOffset, getItemSize, scrollOffset, viewportSize, scrollToIndex } = list.current!;
      const row = grid.current!.querySelector(`[data-at="${place.at}"]`);
      if (!row) return rows.length && again();
      const top = getItemOffset(place.at);
      const end = top + getItemSize(place.at);
      const isFar = end < scrollOffset - viewportSize || top > scrollOffset + viewportSize * 2;
      if (isFar) scrollToIndex(place.at, { align: 'center' });
      else row.scrollIntoView({ block: 'nearest' });
      const { activeElement, body } = document;
      const isFree = !activeElement || activeElement === body || grid.current!.contains(activeElement);
      if (!isFree || editing) return;
      const cell = here()!;
      cell.focus({ preventScroll: true });
      if (document.activeElement !== cell) again();
    };
    show();
    return () => cancelAnimationFrame(frame);
  }, [place, editing, rows]);

  usePointing(grid, desk);

  return (
    <div
      ref={grid}
      role="grid"
      className="desk-grid"
      aria-label={t('table', { title: text.title })}
      aria-rowcount={rows.length + 1}
      aria-colcount={4}
      tabIndex={-1}
    >
      <div role="rowgroup" className="desk-columns">
        <div role="row" className="desk-row" aria-rowindex={1}>
          <span role="columnheader" className="desk-number">
            <span className="visually-hidden">{t('column.number')}</span>
          </span>
          <span role="columnheader">{t(`column.${sides[0]}`)}</span>
          <span role="columnheader" className="desk-match">
            <span className="visually-hidden">{t('column.match')}</span>
          </span>
          <span role="columnheader">{t(`column.${sides[1]}`)}</span>
        </div>
      </div>
      <div className="desk-scroll" role="presentation">
        <Virtualizer
          ref={list}
          data={rows}
          as={RowGroup}
          item={Item}
          bufferSize={BUFFER}
          keepMounted={[place.at]}
        >
          {(row: Row, at: number) => (
            <RowView
              key={row.id}
              row={row}
              at={at}
              langs={text.langs}
              sides={sides}
              here={at === place.at ? place.side : null}
              caret={at === place.at ? place.caret : null}
              editing={at === place.at && editing}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  );
}

interface PartProps {
  readonly style: CSSProperties;
  readonly children: ReactNode;
  readonly ref?: Ref<never>;
}

function RowGroup({ style, children, ref }: PartProps) {
  return (
    <div ref={ref} role="rowgroup" style={style}>
      {children}
    </div>
  );
}

/** Where a row stands is of no interest to anybody who listens. */
function Item({ style, children, ref }: PartProps) {
  return (
    <div ref={ref} role="presentation" style={style}>
      {children}
    </div>
  );
}
