import { Readability } from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { LIMITS } from './limits.ts';
import type { Markup } from './markup.ts';
import { isElement, type Node } from './tree.ts';

/** An article shorter than this is looked for again with looser rules; characters, of which Chinese needs few. */
const SHORT = 200;
/** Less than this share of the page's text is hardly all of its article. */
const LEAST_SHARE = 0.15;

/**
 * Finds the article in a page with Mozilla's Readability, which runs on the small document model that Mozilla wrote
 * for doing so in a worker. It is given our own cleaned tree, written out again, so that it sees neither scripts nor
 * markup that is not well-formed.
 *
 * @returns the article as HTML, or null where none stands out or the page is too large for the search
 */
export function findArticle({ root, title, depths }: Markup): string | null {
  const length = lengthOf(root);
  if (depths > LIMITS.articleDepths || length > LIMITS.articleText) return null;
  const body = root.children.map(written).join('');
  const page = `<html><head><title>${escaped(title)}</title></head><body>${body}</body></html>`;
  try {
    const article = new Readability(new JSDOMParser().parse(page), { charThreshold: SHORT }).parse();
    if (!article?.content || (article.length ?? 0) < length * LEAST_SHARE) return null;
    return article.content;
  } catch {
    // It was written for pages as they are, not as someone may craft them; without it the whole page is read.
    return null;
  }
}

/** Elements that stand for the document itself; `written` puts a new one around their children. */
const FRAME = new Set(['html', 'head', 'body', 'title']);

function written(node: Node): string {
  if (!isElement(node)) return escaped(node);
  const inner = node.children.map(written).join('');
  if (FRAME.has(node.name)) return inner;
  // Names as `<a"b>` makes them would not be read back.
  const name = /^[a-z][a-z0-9]*$/.test(node.name) ? node.name : 'span';
  const attributes = [...node.attributes]
    .filter(([key]) => key !== 'epub:type')
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  if (name === 'br' || name === 'hr' || name === 'img') return `<${name}${attributes}/>`;
  return `<${name}${attributes}>${inner}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function lengthOf(node: Node): number {
  return isElement(node)
    ? node.children.reduce((sum, child) => sum + lengthOf(child), 0)
    : node.trim().length;
}
