/**
 * Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980): `running`,
 * `runs` and `run` come to the same token, so that a gloss of the dictionary meets the word in the text.
 */

const CONSONANT = '(?:[^aeiou]|^y|(?<=[aeiou])y)';
const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)';
const M0 = new RegExp(`^${CONSONANT}*${VOWEL}+${CONSONANT}`); // measure above 0
const M1 = new RegExp(`^${CONSONANT}*(?:${VOWEL}+${CONSONANT}+){2}`); // measure above 1
const EXACTLY_ONE = new RegExp(`^${CONSONANT}*${VOWEL}+${CONSONANT}+${VOWEL}*$`);
const HAS_VOWEL = new RegExp(`^${CONSONANT}*${VOWEL}`);
const DOUBLED = /([^aeiouylsz])\1$/;
const SHORT = new RegExp(`^${CONSONANT}+${VOWEL}[^aeiouwxy]$`);

const STEP2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const STEP3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP4 =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

function replaceSuffix(word: string, table: readonly (readonly [string, string])[]): string {
  for (const [suffix, by] of table) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return M0.test(stem) ? stem + by : word;
  }
  return word;
}

/** Step 1: plurals, `-ed` and `-ing`, and the final `y`. */
function inflection(word: string): string {
  let w = word;
  if (/(?:ss|i)es$/.test(w)) w = w.slice(0, -2);
  else if (/[^s]s$/.test(w)) w = w.slice(0, -1);
  const ending = /^(.+?)(eed|ed|ing)$/.exec(w);
  if (ending) {
    const stem = ending[1]!;
    if (ending[2] === 'eed') {
      if (M0.test(stem)) w = w.slice(0, -1);
    } else if (HAS_VOWEL.test(stem)) {
      w = stem;
      if (/(?:at|bl|iz)$/.test(w)) w += 'e';
      else if (DOUBLED.test(w)) w = w.slice(0, -1);
      else if (SHORT.test(w)) w += 'e';
    }
  }
  if (w.endsWith('y') && HAS_VOWEL.test(w.slice(0, -1))) w = w.slice(0, -1) + 'i';
  return w;
}

/** The stem of a lower-case English word; what is not made of a–z comes back as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let w = replaceSuffix(replaceSuffix(inflection(word), STEP2), STEP3);
  const long = STEP4.exec(w);
  if (long && M1.test(long[1]!)) w = long[1]!;
  if (w.endsWith('e')) {
    const rest = w.slice(0, -1);
    if (M1.test(rest) || (EXACTLY_ONE.test(rest) && !SHORT.test(rest))) w = rest;
  }
  return w.endsWith('ll') && M1.test(w) ? w.slice(0, -1) : w;
}
