import type { Source } from '../core/import/job.ts';
import { proposePairs } from '../core/import/propose.ts';
import type { Part, ImportState, Item } from './imports.ts';

type Joined = Pick<ImportState, 'items' | 'chosen'>;

/** Whether a text could be one side of another. */
export function isSide({ parts: [part, second], state }: Item): boolean {
  return !second && state.name === 'open' && part.state === 'read' && Boolean(part.preview?.lang);
}

/** Puts together what is most likely one text in two languages. */
export function proposed({ items, chosen }: Joined): Joined {
  const sides = items.filter((item) => isSide(item) && !item.apart);
  const candidates = sides.map(({ parts: [{ file, preview }] }) => ({
    name: file.name,
    lang: preview!.lang!,
  }));
  let left: Joined = { items, chosen };
  for (const [zh, en] of proposePairs(candidates)) left = joinedParts(left, sides[zh]!.id, sides[en]!.id);
  return left;
}

/** Two texts as one, the Chinese one its first side. It stays where the first of them was. */
export function joinedParts({ items, chosen }: Joined, id: number, otherId: number): Joined {
  const [a, b] = items.filter((item) => item.id === id || item.id === otherId);
  if (!a || !b || !isSide(a) || !isSide(b)) return { items, chosen };
  const [one] = a.parts;
  const [two] = b.parts;
  const parts: Item['parts'] = one.preview?.lang === 'en' ? [two, one] : [one, two];
  return {
    items: items
      .filter((item) => item !== b)
      .map((item) => (item === a ? { ...a, parts, apart: false, title: a.title ?? b.title } : item)),
    chosen: chosen === b.id ? a.id : chosen,
  };
}

/** The two files of a text as two texts. */
export function splitParts(items: readonly Item[], id: number, newId: () => number): readonly Item[] {
  return items.flatMap((item): Item[] => {
    const [a, b] = item.parts;
    if (item.id !== id || !b) return [item];
    const half = { ...item, title: null, apart: true };
    return [
      { ...half, parts: [a] },
      { ...half, id: newId(), parts: [b] },
    ];
  });
}

/** How the files of a text are to be read for its sides to change places. */
export function swappedParts({ parts: [a, b] }: Item): [Part, Source['options']][] {
  if (!b) return [[a, { swap: !a.options.swap }]];
  return [
    [a, { lang: 'en' }],
    [b, { lang: a.preview?.lang === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans' }],
  ];
}
