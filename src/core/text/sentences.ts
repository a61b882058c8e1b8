import type { TextLang } from '../bitext/types.ts';
import type { Range } from './range.ts';
import { chineseBoundaries } from './sentences-zh.ts';
import { englishBoundaries } from './sentences-en.ts';

/**
 * Cuts a paragraph into sentences by rules of our own, the same on every platform (`Intl.Segmenter` differs between
 * versions, and these offsets are stored). Line breaks end a sentence only where a blank line or nothing but a
 * heading stands before them; white space around a sentence belongs to none.
 *
 * @returns ranges in order; together they hold all characters but white space
 */
export function splitSentences(text: string, lang: TextLang): Range[] {
  const ends = lang === 'en' ? englishBoundaries(text) : chineseBoundaries(text);
  const found: Range[] = [];
  let from = 0;
  for (const end of [...ends, text.length]) {
    const range = trim(text, from, end);
    if (range) found.push(range);
    from = end;
  }
  return found;
}

function trim(text: string, from: number, to: number): Range | undefined {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}
