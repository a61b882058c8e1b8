import type { Mark, Segment } from '../bitext/types.ts';

/** A mark that has no range yet. */
export type OpenMark =
  | { readonly type: 'emphasis' | 'strong' | 'code' }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'term'; readonly termId: string | null };

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;

/** Gathers text and the marks over it. Marks that are open when a segment is taken go on in the next one. */
export class SegmentBuilder {
  #text = '';
  /** The text's last character: asking the text itself would copy it each time, as it is put together of parts. */
  #last = '';
  #marks: Mark[] = [];
  #open: { mark: OpenMark; start: number }[] = [];

  /** Adds text as it is. */
  add(text: string): void {
    this.#text += text;
    this.#last = text.at(-1) ?? this.#last;
  }

  /**
   * Adds text in which white space separates words, as in HTML: runs of it are one space, or none where a line
   * ends between two Chinese characters.
   */
  addFlowing(text: string): void {
    const flowing = text.replace(/[ \t\r\n\f]+/g, (run: string, at: number) => {
      const before = at ? text[at - 1]! : this.#last;
      const after = text[at + run.length];
      return run.includes('\n') ? gapBetween(before, after) : ' ';
    });
    const spaced = this.#last === '' || this.#last === ' ' || this.#last === '\n';
    this.add(spaced && flowing.startsWith(' ') ? flowing.slice(1) : flowing);
  }

  open(mark: OpenMark): void {
    this.#open.push({ mark, start: this.#text.length });
  }

  /** Closes what was opened last. */
  close(): void {
    const last = this.#open.pop();
    if (last) this.#mark(last.mark, last.start);
  }

  /** What was gathered, without white space at its ends; null where that is nothing. The builder begins anew. */
  take(): Segment | null {
    const segment = trimmed(this.takeWhole());
    return segment.text ? segment : null;
  }

  /** What was gathered, as it is, its marks in the order in which they closed. The builder begins anew. */
  takeWhole(): Segment {
    for (const { mark, start } of this.#open) this.#mark(mark, start);
    const segment = { text: this.#text, marks: this.#marks };
    this.#text = '';
    this.#last = '';
    this.#marks = [];
    for (const open of this.#open) open.start = 0;
    return segment;
  }

  #mark(mark: OpenMark, start: number): void {
    if (start < this.#text.length) this.#marks.push({ ...mark, start, end: this.#text.length });
  }
}

/** What a line end is worth that only breaks the line: nothing between two Chinese characters, else a space. */
export function gapBetween(before: string | undefined, after: string | undefined): '' | ' ' {
  return before && after && CJK.test(before) && CJK.test(after) ? '' : ' ';
}

/** Takes white space off both ends, and moves, clips and sorts the marks. */
export function trimmed({ text, marks }: Segment): Segment {
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  return slice({ text, marks }, from, Math.max(from, to));
}

/** A part of a segment with the marks that lie over it. */
export function slice({ text, marks }: Segment, from: number, to: number): Segment {
  const kept = marks
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, from) - from,
      end: Math.min(mark.end, to) - from,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: text.slice(from, to), marks: kept };
}

/** Several segments as one. */
export function joined(segments: readonly Segment[], between: string): Segment {
  let text = '';
  const marks: Mark[] = [];
  for (const segment of segments) {
    if (text && segment.text) text += between;
    const shift = text.length;
    text += segment.text;
    marks.push(
      ...segment.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    );
  }
  return { text, marks };
}

/**
 * The address of a link, if it is one that a text may carry: http, https or mailto, absolute.
 * What a browser makes of `java\nscript:` and its kin, `URL` makes of it too.
 */
export function safeHref(href: string | undefined): string | null {
  if (!href || !URL.canParse(href)) return null;
  const url = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
