import { SIDES } from '../../bitext/types.ts';
import { langOf as scriptOf } from '../../text/script.ts';
import { flowText } from './markup.ts';
import { Ids } from './names.ts';
import type { Outgoing, TermEntry } from './outgoing.ts';
import type { Unit } from './units.ts';

/** Links back from an entry; of a term that is everywhere, the first places serve. */
const MOST_LINKS = 24;

/** What is an id both in HTML and in XML. */
const ID = /^[A-Za-z_][\w.-]*$/;

/** The anchors of a document: one for each pair, one for each entry, one for the glossary's title. */
export interface Anchors {
  readonly pairs: ReadonlyMap<Unit, string>;
  readonly terms: ReadonlyMap<string, string>;
  readonly glossary: string;
}

/** Gives pairs the ids they have, as far as those can be anchors, and entries `term-<id>`. */
export function anchorsOf(blocks: readonly Unit[], terms: readonly TermEntry[]): Anchors {
  const ids = new Ids(ID);
  return {
    pairs: new Map(blocks.map((block) => [block, ids.take(block.id, 'pair-')])),
    terms: new Map(terms.map(({ id }) => [id, ids.take(`term-${id}`, 'term-')])),
    glossary: ids.take('glossary', 'glossary-'),
  };
}

/** The pairs that have each term, in reading order. */
export function placesOf(blocks: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const places = new Map<string, Unit[]>();
  for (const block of blocks) {
    const found = new Set(SIDES.flatMap((side) => block.terms[side].map(({ termId }) => termId)));
    for (const termId of found) {
      const before = places.get(termId);
      if (before) before.push(block);
      else places.set(termId, [block]);
    }
  }
  return places;
}

/**
 * What an entry says: the term and its definition in both languages, its note in the interface's.
 *
 * @param langOf the attributes for a language
 */
export function entryMarkup(
  entry: TermEntry,
  { langs, ui, labels }: Pick<Outgoing, 'langs' | 'ui' | 'labels'>,
  langOf: (lang: string) => string,
): string {
  const { term, definition, note, expansion } = entry;
  const zh = langOf(langs.zh);
  const en = langOf('en');
  const full = expansion ? ` <span class="expansion" ${en}>${flowText(expansion)}</span>` : '';
  const noted = note && (note[ui] ?? note['zh-Hans']);
  const inChinese = definition[langs.zh] ?? definition['zh-Hans'];
  // An own term is explained in one language, or not at all.
  const isOne = inChinese === definition.en;
  const definitions = isOne
    ? [[inChinese, scriptOf(inChinese) === 'en' ? 'en' : langs.zh] as const]
    : [[inChinese, langs.zh] as const, [definition.en, 'en'] as const];
  return [
    `<p class="names"><dfn ${zh}>${flowText(term[langs.zh])}</dfn> <dfn ${en}>${flowText(term.en)}</dfn>${full}</p>`,
    ...definitions.filter(([text]) => text).map(([text, lang]) => `<p ${langOf(lang)}>${flowText(text)}</p>`),
    ...(noted ? [`<p class="note" ${langOf(ui)}>${flowText(labels.note)} ${flowText(noted)}</p>`] : []),
  ].join('\n');
}

/** Links from an entry to the pairs that have its term; nothing where none does. */
export function backLinks(hrefs: readonly string[], label: string): string {
  if (!hrefs.length) return '';
  const links = hrefs.slice(0, MOST_LINKS).map((href, n) => `<a href="${href}">${n + 1}</a>`);
  return `<p class="places">${flowText(label)} ${links.join(' ')}${hrefs.length > MOST_LINKS ? ' …' : ''}</p>`;
}
