import { normalWord } from './lexicon.ts';
import { englishNumber } from './numbers.ts';
import { CLOSE_QUOTE, numberToken, OPEN_QUOTE } from './tokens.ts';

const PIECES = /[A-Za-zÀ-ɏ]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[?!:;…—]|--+|\.{3}|["“”'’‘]/g;
const SIGNS: Readonly<Record<string, string>> = { '...': '@…' };
/** What stands before `n't`, where it is not the verb itself. */
const NEGATED: Readonly<Record<string, string>> = { can: 'can', won: 'will', shan: 'shall' };

/** `didn't` → did, not; `he'll` → he; `John's` → John. */
function contraction(word: string): string[] {
  const [, head, tail] = /^(.*?)['’](s|t|d|ll|re|ve|m)$/i.exec(word) ?? [];
  if (head === undefined) return [word];
  if (tail !== 't') return [head];
  const verb = head.toLowerCase();
  return [NEGATED[verb] ?? verb.replace(/n$/, ''), 'not'];
}

/** Whether the quotation mark at `at` opens or closes a quotation; an apostrophe does neither. */
function quoteToken(text: string, at: number): string | undefined {
  const mark = text[at]!;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[\s(—-]/.test(before) && /["“'‘]/.test(mark) && /\S/.test(after)) return OPEN_QUOTE;
  if (/["”'’]/.test(mark) && /[\s—]/.test(after) && /[.,?!…—a-z-]/.test(before)) {
    return before === 's' && /['’]/.test(mark) ? undefined : CLOSE_QUOTE;
  }
  return undefined;
}

/** The tokens of an English sentence. */
export function englishTokens(text: string): string[] {
  const tokens: string[] = [];
  const matches = [...text.matchAll(PIECES)];
  const pieces = matches.map(([piece]) => piece);
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k]!;
    const number = englishNumber(pieces, k);
    if (number) {
      tokens.push(numberToken(number.value));
      k += number.length - 1;
    } else if (/^[A-Za-zÀ-ɏ]/.test(piece)) {
      for (const word of contraction(piece)) tokens.push(normalWord(word));
    } else if (/^["“”'’‘]/.test(piece)) {
      const quote = quoteToken(text, matches[k]!.index);
      if (quote) tokens.push(quote);
    } else {
      tokens.push(SIGNS[piece] ?? (piece.startsWith('-') ? '@—' : `@${piece}`));
    }
  }
  return tokens;
}
