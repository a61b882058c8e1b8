import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { balanceOf } from '../core/bitext/balance.ts';
import type { ShippedText, TextMeta, TextSummary } from '../core/bitext/document.ts';
import { pairBlocks } from '../core/bitext/pairing.ts';
import type { Pair } from '../core/bitext/types.ts';
import { readMarkdown } from '../core/formats/markdown.ts';
import type { TermMatcher } from '../core/terms/matcher.ts';
import { layerOf } from '../core/terms/layer.ts';
import { lengthOf } from '../core/text/script.ts';
import type { Linked } from './linker.ts';
import { checkSchema } from './schema.ts';

/** The slugs of the shipped texts. */
export async function listTexts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads `meta.json`, `zh-Hans.md` and `en.md`, pairs their blocks and lays the layers over them.
 *
 * @throws FormatError naming file and line where the two files are out of step
 */
export async function loadText(
  folder: string,
  slug: string,
  matcher: TermMatcher,
  link: (pairs: readonly Pair[]) => Linked,
): Promise<ShippedText> {
  const at = path.join(folder, slug);
  const meta = JSON.parse(await readFile(path.join(at, 'meta.json'), 'utf8')) as TextMeta;
  await checkSchema(path.join(folder, 'meta.schema.json'), meta, `${slug}/meta.json`);
  if (meta.slug !== slug) throw new Error(`${slug}/meta.json: its slug is ${meta.slug}`);
  const [zhLang] = meta.languages;
  const read = async (file: string) => ({
    file: `${slug}/${file}`,
    blocks: readMarkdown(await readFile(path.join(at, file), 'utf8'), `${slug}/${file}`),
  });
  const pairs = pairBlocks(await read(`${zhLang}.md`), await read('en.md'));
  const linked = link(pairs);
  return {
    meta,
    langs: { zh: zhLang, en: 'en' },
    balance: balanceOf(pairs),
    pairs: pairs.map((pair, n) => ({
      ...pair,
      terms: { zh: layerOf(pair.zh, matcher), en: layerOf(pair.en, matcher) },
      ...linked[n]!,
    })),
  };
}

export function summaryOf({ meta, pairs }: ShippedText): TextSummary {
  const total = (side: 'zh' | 'en') => pairs.reduce((sum, pair) => sum + lengthOf(pair[side].text, side), 0);
  return {
    slug: meta.slug,
    title: meta.title,
    description: meta.description,
    date: meta.date,
    pairs: pairs.length,
    length: { zh: total('zh'), en: total('en') },
  };
}
