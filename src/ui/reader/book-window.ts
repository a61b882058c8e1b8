import type { Block } from '../../core/bitext/blocks.ts';
import type { DrawnRange } from './drawn-range.ts';
import { Heights } from './heights.ts';
import { findAnchor, restoreAnchor, type Anchor } from './place.ts';

/** How far beyond the window text is drawn, and from where on it is taken away again, in heights of the window. */
const AHEAD = 1.5;
const BEHIND = 4;

/** As many times the window's text may turn out to be shorter than it was thought to be. */
const ROUNDS = 8;

interface Parts {
  readonly article: HTMLElement;
  /** Holds a space, the drawn blocks, and another space. */
  readonly list: HTMLElement;
  /** Draws these blocks and no others, at once. */
  readonly draw: (range: DrawnRange) => void;
  /** The pair that the reader has chosen, if any. */
  readonly chosen: () => string | null;
  /** Told whenever the window may stand elsewhere. */
  readonly onLook: () => void;
}

/** What of a text is drawn, besides the weight of what is not there yet on either side of it. */
export interface BookState {
  readonly blocks: readonly Block[];
  readonly range: DrawnRange;
  readonly above: number;
  readonly below: number;
}

/**
 * Keeps a long text drawn around the window, and what is in the window where it is. Blocks that are not drawn are
 * stood for by a space on either side. A block that turns out higher or lower than it was thought to be takes or
 * gives what it differs by to the space next to it, so that nothing moves and nothing has to be scrolled back.
 */
export class BookWindow {
  readonly #parts: Parts;
  #state: BookState;
  #heights: Heights;
  #top = 0;
  #anchor: Anchor | null = null;
  /** Where the window was scrolled to when the anchor was taken. */
  #scrolled = 0;
  #width: number;
  #frame = 0;
  #changed = false;

  constructor(parts: Parts, state: BookState) {
    this.#parts = parts;
    this.#state = state;
    this.#heights = new Heights(state.blocks);
    this.#width = parts.article.clientWidth;
    this.#stand();
  }

  /** What is at the reading line now. */
  get anchor(): Anchor | null {
    return this.#anchor;
  }

  /** React has drawn this. Other blocks are another text, or more of it; the anchor's pair stays where it was. */
  drawn(state: BookState, anchor: Anchor | null = this.#anchor): void {
    const { blocks } = this.#state;
    this.#state = state;
    if (blocks === state.blocks) return;
    this.#heights.take(state.blocks);
    this.#stand();
    this.#restore(anchor);
    this.soon();
  }

  /** The layout is about to be another: type, view, width. */
  relayout(): void {
    this.#changed = true;
    this.soon();
  }

  /** Looks before the next paint. */
  soon(): void {
    this.#frame ||= requestAnimationFrame(() => this.#look());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Something has grown or shrunk, by itself or by a new layout: what is in the window stays where it is. */
  resized(): void {
    this.#hold();
    this.soon();
  }

  /** Draws a block that may be anywhere, alone; the next look draws what is around it. */
  show(block: number): void {
    const { from, to } = this.#state.range;
    if (from <= block && block < to) return;
    this.#draw({ from: block, to: block + 1 });
    this.#stand();
    this.soon();
  }

  /** Draws these blocks and sets the spaces around them to what they stand for, wherever that leaves the window. */
  reset(range: DrawnRange): void {
    this.#draw(range);
    this.#stand();
    this.#restore(this.#anchor);
    this.soon();
  }

  #look(): void {
    this.#frame = 0;
    const { article, onLook } = this.#parts;
    if (!article.isConnected) return;
    const isNew = this.#changed || article.clientWidth !== this.#width;
    const moved = !isNew && Math.abs(window.scrollY - this.#scrolled) >= 1;
    if (isNew) this.#layOutAnew();
    else this.#hold();
    this.#measure();
    for (let round = 0; round < ROUNDS && this.#cover(); round++);
    if (this.#extend()) this.soon();
    this.#take(moved);
    onLook();
  }

  /**
   * Takes an anchor: what the reader has chosen, or what is at the reading line. As long as nobody scrolls it stays
   * the same, so that after any number of other layouts the first one is as it was.
   */
  #take(moved: boolean): void {
    const { article, chosen } = this.#parts;
    const anchor = findAnchor(article, chosen());
    const stays = !moved && this.#anchor !== null && anchor?.pairId !== chosen();
    this.#scrolled = window.scrollY;
    if (!stays) {
      this.#anchor = anchor;
      return;
    }
    // Fractions of a pixel, which cannot be scrolled by, must not add up.
    const now = findAnchor(article, this.#anchor!.pairId);
    const isSame = now?.pairId === this.#anchor!.pairId && Math.abs(now.top - this.#anchor!.top) < 1;
    if (!isSame) this.#anchor = now;
  }

  /** Scrolls so that the anchor is where it was. */
  #restore(anchor: Anchor | null): void {
    if (!anchor) return;
    this.#anchor = anchor;
    restoreAnchor(this.#parts.article, anchor);
    this.#scrolled = window.scrollY;
  }

  /** What has come between the anchor and the window's edge since, other than by scrolling, is scrolled away. */
  #hold(): void {
    if (!this.#anchor) return;
    const { pairId, top } = this.#anchor;
    this.#restore({ pairId, top: top - (window.scrollY - this.#scrolled) });
  }

  #layOutAnew(): void {
    this.#changed = false;
    this.#width = this.#parts.article.clientWidth;
    this.#heights.forget();
    this.#stand();
    this.#restore(this.#anchor);
  }

  /** Sets the spaces to what the heights say. */
  #stand(): void {
    this.#measure();
    this.#heights.learn();
    this.#space(this.#estimatedTop(this.#state.range.from));
  }

  #estimatedTop(from: number): number {
    return this.#heights.ofWeight(this.#state.above) + this.#heights.sum(0, from);
  }

