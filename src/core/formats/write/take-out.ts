import type { AnnotatedPair, ShippedText, TermMatch } from '../../bitext/document.ts';
import { pairsOf, type Row } from '../../bitext/rows.ts';
import { SIDES, type Bitext, type Segment } from '../../bitext/types.ts';
import { formsOf } from '../../terms/forms.ts';
import type { GlossaryEntry } from '../../terms/glossary.ts';
import { layerOf } from '../../terms/layer.ts';
import { compileTerms } from '../../terms/matcher.ts';
import type { Outgoing, WriteFormat } from './outgoing.ts';
import { OPTIONS_OF, takesTerms, type TakeOutOptions } from './take-out-options.ts';

/** A reader's own text, row by row, or one that ships and has its layers already. */
export type Takeable =
  { readonly title: string; readonly langs: Bitext['langs']; readonly rows: readonly Row[] } | ShippedText;

/** Between terms, how many rows or pairs go by before it is told how far it has come. */
const STEP = 500;

/**
 * A text made ready for a writer: what one reads is written as pairs, what other programs work on as rows, and JSON
 * as it is kept. Terms are matched here where they are shown.
 *
 * @param entries of the glossaries that hold
 * @param onProgress called with the part done, 0 to 1
 */
export function takeOut(
  text: Takeable,
  options: TakeOutOptions,
  entries: readonly GlossaryEntry[],
  more: Pick<Outgoing, 'ui' | 'labels' | 'modified' | 'schema'>,
  onProgress: (done: number) => void = () => {},
): Outgoing {
  const takes = new Set(OPTIONS_OF[options.format]);
  const withTerms = takesTerms(options);
  const units = unitsFor(text, options);
  const pairs = withTerms ? matched(units, entries, onProgress) : units.map(withoutTerms);
  return {
    title: 'meta' in text ? text.meta.title[more.ui] : text.title,
    langs: text.langs,
    ...('meta' in text ? { meta: text.meta } : {}),
    pairs,
    ...(withTerms ? { terms: entriesIn(pairs, entries) } : {}),
    ...(takes.has('source') ? { source: options.source } : {}),
    ...(takes.has('layout') ? { layout: options.layout } : {}),
    ...more,
  };
}

type Unit = AnnotatedPair | Row;

function unitsFor(text: Takeable, { format, units }: TakeOutOptions): readonly Unit[] {
  if (!('rows' in text)) return text.pairs;
  const asRows = format === 'json' || format === 'xliff' || (isTable(format) && units === 'sentences');
  return asRows ? text.rows : pairsOf(text.rows);
}

function isTable(format: WriteFormat): boolean {
  return format === 'tmx' || format === 'csv' || format === 'tsv';
}

type Matched = Unit & { readonly terms: AnnotatedPair['terms'] };

function matched(
  units: readonly Unit[],
  entries: readonly GlossaryEntry[],
  onProgress: (done: number) => void,
): Matched[] {
  const matcher = compileTerms(formsOf(entries));
  const known = new Set(entries.map(({ id }) => id));
  // An author's term that no glossary explains is text.
  const termsOf = (segment: Segment) => layerOf(segment, matcher).filter(({ termId }) => known.has(termId));
  return units.map((unit, n) => {
    if (n % STEP === 0) onProgress(n / units.length);
    return { ...unit, terms: { zh: termsOf(unit.zh), en: termsOf(unit.en) } };
  });
}

function withoutTerms(unit: Unit): Unit {
  return 'terms' in unit ? { ...unit, terms: { zh: [], en: [] } } : unit;
}

/** The entries that something is said of, in the glossary's order. */
function entriesIn(units: readonly Unit[], entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const used = new Set<string>();
  const note = ({ termId, also = [], nested = [] }: TermMatch) => {
    for (const id of [termId, ...also, ...nested.map((inner) => inner.termId)]) used.add(id);
  };
  for (const unit of units) if ('terms' in unit) for (const side of SIDES) unit.terms[side].forEach(note);
  return entries.filter(({ id }) => used.has(id));
}
