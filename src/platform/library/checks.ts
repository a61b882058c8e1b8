import { isKind } from '../../core/formats/kinds.ts';
import { safeHref } from '../../core/formats/segment-builder.ts';
import type { Row } from '../../core/bitext/rows.ts';
import type { Mark, Segment } from '../../core/bitext/types.ts';
import type { TextRecord } from '../../core/library/library.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';

/** What a backup says of a text; what can be counted is counted again. */
export type BackupText = Omit<TextRecord, 'rows' | 'doubtful' | 'length'>;

type Fields = Readonly<Record<string, unknown>>;

/** A text as a backup has it, with the fields that a text has and no others; null where one of them is wrong. */
export function checkText(value: unknown): BackupText | null {
  if (!isFields(value) || !isFields(value['langs'])) return null;
  const { id, title, langs, tags, created, opened, changed, sources, revision } = value;
  if (typeof id !== 'string' || !id || typeof title !== 'string') return null;
  if ((langs['zh'] !== 'zh-Hans' && langs['zh'] !== 'zh-Hant') || langs['en'] !== 'en') return null;
  if (!isStrings(tags) || !isWhole(created) || !isWhole(opened) || !isWhole(changed) || !isWhole(revision))
    return null;
  const checked = list(sources, checkSource);
  if (!checked) return null;
  const script = langs['zh'];
  return {
    id,
    title,
    langs: { zh: script, en: 'en' },
    tags,
    created,
    opened,
    changed,
    sources: checked,
    revision,
  };
}

/** Rows as a backup has them; null where one is wrong. Marks that a text may not carry are left out. */
export function checkRows(value: unknown): readonly Row[] | null {
  return list(value, checkRow);
}

/** Own terms as a backup has them; null where one is wrong. */
export function checkTerms(value: unknown): readonly OwnTerm[] | null {
  return list(value, checkTerm);
}

function checkTerm(value: unknown): OwnTerm | null {
  if (!isFields(value) || !isFields(value['aliases'])) return null;
  const { id, zh, en, definition, created, changed } = value;
  const { zh: zhAliases, en: enAliases } = value['aliases'];
  if (typeof id !== 'string' || !id || typeof zh !== 'string' || typeof en !== 'string') return null;
  if (!isStrings(zhAliases) || !isStrings(enAliases) || typeof definition !== 'string') return null;
  if (!isWhole(created) || !isWhole(changed)) return null;
  return { id, zh, en, aliases: { zh: zhAliases, en: enAliases }, definition, created, changed };
}

function checkRow(value: unknown): Row | null {
  if (!isFields(value)) return null;
  const { id, kind, level, opens, confidence, fixed, notes } = value;
  const zh = checkSegment(value['zh']);
  const en = checkSegment(value['en']);
  if (typeof id !== 'string' || !id || !isKind(kind) || !zh || !en) return null;
  if (level !== undefined && (kind !== 'heading' || (level !== 2 && level !== 3 && level !== 4))) return null;
  if (typeof opens !== 'boolean' || typeof fixed !== 'boolean') return null;
  if (typeof confidence !== 'number' || confidence < 0 || confidence > 1) return null;
  if (notes !== undefined && !isStrings(notes)) return null;
  return {
    id,
    kind,
    ...(level ? { level } : {}),
    opens,
    zh,
    en,
    confidence,
    fixed,
    ...(notes ? { notes } : {}),
  };
}

function checkSegment(value: unknown): Segment | null {
  if (!isFields(value)) return null;
  const { text, marks } = value;
  if (typeof text !== 'string' || !Array.isArray(marks)) return null;
  return { text, marks: marks.flatMap((mark: unknown) => checkMark(mark, text.length) ?? []) };
}

function checkMark(value: unknown, length: number): Mark | null {
  if (!isFields(value)) return null;
  const { type, start, end, href, termId } = value;
  if (!isWhole(start) || !isWhole(end) || start > end || end > length) return null;
  if (type === 'emphasis' || type === 'strong' || type === 'code') return { type, start, end };
  if (type === 'term' && (termId === null || typeof termId === 'string')) return { type, termId, start, end };
  const safe = type === 'link' && typeof href === 'string' ? safeHref(href) : null;
  return safe ? { type: 'link', href: safe, start, end } : null;
}

function checkSource(value: unknown): TextRecord['sources'][number] | null {
  if (!isFields(value)) return null;
  const { name, format, encoding } = value;
  if (typeof name !== 'string' || typeof format !== 'string' || typeof encoding !== 'string') return null;
  return { name, format, encoding };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A whole number that is not negative: a time, a position, a count. */
function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function list<T>(value: unknown, check: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const checked = value.map(check);
  return checked.every((item) => item !== null) ? checked : null;
}
