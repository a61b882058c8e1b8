import type { Segment, Side } from '../bitext/types.ts';
import { decode } from './encoding.ts';
import { segmentOf } from './inline-codes.ts';
import { kindNamed } from './kinds.ts';
import { sideOf, sideOfTag } from './language.ts';
import { checkBlocks } from './limits.ts';
import { problem, refuse } from './problem.ts';
import type { Reading, ReadOptions, ReadRow } from './reading.ts';
import { joined } from './segment-builder.ts';
import { bilingual } from './sides.ts';
import { childOf, childrenOf, textOf, type Element } from './tree.ts';
import { declaredInXml, readXml } from './xml.ts';

interface Unit {
  readonly element: Element;
  readonly source: Segment;
  readonly target: Segment;
  readonly notes: readonly string[];
  readonly state: string | undefined;
  readonly continues?: boolean;
}

/**
 * Reads XLIFF 1.2 and 2.x: each unit is a row, whatever its segments; alternative translations, skeletons and
 * binary units are left aside. Which of source and target is Chinese, the file's tags say, else the script.
 *
 * @throws FormatError `languageMissing` where the file says that neither language is one of ours; what `readXml`
 *   throws
 */
export function readXliff(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const place = { file };
  const decoded = decode(bytes, place, { forced: options.encoding, declared: declaredInXml(bytes) });
  const units: Unit[] = [];
  const tags = { source: new Set<string>(), target: new Set<string>() };
  let isXliff = false;
  let group: Element | undefined;
  const note = (tag: string | undefined, of: Set<string>) => {
    if (tag && of.size < 20) of.add(tag.slice(0, 40));
  };
  const seen = (parents: readonly Element[]) => {
    isXliff ||= parents[0]?.name === 'xliff';
    checkBlocks(units.length, place);
    const attribute = (name: string) => parents.map(({ attributes }) => attributes.get(name)).find(Boolean);
    note(attribute('source-language') ?? attribute('srcLang'), tags.source);
    note(attribute('target-language') ?? attribute('trgLang'), tags.target);
    return (
      parents.findLast(({ attributes }) => attributes.has('xml:space'))?.attributes.get('xml:space') ===
      'preserve'
    );
  };
  const warnings = readXml(decoded.text, place, {
    'trans-unit': (element, parents) => units.push(unitOf1(element, seen(parents))),
    unit: (element, parents) => {
      const parent = parents.at(-1);
      const continues = parent?.attributes.get('type') === 'duidu:pair' && parent === group;
      group = parent;
      units.push({ ...unitOf2(element, seen(parents)), continues });
    },
  });
  if (!units.length)
    refuse(isXliff || /<xliff/.test(decoded.text) ? 'nothingToRead' : 'rootUnexpected', place);
  if (!isXliff) refuse('rootUnexpected', place, { expected: 'xliff' });

  const source = options.languages ? null : sourceSide(units, tags);
  const languages = [...tags.source, ...tags.target];
  if (source === 'foreign')
    return refuse('languageMissing', place, { found: languages.slice(0, 12).join(', ') });
  const isZh = options.languages ? tags.source.has(options.languages.zh) : source === 'zh';
  const rows = units.map((unit) => rowOf(unit, isZh));
  const missing = units.filter(({ target }) => !target.text).length;
  const facts = {
    format: 'xliff',
    encoding: decoded.encoding,
    languages,
    warnings: [
      ...decoded.warnings,
      ...warnings,
      ...(missing ? [problem('targetsMissing', place, { count: missing })] : []),
    ],
  } as const;
  return bilingual(rows, facts, options);
}

/** XLIFF 1.2: one source and one target; segmentation inside of them (`mrk mtype="seg"`) does not part the text. */
function unitOf1(element: Element, outer: boolean): Unit {
  const target = childOf(element, 'target');
  const preserve = isPreserved(element, outer);
  return {
    element,
    source: segmentOf(childOf(element, 'source'), preserve),
    target: segmentOf(target, preserve),
    notes: notesIn(element),
    state:
      target?.attributes.get('state') ?? (element.attributes.get('approved') === 'yes' ? 'final' : undefined),
  };
}

