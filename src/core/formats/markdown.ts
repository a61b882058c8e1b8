import type { BlockContent, Blockquote, Heading, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockKind, Mark, Segment } from '../bitext/types.ts';
import { FormatError, type Problem } from './problem.ts';
import { slice } from './segment-builder.ts';

/** One block of a Markdown file, before it is paired with its partner. */
export interface Block {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly id?: string;
  readonly segment: Segment;
  /** The line it begins on, from 1. */
  readonly line: number;
}

/** `{#q6 .question}` at the end of a block, as in Pandoc and kramdown. */
const ATTRIBUTES = /\s*\{((?:\s*[#.][a-z][a-z0-9-]*)+)\s*\}$/;
/** `> [!NOTE]`, as on GitHub. */
const NOTE = /^\[!NOTE\]\s*/;
const TERM_SCHEME = 'term:';
/** The kinds that a class may set; the others follow from the Markdown. */
const CLASSES = new Set(['question', 'caption', 'paragraph']);

/**
 * Reads one side of a text as a list of blocks (CommonMark, with the two additions above and
 * `[surface](term:id)`, which marks a run as a given term, or with `term:none` as no term).
 * A plain paragraph after a question is an answer, until the next heading.
 *
 * @param source Markdown
 * @param file named in problems
 * @throws FormatError naming the line of every block that is empty or of a kind that a text cannot hold
 */
export function readMarkdown(source: string, file: string): Block[] {
  const { blocks, problems } = markdownBlocks(source, file);
  if (problems.length) throw new FormatError(problems);
  return blocks;
}

interface MarkdownOptions {
  /** Makes blocks of HTML in the Markdown, which is a problem without it. */
  readonly html?: (value: string, line: number) => readonly Block[];
  /** Whether a question came before, so that paragraphs are answers. */
  readonly answering?: boolean;
}

/** Reads Markdown as `readMarkdown` does, and tells what is wrong with it instead of refusing it. */
export function markdownBlocks(
  source: string,
  file: string,
  options: MarkdownOptions = {},
): { blocks: Block[]; problems: Problem[]; answering: boolean } {
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  let answering = options.answering ?? false;

  const add = (node: Nodes, kind: BlockKind, content: readonly PhrasingContent[], level?: number) => {
    const line = node.position?.start.line ?? 1;
    const { segment, id, classes } = readInline(content, kind);
    for (const name of classes) {
      if (CLASSES.has(name)) kind = name as BlockKind;
      else problems.push({ code: 'attributeUnknown', places: [{ file, line }], values: { name } });
    }
    if (kind === 'question') answering = true;
    else if (kind === 'heading') answering = false;
    else if (kind === 'paragraph' && answering && !classes.includes('paragraph')) kind = 'answer';
    if (!segment.text) problems.push({ code: 'blockEmpty', places: [{ file, line }] });
    blocks.push({
      kind,
      segment,
      line,
      ...(kind === 'heading' && level ? { level } : {}),
      ...(id ? { id } : {}),
    });
  };

  const visit = (node: BlockContent | ListItem | Nodes): void => {
    switch (node.type) {
      case 'heading':
        return add(
          node,
          'heading',
          (node as Heading).children,
          Math.min(4, Math.max(2, (node as Heading).depth)),
        );
      case 'paragraph':
        return add(node, 'paragraph', (node as Paragraph).children);
      case 'blockquote':
        return visitQuote(node as Blockquote);
      case 'list':
        return node.children.forEach(visit);
      case 'listItem':
        for (const child of (node as ListItem).children) {
          if (child.type === 'paragraph') add(child, 'item', child.children);
          else visit(child);
        }
        return;
      case 'definition':
        return;
      default: {
        const line = node.position?.start.line ?? 1;
        if (node.type === 'html' && options.html) {
          blocks.push(...options.html(node.value, line));
          return;
        }
        if (node.type === 'code') add(node, 'paragraph', [{ type: 'inlineCode', value: node.value }]);
        problems.push({ code: 'blockUnsupported', places: [{ file, line }], values: { type: node.type } });
      }
    }
  };

  const visitQuote = (quote: Blockquote) => {
    let kind: BlockKind = 'quotation';
    for (const child of quote.children) {
      if (child.type !== 'paragraph') {
        visit(child);
        continue;
      }
      const first = child.children[0];
      if (first?.type === 'text' && NOTE.test(first.value)) {
        kind = 'note';
        first.value = first.value.replace(NOTE, '');
      }
      add(child, kind, child.children);
    }
  };

  fromMarkdown(source).children.forEach(visit);
  return { blocks, problems, answering };
}

/** Lines of one paragraph as one: with a space between, but for Chinese, which has none between words. */
export function flowing(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, n) => (n ? line.trimStart() : line))
    .map((line, n) => (n < lines.length - 1 ? line.trimEnd() : line))
    .reduce((joined, line, n, all) => joined + (isWithin(all[n - 1]!, line) ? '' : ' ') + line);
}

function isWithin(before: string, after: string): boolean {
  const cjk = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;
  return cjk.test(before.slice(-1)) && cjk.test(after.slice(0, 1));
}

/** Flattens inline nodes into plain text and ranges over it, and takes the attributes off the end. */
function readInline(nodes: readonly PhrasingContent[], kind: BlockKind) {
  let text = '';
  const marks: Mark[] = [];

  const walk = (node: PhrasingContent): void => {
    const start = text.length;
    switch (node.type) {
      case 'text':
        text += flowing(node.value);
        return;
      case 'break':
        text += '\n';
        return;
      case 'image':
        text += node.alt ?? '';
        return;
      case 'inlineCode':
        text += node.value;
        marks.push({ type: 'code', start, end: text.length });
        return;
      case 'emphasis':
      case 'strong':
        node.children.forEach(walk);
        marks.push({ type: node.type, start, end: text.length });
        return;
      case 'link':
        node.children.forEach(walk);
        marks.push(linkOrTerm(node.url, start, text.length));
        return;
      default:
        if ('children' in node) (node.children as PhrasingContent[]).forEach(walk);
    }
  };
  nodes.forEach(walk);

  const attributes = kind === 'note' ? null : ATTRIBUTES.exec(text);
  if (attributes) text = text.slice(0, attributes.index);
  const names = attributes?.[1]?.match(/[#.][a-z][a-z0-9-]*/g) ?? [];
  const length = text.trimEnd().length;
  return {
    segment: slice({ text, marks }, 0, length),
    id: names.find((name) => name.startsWith('#'))?.slice(1),
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
  };
}

function linkOrTerm(url: string, start: number, end: number): Mark {
  if (!url.startsWith(TERM_SCHEME)) return { type: 'link', href: url, start, end };
  const termId = url.slice(TERM_SCHEME.length);
  return { type: 'term', termId: termId === 'none' ? null : termId, start, end };
}
