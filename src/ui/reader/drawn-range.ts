import type { Block } from '../../core/bitext/blocks.ts';
import type { Anchor } from './place.ts';

/** The blocks that are drawn: `from` to `to` (exclusive). */
export interface DrawnRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The blocks of a changed text that have what was drawn of it before; where nothing of that is left, those at about
 * the same place.
 *
 * @param places the number of each pair's block in the changed text
 */
export function carryRange(
  before: readonly Block[],
  { from, to }: DrawnRange,
  after: readonly Block[],
  places: ReadonlyMap<string, number>,
): DrawnRange {
  const drawn = before
    .slice(from, to)
    .flatMap(({ pairs }) => pairs)
    .map(({ id }) => places.get(id))
    .filter((n) => n !== undefined);
  if (drawn.length) return { from: drawn[0]!, to: Math.max(...drawn) + 1 };
  const at = Math.max(0, Math.min(from, after.length - 1));
  return { from: at, to: Math.min(after.length, at + to - from) };
}

/**
 * What is at the reading line in a changed text: where the pair that was there is gone, the nearest before it that
 * is not takes its place.
 */
export function carryAnchor(
  anchor: Anchor | null,
  before: readonly Block[],
  places: ReadonlyMap<string, number>,
): Anchor | null {
  if (!anchor || places.has(anchor.pairId)) return anchor;
  const ids = before.flatMap(({ pairs }) => pairs).map(({ id }) => id);
  const left = ids.slice(0, Math.max(0, ids.indexOf(anchor.pairId))).findLast((id) => places.has(id));
  return left === undefined ? null : { pairId: left, top: anchor.top };
}
