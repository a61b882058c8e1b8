import { type Folded, HYPHEN, TOUCH } from './fold.ts';
import { flagsBefore } from './parts.ts';
import { DIGIT, HAN, LETTER, MARK, START, UPPER, WORD } from './spell.ts';

/**
 * Whether a match may start at `i`. A letter or digit needs a neighbour that is neither; a sign (as in .NET) one
 * that is no letter, no digit and not the same sign; a Han character needs nothing.
 */
export function startsWell(folded: Folded, i: number): boolean {
  const own = folded.flags[i]!;
  if (!(own & START) || own & MARK) return false;
  if (i === 0 || folded.gaps[i] !== TOUCH || own & HAN) return true;
  if (flagsBefore(folded, i) & WORD) return false;
  if (!(own & WORD)) return folded.codes[i] !== folded.codes[i - 1];
  const before = shapeBefore(folded, i);
  if (/[aA0]_+$/.test(before)) return false; // MY_GPU
  if (own & DIGIT)
    return !/0\.$/.test(before) && !(/0,$/.test(before) && THOUSANDS.test(shapeAfter(folded, i)));
  return Boolean(own & UPPER) || !/[aA]\.$/.test(before); // torch.cuda
}

/** Whether a match that starts at `start` may end before `end`: as `startsWell`, the other way round. */
export function endsWell(folded: Folded, start: number, end: number): boolean {
  const own = flagsBefore(folded, end);
  const touches = end < folded.length && folded.gaps[end] === TOUCH;
  const after = touches ? folded.flags[end]! : START;
  if (!(after & START) || after & MARK) return false;
  if (own & WORD) {
    if (after & WORD || (touches && !(after & HAN) && continues(folded, end))) return false;
    return end - start > 1 || !(own & LETTER) || isWordAlone(folded, start);
  }
  return !touches || own !== START || !(after & LETTER || folded.codes[end] === folded.codes[end - 1]);
}

const THOUSANDS = /^000(?!0)/;

/** Whether what follows a letter or digit belongs to the same identifier, file name or number. */
function continues(folded: Folded, end: number): boolean {
  const after = shapeAfter(folded, end);
  if (/^(?:_+[aA0]|\.a)/.test(after)) return true; // GPU_COUNT, nvidia.com, gpu.py
  const before = shapeBefore(folded, end);
  if (before.endsWith('0') && after.startsWith('.0')) return true; // 3.5
  return /(?:^|[^aA0])0{1,3}$/.test(before) && after.startsWith(',') && THOUSANDS.test(after.slice(1));
}

/** A single letter is no word next to a hyphen or to a sign that makes it another name: C++, C#, R&D, A*. */
function isWordAlone(folded: Folded, i: number): boolean {
  return !/[-+#&*']$/.test(shapeBefore(folded, i)) && !/^[-+#&*']/.test(shapeAfter(folded, i + 1));
}

const REACH = 6;

function shapeBefore(folded: Folded, i: number): string {
  return shapeOf(folded, Math.max(0, i - REACH), i) + gapSign(folded, i);
}

function shapeAfter(folded: Folded, i: number): string {
  return gapSign(folded, i) + shapeOf(folded, i, Math.min(folded.length, i + REACH));
}

/**
 * The shape of a stretch: `a` and `A` for letters, `0` for digits, `字` for Han characters, an accent for what
 * belongs to the character before, signs as they are, hyphens and spaces.
 */
function shapeOf(folded: Folded, from: number, to: number): string {
  let shape = '';
  for (let k = from; k < to; k++) {
    if (k > from) shape += gapSign(folded, k);
    const flags = folded.flags[k]!;
    if (!(flags & START) || flags & MARK) shape += '\u0301';
    else if (flags & LETTER) shape += flags & UPPER ? 'A' : 'a';
    else if (flags & DIGIT) shape += '0';
    else shape += flags & HAN ? '字' : String.fromCharCode(folded.codes[k]!);
  }
  return shape;
}

function gapSign({ gaps, length }: Folded, i: number): string {
  if (i === 0 || i >= length || gaps[i] === TOUCH) return '';
  return gaps[i] === HYPHEN ? '-' : ' ';
}
