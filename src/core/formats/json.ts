import type { Mark, Segment } from '../bitext/types.ts';
import { decode } from './encoding.ts';
import { isKind } from './kinds.ts';
import { checkBlocks } from './limits.ts';
import { refuse, type Place } from './problem.ts';
import type { Reading, ReadOptions, ReadRow } from './reading.ts';
import { safeHref, slice } from './segment-builder.ts';
import { bilingual } from './sides.ts';

/** A value of the file, and what leads to it: `pairs/3/zh/text`. */
interface Value {
  readonly value: unknown;
  readonly at: string;
}

/**
 * Reads a text as we export it (`public/schemas/duidu-text.schema.json`): its pairs or rows, whatever else it says. What
 * the schema has is checked here as far as it is read, without a validator, which would be larger than the reader.
 *
 * @throws FormatError `jsonMalformed`; `jsonUnexpected` with the place in the file and what should be there
 */
export function readJson(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const place = { file };
  const { text, encoding, warnings } = decode(bytes, place, { forced: options.encoding });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('jsonMalformed', place, { reason });
  }
  const check = checkIn(place);
  const root = { value, at: '' };
  check(root, 'format', (one): one is string => one === 'duidu-text', 'duidu-text');
  check(root, 'version', (one): one is number => one === 1, '1');
  const title = check(root, 'title', isString, 'string').trim();
  const langs = { value: check(root, 'langs', isObject, 'object'), at: 'langs' };
  const zh = check(langs, 'zh', isChinese, 'zh-Hans, zh-Hant');
  check(langs, 'en', (one): one is string => one === 'en', 'en');
  const pairs = check(root, 'pairs', isArray, 'array');
  if (!pairs.length) refuse('nothingToRead', place);
  checkBlocks(pairs.length, place);
  const rows = pairs.map((pair, n) => rowOf({ value: pair, at: `pairs/${n}` }, check));
  const facts = {
    format: 'json',
    encoding,
    ...(title ? { title } : {}),
    languages: [zh, 'en'],
    warnings,
  } as const;
  return { ...bilingual(rows, facts, options), langs: { zh, en: 'en' } };
}

type Check = <T>(parent: Value, name: string, is: (value: unknown) => value is T, expected: string) => T;

/** A check that takes a property of what is an object, if it is as it should be, and refuses the file otherwise. */
function checkIn(place: Place) {
  return <T>(parent: Value, name: string, is: (value: unknown) => value is T, expected: string): T => {
    const value = propertyOf(parent.value, name);
    if (is(value)) return value;
    const at = parent.at ? `${parent.at}/${name}` : name;
    return refuse('jsonUnexpected', place, { at, expected });
  };
}

function rowOf(pair: Value, check: Check): ReadRow {
  const optional = <T>(name: string, is: (value: unknown) => value is T, expected: string): T | undefined =>
    propertyOf(pair.value, name) === undefined ? undefined : check(pair, name, is, expected);
  const id = check(pair, 'id', isString, 'string');
  const kind = check(pair, 'kind', isKind, 'kind');
  const level = optional('level', isLevel, '1–6');
  const opens = optional('opens', isBoolean, 'boolean');
  const confidence = optional('confidence', isShare, '0–1');
  const fixed = optional('fixed', isBoolean, 'boolean');
  const notes = optional('notes', isStrings, 'array of strings');
  return {
    kind,
    ...(level !== undefined && kind === 'heading' ? { level: Math.min(4, Math.max(2, level)) } : {}),
    ...(id ? { id } : {}),
    zh: segmentOf(pair, 'zh', check),
    en: segmentOf(pair, 'en', check),
    ...(opens === false ? { continues: true } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    ...(fixed ? { fixed } : {}),
    ...(notes?.length ? { notes } : {}),
    line: 1,
  };
}

function segmentOf(pair: Value, side: 'zh' | 'en', check: Check): Segment {
  const segment = { value: check(pair, side, isObject, 'object'), at: `${pair.at}/${side}` };
  const text = check(segment, 'text', isString, 'string');
  const marks = check(segment, 'marks', isArray, 'array').flatMap((value, n): Mark[] => {
    const mark = { value, at: `${segment.at}/marks/${n}` };
    const start = check(mark, 'start', isOffset, 'integer');
    const end = check(mark, 'end', isOffset, 'integer');
    const type = check(mark, 'type', isMarkType, 'emphasis, strong, code, link, term');
    if (type === 'term')
      return [{ type, termId: check(mark, 'termId', isTermId, 'string, null'), start, end }];
    if (type !== 'link') return [{ type, start, end }];
    const href = safeHref(check(mark, 'href', isString, 'string'));
    return href ? [{ type, href, start, end }] : [];
  });
  // Clips marks to the text, and leaves out what is then empty.
  return slice({ text, marks }, 0, text.length);
}

function propertyOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isStrings = (value: unknown): value is readonly string[] => isArray(value) && value.every(isString);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isLevel = (value: unknown): value is number => isOffset(value) && value >= 1 && value <= 6;
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isChinese = (value: unknown): value is 'zh-Hans' | 'zh-Hant' =>
  value === 'zh-Hans' || value === 'zh-Hant';
const isMarkType = (value: unknown): value is Mark['type'] =>
  isString(value) && ['emphasis', 'strong', 'code', 'link', 'term'].includes(value);
const isTermId = (value: unknown): value is string | null => value === null || isString(value);
