import { Parser } from 'htmlparser2';
import { LIMITS } from './limits.ts';
import { problem, refuse, type Place, type Problem } from './problem.ts';
import type { Element } from './tree.ts';

/** Elements that hold no text of an article, or what a browser would run, load or fill in. */
const DROPPED = new Set(
  (
    'script style template noscript noembed noframes iframe object embed applet param svg canvas audio video ' +
    'source track map area input button select option datalist textarea meter progress link meta base ' +
    'rt rp dialog xmp plaintext listing'
  ).split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const KEPT_ATTRIBUTES = new Set([
  'id',
  'class',
  'href',
  'src',
  'epub:type',
  'role',
  'itemprop',
  'colspan',
  'lang',
  'data-pair',
  'data-kind',
]);

export interface Markup {
  /** An element without a name that holds the document. */
  readonly root: Element;
  readonly title: string;
  /** How deep each element stands, summed up: what looking through the tree again and again costs. */
  readonly depths: number;
  readonly warnings: readonly Problem[];
}

/**
 * Reads HTML or XHTML, however broken, into a tree without what could run or load: a parser of tags, not a browser.
 * Whatever trick a page plays on a browser's parser, the tree is only ever read for text and links.
 *
 * @param xhtml a document of an EPUB: `<a/>` ends there, CDATA is text, and a tag that never closes is a warning
 * @throws FormatError `nestingTooDeep`, `tooManyElements`
 */
export function readMarkup(text: string, place: Place, xhtml = false): Markup {
  const root: Element = { name: '', attributes: new Map(), children: [], line: 1 };
  const stack: Element[] = [root];
  const lineAt = lineCounter(text);
  const warnings: Problem[] = [];
  let dropped = 0;
  let depth = 0;
  let elements = 0;
  let depths = 0;
  let title: string | null = null;
  let inTitle = false;
  const here = () => ({ ...place, line: lineAt(parser.startIndex) });

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > LIMITS.depth) refuse('nestingTooDeep', here(), { limit: LIMITS.depth });
        if (++elements > LIMITS.elements) refuse('tooManyElements', here(), { limit: LIMITS.elements });
        if (dropped || DROPPED.has(name) || isHidden(attributes)) {
          dropped++;
          return;
        }
        if (name === 'title' && title === null) {
          title = '';
          inTitle = true;
        }
        depths += depth;
        const kept = Object.entries(attributes).filter(([key]) => KEPT_ATTRIBUTES.has(key));
        const element = { name, attributes: new Map(kept), children: [], line: lineAt(parser.startIndex) };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      ontext(chunk) {
        if (dropped) return;
        if (inTitle) {
          title += chunk;
          return;
        }
        const { children } = stack.at(-1)!;
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += chunk;
        else children.push(chunk);
      },
      onclosetag(name, implied) {
        depth--;
        const closesItself = text[parser.endIndex - 1] === '/';
        if (xhtml && implied && !closesItself && !VOID.has(name) && !warnings.length) {
          warnings.push(problem('markupUnclosed', here(), { element: name.slice(0, 40) }));
        }
        if (dropped) {
          dropped--;
          return;
        }
        if (name === 'title') inTitle = false;
        stack.pop();
      },
    },
    { decodeEntities: true, recognizeSelfClosing: xhtml, recognizeCDATA: xhtml },
  );
  parser.end(text);
  return { root, title: (title ?? '').replace(/\s+/g, ' ').trim(), depths, warnings };
}

/** Not `visibility`: WeChat's articles are saved with their body made invisible until a script shows it. */
function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (Object.hasOwn(attributes, 'hidden')) return true;
  const style = Object.hasOwn(attributes, 'style') ? attributes['style']! : '';
  return /(^|;)\s*display\s*:\s*none/i.test(style.slice(0, 2000));
}

/** The line of an index, for indices that only grow. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (index) => {
    while (next >= 0 && next < index) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
