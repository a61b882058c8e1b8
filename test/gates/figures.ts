// A simple finder of figures, to hold one side of a pair against the other. It reads what our own texts write,
// and is no part of the reader.

const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  m: 1e6,
  bn: 1e9,
  trn: 1e12,
};

/** Digits that no letter stands before (H100 and gpt-oss-120b are names), and a scale (千瓦 is a unit, not one). */
const WRITTEN =
  /(?<![\p{Script=Latin}\d.]|\p{Script=Latin}-)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(万亿|千亿|百亿|千万|百万|[十百万亿]|千(?![瓦克米字伏赫卡])|hundred|thousand|million|billion|trillion|quadrillion|bn|trn|m)(?!\p{Script=Latin}))?/gu;

/** The figures that a text writes with digits, as plain numbers in order. */
export function writtenFigures(text: string): number[] {
  const decimal = text
    .normalize('NFKC')
    .replace(/(\d+)[\u2044/](\d+)/g, (_, a, b) => String(Number(a) / Number(b)));
  return [...decimal.matchAll(WRITTEN)].map(([, whole, part = '', scale = '']) => {
    const value = Number(whole!.replaceAll(',', '') + part) * (SCALES[scale] ?? 1);
    return round(value);
  });
}

/** Free of what binary fractions leave behind. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

const MONTHS = 'january february march april may june july august september october november december';

const ENGLISH: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    [
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
      `_ ${MONTHS}`,
    ].flatMap((words) => words.split(' ').map((word, value) => [word, value] as const)),
  ),
  ...Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + i * 10]),
  ),
  ...Object.fromEntries('a an once single'.split(' ').map((word) => [word, 1])),
  ...Object.fromEntries('twice double doubled doubles pair both'.split(' ').map((word) => [word, 2])),
  ...Object.fromEntries('half halve halves'.split(' ').map((word) => [word, 0.5])),
  triple: 3,
  tenfold: 10,
  dozen: 12,
  quarter: 0.25,
  thirtieth: round(1 / 30),
};

/** The figures that an English text spells out: `thirty-two`, `a hundred million`, `half a trillion`. */
export function spelledInEnglish(text: string): number[] {
  const found: number[] = [];
  let value: number | null = null;
  const end = () => {
    if (value !== null) found.push(value);
    value = null;
  };
  for (const word of text.toLowerCase().match(/[a-z]+|[^a-z\s-]+/g) ?? []) {
    const scale = SCALES[word.replace(/s$/, '')];
    const unit = ENGLISH[word];
    if (scale !== undefined && word.length > 3) value = (value ?? 1) * scale;
    else if (unit !== undefined && value !== null && value >= 20 && value < 100 && unit < 10) value += unit;
    else if (unit === 1 && value === 0.5) continue;
    else {
      end();
      value = unit ?? null;
    }
  }
  end();
  return found;
}

const DIGITS = '零一二三四五六七八九';

/** The figures that a Chinese text writes in characters: 十六, 二十一, 两千亿, 一半, 翻倍. */
export function spelledInChinese(text: string): number[] {
  const found = [...text.matchAll(/[零一二两三四五六七八九十百千万亿]+/g)].map(([run]) => chineseNumber(run));
  if (/[翻加]倍|翻番|一番|双/.test(text)) found.push(2);
  if (/半/.test(text)) found.push(0.5);
  if (/四分之一/.test(text)) found.push(0.25);
  return found;
}

function chineseNumber(run: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of run.replaceAll('两', '二')) {
    const value = DIGITS.indexOf(char);
    if (value >= 0) {
      digit = digit !== null && /^[零一二三四五六七八九]+$/.test(run) ? digit * 10 + value : value;
    } else {
      const scale = SCALES[char]!;
      if (scale < 1e4) {
        section += (digit ?? 1) * scale;
      } else {
        total = (total + section + (digit ?? 0) || 1) * scale;
        section = 0;
      }
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** The figures that one side writes and the other has in no form. */
export function unmatchedFigures(zh: string, en: string): { zh: number[]; en: number[] } {
  const inZh = writtenFigures(zh);
  const inEn = writtenFigures(en);
  const allZh = new Set([...inZh, ...spelledInChinese(zh)]);
  const allEn = new Set([...inEn, ...spelledInEnglish(en)]);
  return { zh: inZh.filter((value) => !allEn.has(value)), en: inEn.filter((value) => !allZh.has(value)) };
}
