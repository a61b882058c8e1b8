/*
 * A long text is drawn around the window only. Whatever goes to a pair that may be anywhere asks for it first. There
 * is one text on a page; one that is drawn whole has nobody who draws.
 */

let draw: ((pairId: string) => void) | null = null;

/** Draws a pair at once, if the text has it and it is not there yet. Not to be called while React renders. */
export function drawPair(pairId: string): void {
  draw?.(pairId);
}

/** Says who draws pairs from now on, until the function that comes back is called. */
export function drawPairsBy(drawing: (pairId: string) => void): () => void {
  draw = drawing;
  return () => {
    if (draw === drawing) draw = null;
  };
}
