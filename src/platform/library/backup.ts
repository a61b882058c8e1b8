import type { Row } from '../../core/bitext/rows.ts';
import { LibraryError } from '../../core/library/library.ts';
import type { OwnTerm } from '../../core/terms/own-term.ts';
import { checkRows, checkTerms, checkText, isFields, type BackupText } from './checks.ts';
import type { Connection } from './connection.ts';
import { gunzipLines, gzipLines } from './gzip-lines.ts';
import { readChunk } from './rows.ts';
import type { StoredText } from './schema.ts';

/**
 * A backup is gzip'd JSON, a line each: a header; what is kept outside the library; the reader's own terms; every
 * text, followed by its rows, some to a line; and an end that counts them. A later version of it has a higher number
 * in the header; version 1 had no terms.
 */
const HEADER = { format: 'duidu-backup', version: 2 } as const;

/** Characters of a line of rows, about. */
const LINE = 1024 * 1024;

export type BackupEntry =
  | { readonly settings: Readonly<Record<string, string>> }
  | { readonly terms: readonly OwnTerm[] }
  | { readonly text: BackupText }
  | { readonly rows: readonly Row[] };

/** Texts in the trash stay out of it. */
export function writeBackup(db: Connection, settings: Readonly<Record<string, string>>): Promise<Blob> {
  return gzipLines(linesOf(db, settings), 'application/gzip');
}

async function* linesOf(db: Connection, settings: Readonly<Record<string, string>>): AsyncGenerator<string> {
  yield JSON.stringify({ ...HEADER, made: Date.now() });
  yield JSON.stringify({ settings });
  const terms = await db.read(['terms'], (tx) => tx.objectStore('terms').getAll());
  yield JSON.stringify({ terms });
  const ids = await db.read(['texts'], (tx) => tx.objectStore('texts').getAllKeys());
  let texts = 0;
  let count = 0;
  for (const id of ids) {
    const found = await readText(db, id);
    if (!found) continue;
    const { body: _, chunks: _chunks, next: _next, ...text } = found.text;
    texts++;
    yield JSON.stringify({ text });
    for (const rows of found.chunks) {
      count += rows.length;
      yield* linesOfRows(rows);
    }
  }
  yield JSON.stringify({ end: { terms: terms.length, texts, rows: count } });
}

/** A text with its rows as they are at one moment; nothing where it has gone meanwhile. */
function readText(db: Connection, id: string) {
  return db.read(
    ['texts', 'chunks'],
    async (tx): Promise<{ text: StoredText; chunks: (readonly Row[])[] } | null> => {
      const text = await tx.objectStore('texts').get(id);
      if (!text || text.removed !== undefined) return null;
      const chunks: (readonly Row[])[] = [];
      for (const ref of text.chunks) chunks.push(await readChunk(tx, text.body, ref));
      return { text, chunks };
    },
  );
}

function* linesOfRows(rows: readonly Row[]): Generator<string> {
  let line: string[] = [];
  let length = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    line.push(json);
    length += json.length;
    if (length < LINE) continue;
    yield `{"rows":[${line.join()}]}`;
    line = [];
    length = 0;
  }
  if (line.length) yield `{"rows":[${line.join()}]}`;
}

/**
 * What a backup holds, in order, each entry checked.
 *
 * @throws LibraryError `broken` where the file is no backup or not a whole one, at the latest at its end; `newer`
 *   where a later version of the app has made it
 */
export async function* readBackup(
  file: Blob,
  onProgress: (done: number) => void,
): AsyncGenerator<BackupEntry> {
  const ids = new Set<string>();
  let rows = 0;
  let terms = 0;
  let version = 0;
  let place: 'header' | 'settings' | 'terms' | 'texts' | 'end' = 'header';
  for await (const line of gunzipLines(file, onProgress)) {
    const fields = parse(line);
    if (place === 'header') {
      if (fields['format'] !== HEADER.format || !Number.isInteger(fields['version']))
        throw new LibraryError('broken');
      version = fields['version'] as number;
      if (version > HEADER.version) throw new LibraryError('newer');
      place = 'settings';
    } else if (place === 'settings') {
      yield { settings: orBroken(checkSettings(fields['settings'])) };
      place = version < 2 ? 'texts' : 'terms';
    } else if (place === 'terms') {
      const checked = orBroken(checkTerms(fields['terms']));
      terms = checked.length;
      yield { terms: checked };
      place = 'texts';
    } else if (place === 'texts' && 'text' in fields) {
      const text = orBroken(checkText(fields['text']));
      if (ids.has(text.id)) throw new LibraryError('broken');
      ids.add(text.id);
      yield { text };
    } else if (place === 'texts' && 'rows' in fields && ids.size) {
      const checked = orBroken(checkRows(fields['rows']));
      rows += checked.length;
      yield { rows: checked };
    } else if (place === 'texts' && isFields(fields['end'])) {
      const { end } = fields;
      const isWhole = end['texts'] === ids.size && end['rows'] === rows && (end['terms'] ?? 0) === terms;
      if (!isWhole) throw new LibraryError('broken');
      place = 'end';
    } else {
      throw new LibraryError('broken');
    }
  }
  if (place !== 'end') throw new LibraryError('broken');
}

function parse(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return orBroken(isFields(value) ? value : null);
  } catch (error) {
    throw new LibraryError('broken', error);
  }
}

function checkSettings(value: unknown): Readonly<Record<string, string>> | null {
  if (!isFields(value)) return null;
  const isRight = Object.entries(value).every(
    ([key, item]) => key.startsWith('duidu.') && typeof item === 'string',
  );
  return isRight ? (value as Record<string, string>) : null;
}

function orBroken<T>(value: T | null): T {
  if (value === null) throw new LibraryError('broken');
  return value;
}