/** XLIFF 2: segments, with what may stand between them, make up the unit's text. */
function unitOf2(element: Element, outer: boolean): Unit {
  const parts = childrenOf(element).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const preserve = isPreserved(element, outer);
  const segment = (one: Element | undefined) => segmentOf(one, !!one && isPreserved(one, preserve));
  const sources = parts.map((part) => segment(childOf(part, 'source')));
  const targets = inTheirOrder(parts).map(({ part, n }) => {
    const target = childOf(part, 'target');
    // What needs no translation stands in the target as in the source.
    return part.name === 'ignorable' && !target ? sources[n]! : segment(target);
  });
  const isTranslated = parts.some((part) => {
    const target = childOf(part, 'target');
    return target && (segment(target).text.trim() || (part.name === 'segment' && target.children.length));
  });
  const states = parts
    .map(({ attributes }) => attributes.get('state'))
    .filter((state) => state !== undefined);
  return {
    element,
    source: joined(sources, ''),
    // White space between segments needs no translation; alone it is none.
    target: isTranslated ? joined(targets.map(withoutGap), '') : { text: '', marks: [] },
    // The standard has notes in the unit alone, some tools put them into its segments.
    notes: [...childrenOf(element, 'notes'), ...parts].flatMap(notesIn),
    state: states[0],
  };
}

/** Parts in the order of their targets, which a translator may have changed (XLIFF 2.1, 4.3.1.26 `order`). */
function inTheirOrder(parts: readonly Element[]): { part: Element; n: number }[] {
  return parts
    .map((part, n) => {
      const order = Number(childOf(part, 'target')?.attributes.get('order'));
      return { part, n, place: order > 0 ? order : n + 1 };
    })
    .sort((a, b) => a.place - b.place);
}

/** Chinese has no space between sentences, though the source may. */
function withoutGap(segment: Segment, n: number, all: readonly Segment[]): Segment {
  const before = all[n - 1]?.text ?? '';
  return n > 0 && segment.text === ' ' && (/\s$/.test(before) || sideOf(before) === 'zh')
    ? { text: '', marks: [] }
    : segment;
}

function isPreserved({ attributes }: Element, outer: boolean): boolean {
  const own = attributes.get('xml:space');
  return own ? own === 'preserve' : outer;
}

function notesIn(element: Element): string[] {
  return childrenOf(element, 'note')
    .map((one) => textOf(one).trim())
    .filter(Boolean);
}

function sourceSide(
  units: readonly Unit[],
  tags: Record<'source' | 'target', ReadonlySet<string>>,
): Side | 'foreign' {
  const said = (of: ReadonlySet<string>) => [...of].map(sideOfTag).find((side) => side !== null);
  const source = said(tags.source);
  const target = said(tags.target);
  if (source && source !== target) return source;
  if (target && !source) return target === 'zh' ? 'en' : 'zh';
  if (tags.source.size && tags.target.size && !source) return 'foreign';
  const scripts = units.slice(0, 500).map((unit) => sideOf(unit.source.text));
  return scripts.filter((side) => side === 'zh').length * 2 > scripts.filter(Boolean).length ? 'zh' : 'en';
}

function rowOf({ element, source, target, notes, state, continues }: Unit, sourceIsZh: boolean): ReadRow {
  const { attributes } = element;
  // XLIFF 2 keeps the original's name apart from an id that has to be a token.
  const id = (element.name === 'unit' && attributes.get('name')) || attributes.get('id');
  const kind = kindNamed(/^duidu:(.*)$/.exec(attributes.get('type') ?? '')?.[1] ?? '');
  return {
    ...(kind ?? { kind: 'paragraph' }),
    line: element.line,
    ...(id ? { id } : {}),
    zh: sourceIsZh ? source : target,
    en: sourceIsZh ? target : source,
    ...(notes.length ? { notes } : {}),
    ...(state ? { state } : {}),
    ...(continues ? { continues } : {}),
  };
}
