import type { Segment } from '../bitext/types.ts';
import { markOfCode } from './code-marks.ts';
import { gapBetween, trimmed, type OpenMark } from './segment-builder.ts';
import { isElement, textOf, type Element } from './tree.ts';
import { charNamed } from './xml-chars.ts';

/** Elements whose content belongs to the text: TMX `hi`, XLIFF 1.2 `g` and `mrk`, XLIFF 2 `pc` and `mrk`. */
const CONTENT = new Set(['hi', 'g', 'mrk', 'pc']);
/** What stands for code of the original, at a place or from a place on; its content is that code, not text. */
const CODES = new Set([
  'bpt',
  'ept',
  'ph',
  'it',
  'x',
  'bx',
  'ex',
  'ut',
  'sub',
  'sc',
  'ec',
  'sm',
  'em',
  'bin-unit',
]);
const STARTS = new Set(['bpt', 'bx', 'sc', 'sm']);
const ENDS = new Set(['ept', 'ex', 'ec', 'em']);
const LINE_BREAK = /^<br\s*\/?>$/i;

/**
 * The text of a segment, apart from its inline codes. Codes that say bold, italic, code, link or term become marks; a
 * line break and a character that XML cannot hold become what they are; of the others nothing is left. (TMX 1.4b, section 4.3; XLIFF 1.2, 2.4; XLIFF 2.1, 4.7.)
 *
 * @param preserve whether all white space is text (`xml:space`); else, where the ends of the segment are indented as
 *   the file is, what only breaks lines and indents them goes
 */
export function segmentOf(element: Element | undefined, preserve: boolean): Segment {
  if (!element) return { text: '', marks: [] };
  const [first, last] = [element.children[0], element.children.at(-1)];
  const isIndented =
    !preserve &&
    ((typeof first === 'string' && /^[ \t]*[\r\n]/.test(first)) ||
      (typeof last === 'string' && /[\r\n]/.test(last.slice(last.trimEnd().length))));
  const builder = new CodedText(isIndented);
  builder.walk(element);
  return isIndented ? trimmed(builder.done()) : builder.done();
}

class CodedText {
  #text = '';
  readonly #isIndented: boolean;
  readonly #marks: Segment['marks'][number][] = [];
  /** Codes that have begun and not yet ended, by what they are called. */
  readonly #begun = new Map<string, { mark: OpenMark; start: number }>();

  constructor(isIndented: boolean) {
    this.#isIndented = isIndented;
  }

  walk(element: Element): void {
    for (const node of element.children) {
      if (!isElement(node)) this.#text += this.#isIndented ? this.#flowing(node) : node;
      else if (CONTENT.has(node.name)) this.#content(node);
      else if (node.name === 'cp') this.#character(node);
      else if (CODES.has(node.name)) this.#code(node);
      // An element of a foreign name is not ours to judge: its text stays.
      else this.walk(node);
    }
  }

  done(): Segment {
    const marks = this.#marks.filter(({ start, end }) => start < end);
    return { text: this.#text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
  }

  #flowing(text: string): string {
    return text.replace(/[ \t\r\n]+/g, (run: string, at: number) => {
      const before = at ? text[at - 1] : this.#text.at(-1);
      if (before === ' ' || before === '\n') return '';
      return /[\r\n]/.test(run) ? gapBetween(before, text[at + run.length]) : run;
    });
  }

  #content(element: Element): void {
    const start = this.#text.length;
    this.walk(element);
    const mark = markOfCode(element);
    if (mark) this.#marks.push({ ...mark, start, end: this.#text.length });
  }

  #code(element: Element): void {
    const { name, attributes } = element;
    const key =
      attributes.get('i') ??
      attributes.get('rid') ??
      attributes.get('startRef') ??
      attributes.get('id') ??
      '';
    if (name === 'ph' || name === 'x' || name === 'it') {
      const says = `${attributes.get('ctype') ?? ''} ${attributes.get('subType') ?? ''} ${attributes.get('type') ?? ''}`;
      if (/(^|\s)(lb|xlf:lb|x-br)(\s|$)/.test(says) || LINE_BREAK.test(textOf(element).trim()))
        this.#text += '\n';
      else if (attributes.get('type') === 'x-char') this.#text += charNamed(textOf(element)) ?? '';
    } else if (STARTS.has(name)) {
      const mark = markOfCode(element);
      if (mark) this.#begun.set(key, { mark, start: this.#text.length });
    } else if (ENDS.has(name)) {
      const begun = this.#begun.get(key);
      if (begun) this.#marks.push({ ...begun.mark, start: begun.start, end: this.#text.length });
      this.#begun.delete(key);
    }
  }

  /** XLIFF 2 writes what XML does not allow as `<cp hex="001A"/>`. */
  #character({ attributes }: Element): void {
    const code = Number.parseInt(attributes.get('hex') ?? '', 16);
    if (code >= 0 && code <= 0x10ffff) this.#text += String.fromCodePoint(code);
  }
}
