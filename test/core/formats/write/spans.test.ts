import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nest } from '../../../../src/core/formats/write/spans.ts';

const spans = fc.array(
  fc
    .tuple(fc.nat(12), fc.nat(12), fc.nat(2))
    .filter(([a, b]) => a !== b)
    .map(([a, b, rank]) => ({ start: Math.min(a, b), end: Math.max(a, b), rank })),
);

test('spans are nested by rank, each over all of its range', () => {
  fc.assert(
    fc.property(spans, (items) => {
      const open: (typeof items)[number][] = [];
      let at = 0;
      for (const step of nest(12, items, ({ rank }) => rank)) {
        if (step.type === 'open') open.push(step.item);
        else if (step.type === 'close') expect(open.pop()).toBe(step.item);
        else {
          expect(step.start).toBe(at);
          at = step.end;
          const over = items.filter(({ start, end }) => start < step.end && step.start < end);
          expect(new Set(open)).toEqual(new Set(over));
          expect(open.map(({ rank }) => rank)).toEqual(over.map(({ rank }) => rank).sort());
        }
      }
      expect([open, at]).toEqual([[], 12]);
    }),
  );
});
