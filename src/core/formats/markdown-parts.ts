/** A stretch of Markdown that can be read by itself. */
interface MarkdownPart {
  readonly text: string;
  /** The definitions of links in the file, to be read along with it. */
  readonly definitions: string;
  /** The line it begins on, from 1. */
  readonly line: number;
  /** How many characters and lines in it may mean something; 0 says that it is one paragraph of plain text. */
  readonly marks: number;
}

/** A part goes on until it is about this long, so that the parser is not called for each paragraph. */
const LENGTH = 1500;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/;
/** Definitions of links that are given along to every part; a file with more has them in one place for a reason. */
const MOST_DEFINITIONS = 50;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const MEANING = /[*_`[\]<&\\{]/g;
const MEANING_FIRST = /^(?:\s|[#>+=~-]|\d+[.)])/;

/**
 * Cuts Markdown where that does not change what it says: at blank lines outside fenced code, and before items of
 * bullet lists. A paragraph without markup is a part of its own, which needs no parser.
 */
export function* markdownParts(text: string): Generator<MarkdownPart> {
  const lines = text.split('\n');
  const definitions = lines.filter((line) => DEFINITION.test(line)).slice(0, MOST_DEFINITIONS);
  const suffix = definitions.length ? `\n\n${definitions.join('\n')}` : '';
  let part: string[] = [];
  let partLine = 1;
  let size = 0;
  let partMarks = 0;
  let fence = '';

  const take = (): MarkdownPart => {
    const taken = {
      text: part.join('\n'),
      definitions: suffix,
      line: partLine,
      marks: partMarks + definitions.length,
    };
    part = [];
    size = 0;
    partMarks = 0;
    return taken;
  };

  for (let from = 0; from < lines.length;) {
    // A group: lines without a blank one between, or one blank line, or all of a fenced block.
    const mark = FENCE.exec(lines[from]!)?.[1];
    let to = from + 1;
    if (mark) {
      fence = mark;
      while (to < lines.length && !isClosing(lines[to]!, fence)) to++;
      to++;
    } else if (lines[from]!.trim()) {
      while (to < lines.length && lines[to]!.trim() && !FENCE.test(lines[to]!) && !/^[-*+] /.test(lines[to]!))
        to++;
    }
    const group = lines.slice(from, to);
    const marks = group.reduce((sum, line) => sum + marksIn(line), 0);
    const isPlain = marks === 0 && group[0]!.trim() !== '';
    const startsAnew = from === 0 || !lines[from - 1]!.trim();
    if (part.length && ((isPlain && startsAnew) || size > LENGTH)) yield take();
    if (isPlain && startsAnew && (to >= lines.length || !lines[to]!.trim())) {
      yield { text: group.join('\n'), definitions: '', line: from + 1, marks: 0 };
    } else if (part.length || marks > 0) {
      if (!part.length) partLine = from + 1;
      part.push(...group);
      size += group.reduce((sum, line) => sum + line.length, 0);
      partMarks += Math.max(1, marks);
    } else if (isPlain) {
      partLine = from + 1;
      part.push(...group);
      partMarks = 1;
    }
    from = to;
  }
  if (part.length) yield take();
}

function isClosing(line: string, fence: string): boolean {
  const mark = FENCE.exec(line)?.[1];
  return mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark;
}

function marksIn(line: string): number {
  if (!line.trim()) return 0;
  // Lists and quotations cost the parser about three times what a mark within a line does.
  const first = MEANING_FIRST.test(line) && !line.startsWith('\u3000') ? 3 : 0;
  // Two spaces before a line's end break the line.
  return first + (line.match(MEANING)?.length ?? 0) + (/ {2}\r?$|\\\r?$/.test(line.slice(-3)) ? 1 : 0);
}
