import type { Range } from '../../text/range.ts';
import { SIDES, type Side } from '../../bitext/types.ts';
import type { Unit } from './units.ts';

/** A piece of a unit: a range of each side, and how sure it is that they match, where that was asked at all. */
export interface Piece extends Readonly<Record<Side, Range>> {
  readonly confidence?: number;
}

/**
 * Cuts a unit into pieces along its beads; white space between sentences goes with the one before it. Beads that a
 * mark reaches across stay together, since inline codes end with their segment.
 *
 * @returns pieces that together hold all of both sides; one where there are no beads, or they are out of order
 */
export function piecesOf(unit: Unit): Piece[] {
  const { beads, confidence } = unit;
  const end = { zh: unit.zh.text.length, en: unit.en.text.length };
  const starts = beads.map((bead, n) => {
    const startOf = (side: Side) => (n ? (unit.sentences[side][bead[side][0]]?.start ?? end[side]) : 0);
    return { zh: startOf('zh'), en: startOf('en') };
  });
  const isOrdered = starts.every((at, n) => !n || SIDES.every((side) => starts[n - 1]![side] <= at[side]));
  if (beads.length < 2 || !isOrdered) {
    const sure = confidence ?? beads[0]?.confidence;
    const whole = { zh: { start: 0, end: end.zh }, en: { start: 0, end: end.en } };
    return [{ ...whole, ...(sure === undefined ? {} : { confidence: sure }) }];
  }

  const pieces: { zh: Range; en: Range; confidence: number }[] = [];
  starts.forEach((at, n) => {
    const next = starts[n + 1] ?? end;
    const last = pieces.at(-1);
    const { confidence } = beads[n]!;
    if (!last || !SIDES.some((side) => isMarked(unit, side, at[side]))) {
      pieces.push({
        zh: { start: at.zh, end: next.zh },
        en: { start: at.en, end: next.en },
        confidence,
      });
    } else {
      pieces[pieces.length - 1] = {
        zh: { start: last.zh.start, end: next.zh },
        en: { start: last.en.start, end: next.en },
        confidence: Math.min(last.confidence, confidence),
      };
    }
  });
  return pieces;
}

function isMarked(unit: Unit, side: Side, at: number): boolean {
  return unit[side].marks.some(({ start, end }) => start < at && at < end);
}
