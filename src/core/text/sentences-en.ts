/** Abbreviations that a sentence does not end with: a name or a number follows. */
const BEFORE_NAME = new Set(
  (
    'mr mrs ms dr prof st sr jr gen col lt capt sgt maj cpl gov sen rep rev hon pres messrs mme mlle fr vs cf viz eg ie ' +
    'e.g i.e no nos vol vols ch sec art fig figs eq pp p ed eds trans cap mt ft viz approx'
  ).split(' '),
);
/** Abbreviations that may end a sentence: they do where a capital follows. */
const MAY_END = new Set(
  'etc inc ltd co corp al jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m b.c a.d u.s u.k u.n'.split(
    ' ',
  ),
);
/** A dash ends one only where a quotation breaks off and another follows. */
const END = /(?:[.!?…]|(?<=[.…]) \.(?!\w))+(?:\s*[”’"')\]]+(?=\s|$|—))?|—['”’"](?=\s+["“‘'])/g;
/** `. . .` and `...`: these end a sentence only where a quotation closes or a capital follows. */
const SPACED = /^\.(?: \.)+/;
const OPENING = /^["“‘'([—-]+/;

/** Whether the full stop before `at` ends an abbreviation rather than a sentence. */
function isAbbreviation(text: string, at: number, next: string): boolean {
  const word = /[A-Za-z][A-Za-z.]*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  // `3. The list`, `II. The General Framework`: a number where a sentence begins belongs to it
  if (
    /(?:^|\n|[.!?:;]['”"’)]*\s)\s*\(?(?:\d{1,3}(?:\.\d+)*|[IVXL]{1,5})$/.test(
      text.slice(Math.max(0, at - 12), at),
    )
  )
    return true;
  if (!word) return false;
  const lower = word.toLowerCase();
  if (BEFORE_NAME.has(lower)) return lower !== 'no' || /^\d/.test(next);
  if (MAY_END.has(lower)) return !/^[A-Z]/.test(next);
  // initials: J. R. R. Tolkien, but not `plan B. Then` or `I.`
  return /^(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$/.test(word) && word !== 'I';
}

/** The offsets behind the sentences of an English text, but for the last. */
export function englishBoundaries(text: string): number[] {
  const ends = new Set<number>();
  for (const match of text.matchAll(/\n\s*\n/g)) ends.add(match.index + match[0].length);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const gap = /^\s+/.exec(text.slice(end, end + 20))?.[0];
    if (gap === undefined) continue;
    const after = text.slice(end + gap.length, end + gap.length + 40);
    const next = after.replace(OPENING, '');
    // a lower-case letter goes on: `'Well!' cried Trinket`, `Yahoo! said`
    if (/^[a-zà-ÿ,;:]/.test(next) || next === '') continue;
    const marks = /^[.!?…]*/.exec(match[0])![0];
    if (SPACED.test(match[0]) && !/["”’']$/.test(match[0])) continue;
    if (marks === '.' && match[0].length === 1 && isAbbreviation(text, match.index, next)) continue;
    ends.add(end);
  }
  return [...ends].sort((a, b) => a - b);
}
