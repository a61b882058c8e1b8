import { Converter } from 'opencc-js/cn2t';

/** The 6,763 characters of GB 2312: the Simplified ones, and those that both scripts share. */
const SIMPLIFIED = charactersOf('gbk', [0xb0, 0xf7], (low) => low >= 0xa1);
/** The 5,401 frequent characters of Big5. (The others hold rare ones that happen to look Simplified: 个, 体, 机.) */
const TRADITIONAL = charactersOf('big5', [0xa4, 0xc6], (low) => low <= 0x7e || low >= 0xa1);

/** Shared characters mean something else in each script (后, 里, 干): which one is right, the words around tell. */
const toTraditional = Converter({ from: 'cn', to: 'tw' });
/** Both ways of writing these are usual in Taiwan. */
const EITHER = new Set('台布饋');

/** The Han characters of a Simplified text that are not Simplified. */
export function traditionalIn(text: string): string[] {
  return [...text].filter((char) => isHan(char) && !SIMPLIFIED.has(char));
}

/** The Han characters of a Traditional text that are not Traditional. */
export function simplifiedIn(text: string): string[] {
  const expected = [...toTraditional(text)];
  return [...text].filter((char, i) => {
    if (!isHan(char) || EITHER.has(char)) return false;
    return !TRADITIONAL.has(char) || char !== expected[i];
  });
}

export function isHan(char: string): boolean {
  return /\p{Script=Han}/u.test(char);
}

/** The characters of a double-byte encoding: those rows, and the second bytes that `holds` accepts. */
function charactersOf(
  encoding: string,
  [from, to]: readonly [number, number],
  holds: (low: number) => boolean,
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let high = from; high <= to; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const isLastRow = encoding === 'big5' && high === to;
      if (holds(low) && !(isLastRow && low > 0x7e)) found.add(decoder.decode(Uint8Array.of(high, low)));
    }
  }
  return found;
}
