import type { Range } from './range.ts';

/** A stretch of text over which the same annotations hold. */
export interface Run<T extends Range> extends Range {
  readonly items: readonly T[];
}

/**
 * Flattens layers of ranges over a text into runs in reading order that cover it without gap or overlap.
 * The items of a run stand in the order of their layers; empty ranges are left out.
 * Time is O(n log n) in the number of ranges, whatever they overlap.
 *
 * @param length of the text, in UTF-16 units; ranges are clipped to it
 */
export function flatten<T extends Range>(length: number, layers: readonly (readonly T[])[]): Run<T>[] {
  const cuts = new Set([0, length]);
  const items = layers.flatMap((layer, order) =>
    layer.filter(({ start, end }) => start < end && start < length).map((item) => ({ item, order })),
  );
  for (const { item } of items) {
    cuts.add(item.start);
    cuts.add(Math.min(item.end, length));
  }
  items.sort((a, b) => a.item.start - b.item.start);
  const borders = [...cuts].sort((a, b) => a - b);

  const runs: Run<T>[] = [];
  let open: typeof items = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i]!;
    const end = borders[i + 1]!;
    open = open.filter(({ item }) => item.end > start);
    while (next < items.length && items[next]!.item.start === start) open.push(items[next++]!);
    open.sort((a, b) => a.order - b.order);
    runs.push({ start, end, items: open.map(({ item }) => item) });
  }
  return runs;
}

/** Neighbouring runs that share one indivisible item (a term must stay one element), or a run by itself. */
export interface Group<T extends Range> {
  readonly whole: T | undefined;
  readonly runs: readonly Run<T>[];
}

/** Gathers the runs of every item that may not be split, so that it can be drawn as one element. */
export function gather<T extends Range>(runs: readonly Run<T>[], isWhole: (item: T) => boolean): Group<T>[] {
  const groups: { whole: T | undefined; runs: Run<T>[] }[] = [];
  for (const run of runs) {
    const whole = run.items.find(isWhole);
    const last = groups.at(-1);
    if (whole && last?.whole === whole) last.runs.push(run);
    else groups.push({ whole, runs: [run] });
  }
  return groups;
}
