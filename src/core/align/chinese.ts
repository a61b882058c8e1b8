import { normalWord } from './lexicon.ts';
import type { NameFinder } from './names.ts';
import { chineseNumber, figureValue } from './numbers.ts';
import { CLOSE_QUOTE, latinToken, numberToken, OPEN_QUOTE } from './tokens.ts';

const LONGEST_WORD = 8;
const NUMERALS = /^[零〇一二两三四五六七八九十百千万亿]{2,}$/;
/** Made of numerals, and no numbers. */
const NOT_NUMBERS = new Set(['万一', '十分', '一一', '千万', '万万', '一百', '百万']);
const PIECES =
  /[零〇一二两三四五六七八九十百千万亿]{2,}|(\d+(?:[.,]\d+)*)([十百千万亿]*)|[A-Za-zÀ-ɏ]+|[\u3400-\u9fff〇]+|[？?！!：:；;“”「」『』…—－]/g;
const SIGNS: Readonly<Record<string, string>> = {
  '？': '@?',
  '！': '@!',
  '：': '@:',
  '；': '@;',
  '－': '@—',
  '“': OPEN_QUOTE,
  '「': OPEN_QUOTE,
  '『': OPEN_QUOTE,
  '”': CLOSE_QUOTE,
  '」': CLOSE_QUOTE,
  '』': CLOSE_QUOTE,
};

/** Cuts a run of Han characters into words: the cheapest path over those known, a single character being dear. */
export function cutWords(run: string, isWord: (word: string) => boolean): string[] {
  const cost = new Float64Array(run.length + 1).fill(Infinity);
  const from = new Int32Array(run.length + 1);
  cost[0] = 0;
  for (let at = 0; at < run.length; at++) {
    for (let length = 1; length <= LONGEST_WORD && at + length <= run.length; length++) {
      if (length > 1 && !isWord(run.slice(at, at + length))) continue;
      const total = cost[at]! + (length === 1 ? 3 : 2.4 + 0.1 * length);
      if (total < cost[at + length]!) {
        cost[at + length] = total;
        from[at + length] = at;
      }
    }
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; end = from[end]!) words.push(run.slice(from[end], end));
  return words.reverse();
}

/**
 * The tokens of a Chinese sentence in simplified characters.
 * @param names finds names by their sound; their tokens stand where the name stands
 */
export function chineseTokens(text: string, isWord: (word: string) => boolean, names: NameFinder): string[] {
  const tokens: { at: number; token: string }[] = [];
  for (const match of text.matchAll(PIECES)) {
    const [piece, figures, unit] = match;
    let at = match.index;
    const push = (token: string) => tokens.push({ at, token });
    if (figures !== undefined) push(numberToken(figureValue(figures, unit)));
    else if (NUMERALS.test(piece) && !NOT_NUMBERS.has(piece)) {
      push(numberToken(chineseNumber(piece)));
      if (isWord(piece)) push(piece);
    } else if (/^[A-Za-zÀ-ɏ]/.test(piece)) push(latinToken(normalWord(piece)));
    else if (/^[\u3400-\u9fff〇]/.test(piece)) {
      for (const word of cutWords(piece, isWord)) {
        push(word);
        at += word.length;
      }
    } else push(SIGNS[piece] ?? `@${piece}`);
  }
  for (const { at, stem } of names.find(text)) tokens.push({ at, token: latinToken(stem) });
  return tokens.sort((a, b) => a.at - b.at).map(({ token }) => token);
}
