import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { ReaderText } from '../core/bitext/document.ts';
import type { Glossary, GlossaryEntry } from '../core/terms/glossary.ts';
import type { ServedEntry } from '../store/glossary.ts';
import { checkSchema } from './schema.ts';

/** Simplified to Traditional with the words that Taiwan uses (芯片 → 晶片, 内存 → 記憶體). */
const toTraditional = OpenCC.Converter({ from: 'cn', to: 'twp' });

/**
 * Reads a glossary and checks it: its schema, that ids are unique, that every related id exists.
 *
 * @throws Error with a line for each thing that is wrong
 */
export async function loadGlossary(folder: string, id: string): Promise<Glossary> {
  const file = `${id}.json`;
  const glossary = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Glossary;
  await checkSchema(path.join(folder, 'glossary.schema.json'), glossary, file);
  const ids = new Set<string>();
  const wrong: string[] = [];
  for (const entry of glossary.entries) {
    if (ids.has(entry.id)) wrong.push(`${file}: the id ${entry.id} stands twice`);
    ids.add(entry.id);
  }
  for (const { id: from, related } of glossary.entries) {
    for (const to of related) {
      if (!ids.has(to)) wrong.push(`${file}: ${from} is related to ${to}, which does not exist`);
      if (to === from) wrong.push(`${file}: ${from} is related to itself`);
    }
  }
  if (wrong.length) throw new Error(wrong.join('\n'));
  return glossary;
}

/** What the site serves: Traditional prose where the author gave none, pinyin for sorting and search. */
export function serveEntries({ entries }: Glossary): ServedEntry[] {
  return entries.map((entry) => ({
    ...entry,
    definition: withTraditional(entry.definition),
    ...(entry.note ? { note: withTraditional(entry.note) } : {}),
    pinyin: pinyin(entry.term['zh-Hans'], { toneType: 'none', nonZh: 'consecutive', v: true }),
  }));
}

function withTraditional(prose: GlossaryEntry['definition']) {
  return { ...prose, 'zh-Hant': prose['zh-Hant'] ?? toTraditional(prose['zh-Hans']) };
}

/** The entries that no shipped text uses. */
export function unusedTerms(glossary: Glossary, texts: readonly ReaderText[]): string[] {
  const used = new Set(
    texts
      .flatMap(({ pairs }) => pairs.flatMap(({ terms }) => [...terms.zh, ...terms.en]))
      .map((t) => t.termId),
  );
  return glossary.entries.map(({ id }) => id).filter((id) => !used.has(id));
}
