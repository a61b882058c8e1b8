import { fileName } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';

/**
 * Writes the text as it is kept, every layer included, as `public/schemas/duidu-text.schema.json` says. JSON holds
 * every string there is: a half of a character by itself is escaped (as `JSON.stringify` does since ES2019).
 */
export function writeJson({ title, langs, meta, pairs, terms = [], modified, schema }: Outgoing): Written {
  const text = {
    ...(schema ? { $schema: schema } : {}),
    format: 'duidu-text',
    version: 1,
    title,
    langs,
    modified: modified.toISOString(),
    ...(meta ? { meta } : {}),
    pairs,
    terms,
  };
  return {
    name: fileName(title, 'json'),
    type: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(text, null, 1)}\n`),
  };
}
