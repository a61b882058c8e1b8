import type { Side } from '../bitext/types.ts';
import { decode } from './encoding.ts';
import { segmentOf } from './inline-codes.ts';
import { kindNamed } from './kinds.ts';
import { sideOfTag } from './language.ts';
import { checkBlocks } from './limits.ts';
import { problem, refuse, type Problem } from './problem.ts';
import type { Reading, ReadOptions, ReadRow } from './reading.ts';
import { bilingual } from './sides.ts';
import { childOf, childrenOf, textOf, type Element } from './tree.ts';
import { declaredInXml, readXml } from './xml.ts';

/** Languages that a message or a choice can hold; files with more are made to be a nuisance. */
const MOST_LANGUAGES = 200;

/**
 * Reads a translation memory (TMX 1.1 to 1.4b): each unit that has Chinese or English is a row. Of several kinds of
 * Chinese or English in a unit, that which most units have is taken; the caller may choose otherwise.
 *
 * @throws FormatError `languageMissing` where neither language is there, and what `readXml` throws
 */
export function readTmx(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const place = { file };
  const decoded = decode(bytes, place, { forced: options.encoding, declared: declaredInXml(bytes) });
  const units: { element: Element; variants: Map<string, Element> }[] = [];
  const counts = new Map<string, number>();
  let isTmx = false;
  let title = '';
  let preserve = false;
  const warnings = readXml(decoded.text, place, {
    header: (element) => {
      isTmx = true;
      title = propOf(element, 'x-title').trim();
      preserve = propOf(element, 'x-space') === 'preserve';
    },
    tu: (element, parents) => {
      isTmx ||= parents[0]?.name === 'tmx';
      const variants = new Map<string, Element>();
      for (const variant of childrenOf(element, 'tuv')) {
        const tag = variant.attributes.get('xml:lang') ?? variant.attributes.get('lang') ?? '';
        const key = tag.toLowerCase().slice(0, 40);
        if (variants.has(key)) continue;
        variants.set(key, variant);
        if (counts.size < MOST_LANGUAGES || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      units.push({ element, variants });
      checkBlocks(units.length, place);
    },
  });
  if (!isTmx) refuse('rootUnexpected', place, { expected: 'tmx' });
  if (!units.length) refuse('nothingToRead', place);

  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
  const asked = options.languages;
  const ranked = (side: Side) =>
    asked ? [asked[side].toLowerCase()] : found.filter((tag) => sideOfTag(tag) === side);
  const [zhTags, enTags] = [ranked('zh'), ranked('en')];
  if (![zhTags, enTags].every((tags) => tags.some((tag) => counts.has(tag)))) {
    return refuse('languageMissing', place, { found: found.slice(0, 12).join(', ') });
  }
  const taken = new Set<string>();
  const pick = (variants: ReadonlyMap<string, Element>, tags: readonly string[]) => {
    const tag = tags.find((one) => variants.has(one));
    if (tag !== undefined) taken.add(tag);
    return tag === undefined ? undefined : variants.get(tag);
  };
  const rows = units.flatMap(({ element, variants }) => {
    const [zh, en] = [pick(variants, zhTags), pick(variants, enTags)];
    return zh || en ? [rowOf(element, zh, en, preserve)] : [];
  });
  const left = found.filter((tag) => !taken.has(tag));
  const facts = {
    format: 'tmx',
    encoding: decoded.encoding,
    ...(title ? { title } : {}),
    languages: [...found.filter((tag) => taken.has(tag)), ...left],
    warnings: [...decoded.warnings, ...warnings, ...leftBehind(units.length - rows.length, left, file)],
  } as const;
  return bilingual(rows, facts, options);
}

function leftBehind(skipped: number, left: readonly string[], file: string): Problem[] {
  return [
    ...(skipped ? [problem('unitsSkipped', { file }, { count: skipped })] : []),
    ...(left.length ? [problem('languagesLeft', { file }, { languages: left.slice(0, 12).join(', ') })] : []),
  ];
}

/** @param preserve whether white space at the ends of segments is text, as our own files say by a property */
function rowOf(unit: Element, zh: Element | undefined, en: Element | undefined, preserve: boolean): ReadRow {
  const segment = (variant: Element | undefined) => {
    const seg = variant && childOf(variant, 'seg');
    return segmentOf(seg, preserve || seg?.attributes.get('xml:space') === 'preserve');
  };
  const notes = [unit, zh, en]
    .flatMap((one) => (one ? childrenOf(one, 'note') : []))
    .map((note) => textOf(note).trim())
    .filter(Boolean);
  const id = unit.attributes.get('tuid');
  // A share, as JavaScript writes one; nothing else.
  const confidence = /^[01](\.\d+)?$|^\d(\.\d+)?e-\d+$/.exec(propOf(unit, 'x-confidence'))?.[0];
  return {
    ...(kindNamed(propOf(unit, 'x-kind') + propOf(unit, 'x-level')) ?? { kind: 'paragraph' }),
    line: unit.line,
    ...(id ? { id } : {}),
    zh: segment(zh),
    en: segment(en),
    ...(notes.length ? { notes } : {}),
    ...(propOf(unit, 'x-continues') === 'yes' ? { continues: true } : {}),
    ...(confidence ? { confidence: Number(confidence) } : {}),
    ...(propOf(unit, 'x-fixed') === 'yes' ? { fixed: true } : {}),
  };
}

/** A property that we write; the empty text where there is none. */
function propOf(element: Element, type: string): string {
  const prop = childrenOf(element, 'prop').find(({ attributes }) => attributes.get('type') === type);
  return prop ? textOf(prop) : '';
}
