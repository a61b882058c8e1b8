import { COMMON_WORDS } from './common-words.ts';
import { type Folded, TOUCH } from './fold.ts';
import { HAN_FOLD } from './han-fold.ts';
import { HAN } from './spell.ts';

/**
 * Characters that stand as words of their own, or that are put to the end of one, so that what they leave beside
 * a term is no sign of a wrong cut: 推理由GPU完成, 参数量.
 */
const FREE =
  '的地得了着过在和与及或而且但因由于对向从到把被给让使比按以为用就都也又还才只再更最很太不没未无非是有要会能可' +
  '想应须该需将已正曾便却则若如像这那其它他她你我您们此每各某谁何哪几两一二三四五六七八九十百千万亿多少个上下中里' +
  '内外前后间时等者吗呢吧啊呀之所来去说做看成人大小新量值率数化型版级端类组集库';

let lists: { readonly words: ReadonlySet<number>; readonly free: ReadonlySet<number> } | undefined;

function listsOf() {
  const code = (char: string) => (HAN_FOLD.get(char) ?? char).charCodeAt(0);
  const words = COMMON_WORDS.trim()
    .split(/\s/)
    .flatMap(([first, ...others]) => others.map((second) => pair(code(first!), code(second))));
  lists ??= { words: new Set(words), free: new Set(Array.from(FREE, code)) };
  return lists;
}

function pair(first: number, second: number): number {
  return first * 0x10000 + second;
}

/**
 * Whether a Han match from `start` to `end` is likelier cut out of two other words: 北大 of 北|大概, 导出 of
 * 引导|出, 中国 of 发展中|国家. So it is if a common word straddles one of its edges and leaves beside
 * the match no word (北大|学子), no free character (数据|说明) and no other term; or if words straddle both.
 *
 * On 110,000 characters of essays, news and fiction cut by jieba this lost 0.2 % of 26,000 hits that were
 * words and stopped 64 % of 1,200 that were not (of three characters: none of 1,800, and 67 % of 55).
 *
 * @param termBefore whether a match ends at `start`
 * @param termAfter tells whether one may start at `end`
 */
export function straddled(
  folded: Folded,
  start: number,
  end: number,
  termBefore: boolean,
  termAfter: () => boolean,
): boolean {
  const { codes } = folded;
  const left = isWord(folded, start - 1);
  const right = isWord(folded, end - 1);
  if (left && right) return true;
  if (left) return !(termBefore || isFree(codes[start - 1]!) || isWord(folded, start - 2));
  if (right) return !(isFree(codes[end]!) || isWord(folded, end) || termAfter());
  return false;
}

/** Whether the characters at `i` and `i + 1` are a common word. */
function isWord({ codes, flags, gaps, length }: Folded, i: number): boolean {
  if (i < 0 || i + 1 >= length || gaps[i + 1] !== TOUCH || !(flags[i]! & flags[i + 1]! & HAN)) return false;
  return listsOf().words.has(pair(codes[i]!, codes[i + 1]!));
}

function isFree(code: number): boolean {
  return listsOf().free.has(code);
}
