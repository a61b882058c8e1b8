/** How a sentence begins and ends, in bits, the same for both languages. */
export const ENDS = 7;
export const CLOSES_QUOTE = 8;
export const OPENS_QUOTE = 16;

const OPENING = /^\s*["“‘「『]/;
const CLOSING = /["”’」』]\s*[)）]?\s*$/;
/** What ends a sentence, by kind: a question, a cry, an omission, a pause, a plain end. */
const KINDS = [/[?？]/, /[!！]/, /[…⋯]|\.{3}/, /[:：;；,，、—-]/, /[.。．]/];

/** The bits of a sentence: kind of its end (0 when none, as in a heading), and its quotation marks. */
export function sentenceMarks(text: string): number {
  const bare = text.replace(/[\s"”’」』)）\]】》]+$/, '');
  const last = bare.endsWith('...') ? '...' : bare.slice(-1);
  const kind = KINDS.findIndex((pattern) => pattern.test(last)) + 1;
  return kind | (CLOSING.test(text) ? CLOSES_QUOTE : 0) | (OPENING.test(text) ? OPENS_QUOTE : 0);
}
