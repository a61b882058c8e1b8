import type { BlockContent, Blockquote, Heading, ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockKind, Mark, Segment } from '../bitext/types.ts';
import { FormatError, type Problem } from './problem.ts';

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
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  let answering = false;

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
        return add(node, 'heading', (node as Heading).children, Math.max(2, (node as Heading).depth));
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
      default:
        problems.push({
          code: 'blockUnsupported',
          places: [{ file, line: node.position?.start.line ?? 1 }],
          values: { type: node.type },
        });
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
  if (problems.length) throw new FormatError(problems);
  return blocks;
}

/** Flattens inline nodes into plain text and ranges over it, and takes the attributes off the end. */
function readInline(nodes: readonly PhrasingContent[], kind: BlockKind) {
  let text = '';
  const marks: Mark[] = [];

  const walk = (node: PhrasingContent): void => {
    const start = text.length;
    switch (node.type) {
      case 'text':
        text += node.value.replace(/\s*\n\s*/g, ' ');
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
    segment: { text: text.slice(0, length), marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) },
    id: names.find((name) => name.startsWith('#'))?.slice(1),
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
  };
}

function linkOrTerm(url: string, start: number, end: number): Mark {
  if (!url.startsWith(TERM_SCHEME)) return { type: 'link', href: url, start, end };
  const termId = url.slice(TERM_SCHEME.length);
  return { type: 'term', termId: termId === 'none' ? null : termId, start, end };
}
