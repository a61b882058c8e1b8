import type { Range as TextRange } from '../../core/text/range.ts';

/** A position in an element's text, in UTF-16 units from its beginning. */
function offsetIn(element: Element, node: Node, nodeOffset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, nodeOffset);
  return before.toString().length;
}

/** The DOM range of a stretch of an element's text. */
export function rangeIn(element: Element, { start, end }: TextRange): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let started = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const after = before + node.length;
    if (!started && start < after) {
      range.setStart(node, start - before);
      started = true;
    }
    if (started && end <= after) {
      range.setEnd(node, end - before);
      return range;
    }
    before = after;
  }
  if (!started) range.selectNodeContents(element);
  if (element.lastChild) range.setEndAfter(element.lastChild);
  return range;
}

/** The text position under a point of the window, if it lies in this element. */
export function offsetAtPoint(element: Element, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint
    ? document.caretPositionFromPoint(x, y)
    : legacyCaret(x, y);
  if (!position || !element.contains(position.offsetNode)) return null;
  return offsetIn(element, position.offsetNode, position.offset);
}

/** Safari before 26 knows only the older call. */
function legacyCaret(x: number, y: number) {
  const range = document.caretRangeFromPoint(x, y);
  return range && { offsetNode: range.startContainer, offset: range.startOffset };
}
