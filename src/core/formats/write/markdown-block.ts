import type { Mark, Segment } from '../../bitext/types.ts';
import { markdownBlocks } from '../markdown.ts';
import { safeHref, slice } from '../segment-builder.ts';
import { markdownAddress, markdownCode, markdownText } from './markdown-escape.ts';
import { nest } from './spans.ts';

/** What stands for a side that is missing, since the build refuses a block without text. It shows nothing. */
const NOTHING = '&#8203;';
/** Adds nothing to the text, and parts what must not touch. */
const SEAM = '<!-- -->';

const RANK: Readonly<Record<Mark['type'], number>> = { link: 0, term: 0, strong: 1, emphasis: 2, code: 3 };

/**
 * One side of a pair as the content of a Markdown block. White space at its end is no text there.
 *
 * Whether a `*` begins emphasis depends on the characters around it, and beside Chinese punctuation often it does
 * not. So what was written is read again: if it says something else, its marks get seams to stand by, and if that
 * does not serve either, they go. The text is the same in every case.
 *
 * @param inLine whether it has to stay on one line, as a heading has; line breaks become spaces
 */
export function markdownContent({ text, marks }: Segment, inLine: boolean): string {
  // Programs take a file with U+0000 in it for no text at all.
  const held = text.replace(/\0/g, '\u2400');
  const lined = inLine ? held.replace(/\n/g, ' ') : held;
  const segment = slice({ text: lined, marks: writable(marks) }, 0, lined.trimEnd().length);
  if (!segment.text) return NOTHING;
  const plain = markdownText(segment.text, { atStart: true, atEnd: true });
  const tries = segment.marks.length ? ['', SEAM].map((seam) => marked(segment, seam)) : [];
  const wanted = paint(segment);
  const written = tries.find((one) => paint(readBack(one, inLine)) === wanted) ?? plain;
  // A quotation that begins so would be read as a note.
  return written.replace(/^\\\[!NOTE/, `\\[${SEAM}!NOTE`);
}

/** What comes before the content of a note. White space after it is not read unless a seam parts them. */
export function noteStart({ text }: Segment): string {
  return /^\s/.test(text) ? `[!NOTE]${SEAM}` : '[!NOTE]\n';
}

/** Links that a text may carry, none within another. */
function writable(marks: readonly Mark[]): Mark[] {
  let linked = 0;
  return marks.flatMap((mark): Mark[] => {
    if (mark.type !== 'link' && mark.type !== 'term') return [mark];
    const href = mark.type === 'link' ? safeHref(mark.href) : '';
    if (mark.start < linked || href === null) return [];
    linked = mark.end;
    return [mark.type === 'link' ? { ...mark, href } : mark];
  });
}

function marked({ text, marks }: Segment, seam: string): string {
  let written = '';
  let inCode = false;
  for (const step of nest(text.length, marks, ({ type }) => RANK[type])) {
    // At a line's start a seam would begin a block of HTML, and none is needed.
    const edge = written && !written.endsWith('\n') ? seam : '';
    if (step.type === 'text') {
      const piece = text.slice(step.start, step.end);
      const atStart = !!seam || step.start === 0 || text[step.start - 1] === '\n';
      const atEnd = !!seam || step.end === text.length || text[step.end] === '\n';
      written += inCode ? markdownCode(piece) : markdownText(piece, { atStart, atEnd });
    } else if (step.type === 'open') {
      if (step.item.type === 'code') inCode = true;
      written += edge + openingOf(step.item);
    } else {
      if (step.item.type === 'code') inCode = false;
      written += closingOf(step.item) + seam;
    }
  }
  return written;
}

function openingOf({ type }: Mark): string {
  return { strong: '**', emphasis: '*', code: '', link: '[', term: '[' }[type];
}

function closingOf(mark: Mark): string {
  if (mark.type === 'link') return `](${markdownAddress(mark.href)})`;
  if (mark.type === 'term') return `](${markdownAddress(`term:${mark.termId ?? 'none'}`)})`;
  return openingOf(mark);
}

function readBack(written: string, inLine: boolean): Segment {
  // An id of its own keeps what looks like attributes from being read as such.
  const { blocks } = markdownBlocks(`${inLine ? '## ' : ''}${written} {#x}\n`, '');
  return blocks.length === 1 ? blocks[0]!.segment : { text: '', marks: [] };
}

/** A segment as a string that tells which marks each stretch of its text has, wherever marks were cut or joined. */
function paint({ text, marks }: Segment): string {
  const open = new Set<Mark>();
  const stretches: [marks: string, text: string][] = [];
  for (const step of nest(text.length, marks, () => 0)) {
    if (step.type === 'open') open.add(step.item);
    else if (step.type === 'close') open.delete(step.item);
    else {
      const name = [...new Set([...open].map(nameOf))].sort().join(' ');
      const piece = text.slice(step.start, step.end);
      const last = stretches.at(-1);
      if (last?.[0] === name) last[1] += piece;
      else stretches.push([name, piece]);
    }
  }
  return JSON.stringify(stretches);
}

function nameOf(mark: Mark): string {
  return mark.type + (mark.type === 'link' ? mark.href : mark.type === 'term' ? mark.termId : '');
}
