import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { blocksOf, placesInBlocks, type Block } from '../../core/bitext/blocks.ts';
import type { OwnText } from '../../store/own-text.ts';
import { useApp } from '../shared/app-context.tsx';
import { drawPairsBy } from '../shared/drawing.ts';
import { onPrint } from '../shared/on-print.ts';
import { settle } from '../shared/settling.ts';
import { BookWindow } from './book-window.ts';
import { carryAnchor, carryRange, type DrawnRange } from './drawn-range.ts';

/** Blocks drawn at first: they fill a window. */
const FIRST = 2;

/** Up to here a text is drawn whole to be printed; a longer one is for the export. */
export const PRINTABLE = 4000;

export interface Book {
  readonly blocks: readonly Block[];
  readonly range: DrawnRange;
  /** The number of each pair's block. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * A long text as blocks, of which those around the window are drawn.
 *
 * @param start the pair that is drawn first, if the text has it
 * @param onLook told whenever the window may stand elsewhere
 */
export function useBook(
  article: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  own: OwnText,
  start: string | null,
  onLook: RefObject<(book: Book) => void>,
): Book {
  const { store } = useApp();
  const { pairs, seam } = own;
  const blocks = useMemo(() => blocksOf(pairs, seam), [pairs, seam]);
  const places = useMemo(() => placesInBlocks(blocks), [blocks]);
  const [drawn, setDrawn] = useState(() => {
    const at = places.get(start ?? '') ?? 0;
    return { blocks, range: { from: at, to: Math.min(blocks.length, at + FIRST) } };
  });
  let { range } = drawn;
  if (drawn.blocks !== blocks) {
    range = carryRange(drawn.blocks, range, blocks, places);
    setDrawn({ blocks, range });
  }

  const state = useMemo(() => ({ blocks, range, ...weightOutside(own, blocks) }), [blocks, range, own]);
  const now = useRef({ state, places });
  const view = useRef<BookWindow>(null);

  useLayoutEffect(() => {
    const before = now.current.state;
    now.current = { state, places };
    view.current?.drawn(state, carryAnchor(view.current.anchor, before.blocks, places));
  }, [state, places]);

  useLayoutEffect(() => {
    // Heights are measured from now on.
    settle();
    const draw = (range: DrawnRange) =>
      flushSync(() => setDrawn({ blocks: now.current.state.blocks, range }));
    const book = new BookWindow(
      {
        article: article.current!,
        list: list.current!,
        draw,
        chosen: () => store.getState().current,
        onLook: () => onLook.current({ ...now.current.state, places: now.current.places }),
      },
      now.current.state,
    );
    view.current = book;
    return () => {
      book.stop();
      view.current = null;
    };
  }, [article, list, store, onLook]);

  useEffect(() => {
    const book = view.current!;
    const look = () => book.soon();
    const relayout = () => book.relayout();
    const resize = new ResizeObserver(() => book.resized());
    resize.observe(article.current!);
    const unsubscribe = store.subscribe((after, before) => {
      if (after.settings !== before.settings || after.panel !== before.panel) relayout();
      else if (after.revealed !== before.revealed) look();
    });
    const undraw = drawPairsBy((pairId) => {
      const block = now.current.places.get(pairId);
      if (block !== undefined) book.show(block);
    });
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', relayout);
    const unprint = printAll(book, () => now.current.state);
    book.soon();
    return () => {
      resize.disconnect();
      unsubscribe();
      undraw();
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', relayout);
      unprint();
    };
  }, [article, store]);

  return { blocks, range, places };
}

/** Draws all of a text that is to be printed, if that is to be had in reasonable time, and takes it away again. */
function printAll(book: BookWindow, state: () => Pick<Book, 'blocks' | 'range'>): () => void {
  let before: DrawnRange | null = null;
  const begin = () => {
    const { blocks, range } = state();
    const last = blocks.at(-1);
    if (before || !last || last.start + last.pairs.length > PRINTABLE) return;
    before = range;
    book.reset({ from: 0, to: blocks.length });
  };
  const end = () => {
    if (before) book.reset(before);
    before = null;
  };
  return onPrint(begin, end);
}

/** What the rows that are not there yet weigh, by those that are. */
function weightOutside({ record, above, below }: OwnText, blocks: readonly Block[]) {
  const inside = record.rows - above - below;
  const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
  const each = inside ? weight / inside : 0;
  return { above: above * each, below: below * each };
}
