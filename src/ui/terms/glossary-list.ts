import type { Domain } from '../../core/terms/glossary.ts';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import type { UiLang } from '../../store/settings.ts';

/** What stands over a group of the list: a letter (or `0–9`), or how many strokes the first character has. */
export type Heading = { readonly letter: string } | { readonly strokes: number };

export interface Group {
  readonly heading: Heading;
  readonly entries: readonly ServedEntry[];
}

const DIGITS = '0–9';

const COLLATORS: Readonly<Record<UiLang, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  'zh-Hans': new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }),
  'zh-Hant': new Intl.Collator('zh-Hant-u-co-stroke', { numeric: true }),
};

/**
 * The first character of each number of strokes, from one stroke on, in the order of CLDR's stroke collation
 * (https://cldr.unicode.org/): `Intl` sorts by strokes but does not tell how many there are.
 */
const FIRST_BY_STROKES = [...'一丁万不丗丞丣並临丵乾亁亂僎僵亸償儭儳儶儷亹儽儾囔'];

/**
 * The entries as a reader of that language expects them: English from A to Z; Simplified Chinese from A to Z too,
 * by pinyin, with the Latin names among the Chinese ones; Traditional Chinese by strokes, then the Latin names.
 */
export function groupEntries(entries: readonly ServedEntry[], ui: UiLang): Group[] {
  const { compare } = COLLATORS[ui];
  const items = entries.map((entry) => ({ entry, name: entry.term[ui], heading: headingOf(entry, ui) }));
  // The build's pinyin knows a character's reading in its word, which the collator does not: it has the first say.
  const letter = ({ heading }: { heading: Heading }) => ('letter' in heading ? heading.letter : '');
  const byLetter = (a: { heading: Heading }, b: { heading: Heading }) =>
    letter(a) < letter(b) ? -1 : letter(a) > letter(b) ? 1 : 0;
  items.sort(
    (a, b) =>
      (ui === 'zh-Hans' ? byLetter(a, b) : 0) ||
      compare(a.name, b.name) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );

  const groups: { heading: Heading; entries: ServedEntry[] }[] = [];
  for (const { entry, heading } of items) {
    const last = groups.at(-1);
    if (last && headingKey(last.heading) === headingKey(heading)) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}

export function headingKey(heading: Heading): string {
  return 'letter' in heading ? heading.letter : String(heading.strokes);
}

function headingOf(entry: ServedEntry, ui: UiLang): Heading {
  const name = ui === 'zh-Hans' ? entry.pinyin : entry.term[ui];
  const first = [...name.normalize('NFD')][0]?.toUpperCase() ?? '';
  if (/[A-Z]/.test(first)) return { letter: first };
  if (ui === 'zh-Hant' && /\p{Script=Han}/u.test(first)) return { strokes: strokesOf(first) };
  return { letter: DIGITS };
}

function strokesOf(character: string): number {
  return FIRST_BY_STROKES.findLastIndex((first) => COLLATORS['zh-Hant'].compare(first, character) <= 0) + 1;
}

/** The domains that occur, in the glossary's own order, with the number of entries in each. */
export function domainsOf(entries: readonly ServedEntry[], order: readonly Domain[]): [Domain, number][] {
  return order
    .map((domain): [Domain, number] => [domain, entries.filter((entry) => entry.domain === domain).length])
    .filter(([, count]) => count > 0);
}