  #space(top: number): void {
    const { list } = this.#parts;
    const { blocks, range, below } = this.#state;
    this.#top = range.from === 0 ? this.#heights.ofWeight(this.#state.above) : Math.max(0, top);
    const bottom = this.#heights.sum(range.to, blocks.length) + this.#heights.ofWeight(below);
    (list.firstElementChild as HTMLElement).style.blockSize = `${this.#top}px`;
    (list.lastElementChild as HTMLElement).style.blockSize = `${bottom}px`;
  }

  #sections(): readonly HTMLElement[] {
    return [...this.#parts.list.querySelectorAll<HTMLElement>(':scope > section')];
  }

  #measure(): void {
    const { from, to } = this.#state.range;
    const sections = this.#sections();
    // Otherwise React has taken the text off the page in the meantime.
    if (sections.length !== to - from || !this.#parts.list.isConnected) return;
    sections.forEach((section, n) => {
      this.#heights.measure(from + n, section.getBoundingClientRect().height);
    });
  }

  #draw(range: DrawnRange): void {
    this.#state = { ...this.#state, range };
    this.#parts.draw(range);
  }

  /** The window's edges and those of what is drawn, from the list's upper edge. */
  #edges() {
    const start = -this.#parts.list.getBoundingClientRect().top;
    const { from, to } = this.#state.range;
    return {
      start,
      end: start + document.documentElement.clientHeight,
      first: this.#top,
      last: this.#top + this.#heights.sum(from, to),
    };
  }

  /** Draws what the window lacks. True if it may still lack something. */
  #cover(): boolean {
    const { blocks, range } = this.#state;
    const { start, end, first, last } = this.#edges();
    let { from, to } = range;
    if (end <= first ? from > 0 : start >= last && to < blocks.length) {
      this.#jump();
      return true;
    }
    for (let top = first; top > start && from > 0;) top -= this.#heights.of(--from);
    for (let bottom = last; bottom < end && to < blocks.length;) bottom += this.#heights.of(to++);
    if (from === range.from && to === range.to) return false;
    this.#change({ from, to });
    return true;
  }

  /** One block more where text may soon be wanted, fewer where it is far away. True if there is more to do. */
  #extend(): boolean {
    const { blocks, range } = this.#state;
    const { start, end, first, last } = this.#edges();
    const height = end - start;
    let { from, to } = range;
    if (!isSelecting(this.#parts.article)) {
      for (let top = first; top + this.#heights.of(from) < start - height * BEHIND && from < to - 1;) {
        top += this.#heights.of(from++);
      }
      for (let bottom = last; bottom - this.#heights.of(to - 1) > end + height * BEHIND && to > from + 1;) {
        bottom -= this.#heights.of(--to);
      }
    }
    if (last < end + height * AHEAD && to < blocks.length) to++;
    else if (first > start - height * AHEAD && from > 0) from--;
    if (from === range.from && to === range.to) return false;
    this.#change({ from, to });
    return true;
  }

  /** Draws a range that has some of what is drawn; what stays does not move. */
  #change(range: DrawnRange): void {
    const before = this.#state.range;
    const kept = this.#sections()[Math.max(0, range.from - before.from)];
    const at = kept?.getBoundingClientRect().top ?? 0;
    const top = () =>
      this.#top + this.#heights.sum(before.from, range.from) - this.#heights.sum(range.from, before.from);
    const wanted = top();
    const old = this.#top;
    this.#draw(range);
    // Before anything is laid out, so that the page is never too short for where it stands.
    this.#space(wanted);
    this.#measure();
    this.#top = old;
    this.#space(this.#leftOver(top()));
    const shift = (kept?.getBoundingClientRect().top ?? at) - at;
    if (Math.abs(shift) >= 0.5) window.scrollBy({ top: shift, behavior: 'instant' });
  }

  /** A space that has given all it had stands anew for what it stands for. */
  #leftOver(top: number): number {
    return top > 0 ? top : this.#estimatedTop(this.#state.range.from);
  }

  /** The window has left all that is drawn: draws what the spaces say is there. */
  #jump(): void {
    const { blocks, range, above } = this.#state;
    const { start, end, first, last } = this.#edges();
    const total = last + this.#heights.sum(range.to, blocks.length);
    if (end >= total) {
      // The end stays where it is.
      let from = blocks.length;
      for (let bottom = total; bottom > start && from > 0;) bottom -= this.#heights.of(--from);
      const foot = this.#parts.list.getBoundingClientRect().bottom;
      this.#draw({ from: Math.min(from, blocks.length - 1), to: blocks.length });
      this.#stand();
      const shift = this.#parts.list.getBoundingClientRect().bottom - foot;
      window.scrollBy({ top: shift, behavior: 'instant' });
      return;
    }
    const expected = this.#estimatedTop(range.from);
    const y = Math.max(0, start);
    const distance = y < first ? (y * expected) / first : y - last + expected + (last - first);
    const { block, into } = this.#heights.at(distance - this.#heights.ofWeight(above));
    let to = block + 1;
    for (let bottom = y - into + this.#heights.of(block); bottom < end && to < blocks.length;) {
      bottom += this.#heights.of(to++);
    }
    this.#draw({ from: block, to });
    this.#space(y - into);
    this.#measure();
    this.#space(y - into);
  }
}

/** What is selected stays drawn. */
function isSelecting(article: HTMLElement): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && article.contains(selection.anchorNode);
}
