import { COMMON_WORDS } from './common-words.ts';
import { type Folded, TOUCH } from './fold.ts';
import { HAN_FOLD } from './han-fold.ts';
import { HAN } from './spell.ts';

/** Characters that stand as words of their own: left over beside a term they are no sign of a wrong cut (推理|由GPU完成). */
const FREE =
  '的地得了着过在和与及或而且但因由于对向从到把被给让使比按以为用就都也又还才只再更很太不无非是有要会可想须该需将已' +
  '正曾便却则若如像这那其它他她你我您们此各某谁哪一二三四五六七八九百千万亿多少个上下中里内外前后间时等者吗呢吧啊' +
  '呀之所来去说做看成大小新';
/** Those that besides may follow one as an ending: 参数|量. */
const ENDINGS = '人十量值率数化型版级端组集库';

interface Lists {
  readonly words: ReadonlySet<number>;
  readonly freeBefore: ReadonlySet<number>;
  readonly freeAfter: ReadonlySet<number>;
}

let read: Lists | undefined;

function lists(): Lists {
  return (read ??= readLists());
}

function readLists(): Lists {
  const code = (char: string) => (HAN_FOLD.get(char) ?? char).charCodeAt(0);
  const groups = COMMON_WORDS.trim().split(/\s/);
  const words = groups.flatMap(([first, ...seconds]) =>
    seconds.map((second) => pair(code(first!), code(second))),
  );
  return {
    words: new Set(words),
    freeBefore: new Set(Array.from(FREE, code)),
    freeAfter: new Set(Array.from(FREE + ENDINGS, code)),
  };
}

function pair(first: number, second: number): number {
  return first * 0x10000 + second;
}

/**
 * Whether a Han match from `start` to `end` is likelier cut out of two other words: 北大 of 北|大概, 导出 of
 * 引导|出, 中国 of 发展中|国家. So it is if a common word straddles one of its edges and leaves beside
 * the match no word (北大|学子), no free character (数据|说明) and no other term; or if words straddle both.
 *
 * On 150,000 characters of essays, speeches and fiction, cut by jieba, with every common noun for a term, this lost
 * 0.2 % of 26,000 hits that were words and stopped 71 % of 1,200 that were not.
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
  if (left) return !(termBefore || lists().freeBefore.has(codes[start - 1]!) || isWord(folded, start - 2));
  if (right) return !(lists().freeAfter.has(codes[end]!) || isWord(folded, end) || termAfter());
  return false;
}

/** Whether the characters at `i` and `i + 1` are a common word. */
function isWord({ codes, flags, gaps, length }: Folded, i: number): boolean {
  if (i < 0 || i + 1 >= length || gaps[i + 1] !== TOUCH || !(flags[i]! & flags[i + 1]! & HAN)) return false;
  return lists().words.has(pair(codes[i]!, codes[i + 1]!));
}
