/**
 * What ends a Chinese sentence: 。！？ and their Latin kin, or an omission, with the closing quotes and brackets that
 * follow, also after a space. A Latin full stop needs a word before it and a space or a quote behind.
 */
const END =
  /(?:[。！？!?｡．]|…+|⋯+|\.{3,}|(?<=[\u3400-\u9fff”’」』）]|[A-Za-z0-9%]{2})\.(?=\s|$|[”’」』]))+(?:\s*[”’」』)）】》〉\]"'])*/g;
const OMISSION = /^(?:…+|⋯+|\.{3,})\s*$/;
/** What goes on after an omission or a closing quote: no sentence begins with it. */
const GOES_ON = /^\s*[，、；：,;:。！？!?…—）)】》〉”’」』]/;
const CLOSING = '”’」』）)】》〉';

/** Whether a bracket opened before `at`, since `from`, is still open: a sentence does not end in a parenthesis. */
function insideBracket(text: string, from: number, at: number): boolean {
  let depth = 0;
  for (let k = from; k < at; k++) {
    if ('（('.includes(text[k]!)) depth++;
    else if ('）)'.includes(text[k]!) && depth > 0) depth--;
  }
  return depth > 0;
}

/** Whether the sentence goes on after a mark that may end it, as it does after 哦…… unless a quote closes there. */
function goesOn(text: string, mark: string, end: number): boolean {
  return OMISSION.test(mark) || GOES_ON.test(text.slice(end, end + 8));
}

/** Line breaks that end a sentence: all of them, since Chinese is not wrapped within a paragraph of plain text. */
const LINE_BREAK = /\n/g;

/** The offsets behind the sentences of a Chinese text, but for the last. */
export function chineseBoundaries(text: string): number[] {
  const ends = new Set<number>();
  for (const match of text.matchAll(LINE_BREAK)) ends.add(match.index + 1);
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ends.has(match.index)) from = match.index;
    if (goesOn(text, match[0], end)) continue;
    const closed = [...match[0]].some((sign) => CLOSING.includes(sign));
    if (!closed && insideBracket(text, from, match.index) && text.indexOf('）', end) >= 0) continue;
    ends.add(end);
    from = end;
  }
  return [...ends].sort((a, b) => a - b);
}
