import { findArticle } from './article.ts';
import { decode } from './encoding.ts';
import { htmlBlocks } from './html-blocks.ts';
import { readMarkup } from './markup.ts';
import { problem } from './problem.ts';
import type { ReadBlock, Reading, ReadOptions } from './reading.ts';
import { bilingual, readingOf } from './sides.ts';
import { writtenPairs } from './written-pairs.ts';
import { childOf, descendantsOf, textOf } from './tree.ts';

/**
 * Reads a page saved from the web: its article, or all of it where none stands out (which is a warning) or where
 * the caller asks for that. A page of our own comes back as the pairs that it was written from.
 */
export function readHtml(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const declared = declaredInHtml(bytes);
  const { text, encoding, warnings } = decode(bytes, { file }, { forced: options.encoding, declared });
  const page = readMarkup(text, { file });
  const title = page.title ? { title: page.title } : {};
  const { rows, languages } = writtenPairs(page.root, { file });
  if (rows.length && options.shape !== 'monolingual') {
    return bilingual(rows, { format: 'html', encoding, ...title, languages, warnings }, options);
  }
  const article = options.wholePage ? null : findArticle(page);
  const missed = article === null && !options.wholePage;
  const blocks = htmlBlocks(article === null ? page.root : readMarkup(article, { file }).root);
  const html = childOf(page.root, 'html');
  const lang = html?.attributes.get('lang');
  return readingOf(
    article === null ? blocks : [...mainHeading(page.root, blocks), ...blocks.map(withoutLine)],
    {
      format: 'html',
      encoding,
      ...title,
      languages: lang ? [lang] : [],
      warnings: [...warnings, ...(missed ? [problem('articleNotFound', { file })] : [])],
    },
    { file },
    options,
  );
}

/** An article comes without the page's main heading, which Readability takes for the title. */
function mainHeading(root: Parameters<typeof textOf>[0] & object, blocks: readonly ReadBlock[]): ReadBlock[] {
  for (const heading of descendantsOf(root, 'h1')) {
    const text = textOf(heading).replace(/\s+/g, ' ').trim();
    if (!text) continue;
    if (blocks.some(({ kind, segment }) => kind === 'heading' && segment.text === text)) return [];
    return [{ kind: 'heading', level: 2, segment: { text, marks: [] }, line: heading.line }];
  }
  return [];
}

/** Lines of the article count from its own beginning, which is no line of the file. */
function withoutLine(block: ReadBlock): ReadBlock {
  return { ...block, line: 1 };
}

/** The encoding that a `<meta>` names, as far as browsers look for it. */
function declaredInHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
  );
}
