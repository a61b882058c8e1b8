const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, k) => [word, 20 + 10 * k]),
);
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, k) => [word, 11 + k]),
);
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** The value of a number written in Chinese numerals: 二十一 → 21, 一九九八 → 1998, 三百万 → 3000000. */
export function chineseNumber(text: string): number {
  const digit = (char: string) => (char === '〇' ? 0 : char === '两' ? 2 : DIGITS.indexOf(char));
  if (![...text].some((char) => char in UNITS)) return Number([...text].map(digit).join(''));
  let total = 0;
  let section = 0;
  let last = 0;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) last = digit(char);
    else if (unit >= 1e4) {
      total += (section + last || 1) * unit;
      section = last = 0;
    } else {
      section += (last || 1) * unit;
      last = 0;
    }
  }
  return total + section + last;
}

/** The value of figures with an optional Chinese unit after them: `1.3`, `亿` → 130000000. */
export function figureValue(figures: string, unit = ''): number {
  const value = Number(figures.replaceAll(',', '').replace(/\.(?=.*\.)/g, ''));
  return [...unit].reduce((product, char) => Math.round(product * UNITS[char]! * 100) / 100, value);
}

/**
 * Reads a number at word `k` of an English sentence, in figures or above ten in words.
 * @returns its value and how many words it takes, or nothing
 */
export function englishNumber(
  words: readonly string[],
  k: number,
): { value: number; length: number } | undefined {
  const first = words[k]!.toLowerCase();
  const next = words[k + 1]?.toLowerCase() ?? '';
  if (/^\d/.test(first)) {
    const value = figureValue(first);
    return next in SCALES
      ? { value: Math.round(value * SCALES[next]! * 100) / 100, length: 2 }
      : { value, length: 1 };
  }
  const small = SMALL[first];
  if (first in TENS) {
    const ones = SMALL[next] ?? 0;
    return ones > 0 && ones < 10
      ? { value: TENS[first]! + ones, length: 2 }
      : { value: TENS[first]!, length: 1 };
  }
  if (small !== undefined && next in SCALES) return { value: small * SCALES[next]!, length: 2 };
  const value = small !== undefined && small > 10 ? small : ORDINALS[first];
  return value === undefined ? undefined : { value, length: 1 };
}
