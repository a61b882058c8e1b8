/** The first character of each letter in the order of pinyin (CLDR's collation), from a to z without i, u, v. */
const FIRST_BY_LETTER = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他屲夕丫帀'];
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');

/**
 * The letters that the pinyin of a Chinese word begins with, as far as single characters tell: `n c` of 内存. For
 * finding and sorting what has no pinyin of its own; what is no Han character stays as it is.
 */
export function initialsOf(word: string): string {
  return [...word]
    .map((char) => {
      if (!/\p{Script=Han}/u.test(char)) return char;
      return LETTERS[FIRST_BY_LETTER.findLastIndex((first) => compare(first, char) <= 0)] ?? char;
    })
    .join(' ');
}
