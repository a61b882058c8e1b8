import type { Range } from '../text/range.ts';
import {
  BREAK_UNIT,
  foldTable,
  HYPHEN_UNIT,
  INVISIBLE,
  SOFT_HYPHEN,
  SPACE_UNIT,
  SPELT,
  SURROGATE,
} from './fold-table.ts';
import { spell, type Spelling, START } from './spell.ts';

/** What stands between a folded character and the one before it: a bit each, so that sets of them are masks. */
export const TOUCH = 1; // nothing
export const HYPHEN = 2;
export const SPACE = 4;
export const BREAK = 8; // one line break, with indentation
export const HYPHEN_BREAK = 16;
export const STOP = 0; // what no term reaches across: a blank line, a dash

/**
 * A text folded by width, case and script, without its spaces, hyphens and invisible characters. Entry `i` of
 * each list tells of the folded character `i`, a UTF-16 unit.
 */
export interface Folded {
  readonly length: number;
  readonly codes: Uint16Array;
  /** Bits LETTER, DIGIT … of spell.ts. */
  readonly flags: Uint8Array;
  readonly gaps: Uint8Array;
  /** Where in the text its original character starts. */
  readonly starts: Uint32Array;
}

/** Folds a text. `starts` leads back from what is folded to the text as given. */
export function foldText(text: string): Folded {
  const table = foldTable();
  let lists = makeLists(text.length);
  let n = 0;
  let gap = TOUCH;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = table.kinds[unit]!;
    if (kind & START) {
      lists.codes[n] = table.codes[unit]!;
      lists.flags[n] = kind;
      lists.gaps[n] = gap;
      lists.starts[n++] = i;
      gap = TOUCH;
    } else if (kind === SPELT || kind === SURROGATE) {
      const start = i;
      const char = String.fromCodePoint(text.codePointAt(i)!);
      const spelling = kind === SPELT ? table.spellings.get(unit) : spellAstral(char);
      i += char.length - 1;
      if (!spelling) continue;
      lists = withRoom(lists, n + spelling.codes.length + text.length - start);
      for (const [nth, code] of spelling.codes.entries()) {
        lists.codes[n] = code;
        lists.flags[n] = spelling.flags[nth]!;
        lists.gaps[n] = gap;
        lists.starts[n++] = start;
        gap = TOUCH;
      }
    } else if (kind !== INVISIBLE) {
      gap = gapAfter(gap, kind, text, i);
    }
  }
  return { length: n, ...lists };
}

/** The gap once the space, line break or hyphen at `i` has joined it. */
function gapAfter(gap: number, kind: number, text: string, i: number): number {
  if (kind === SPACE_UNIT) return gap === TOUCH ? SPACE : gap === HYPHEN ? STOP : gap;
  if (kind === HYPHEN_UNIT) return gap === TOUCH ? HYPHEN : STOP;
  // A soft hyphen shows at the end of a line only.
  if (kind === SOFT_HYPHEN)
    return foldTable().kinds[text.charCodeAt(i + 1)] === BREAK_UNIT && gap === TOUCH ? HYPHEN : gap;
  if (text[i] === '\r' && text[i + 1] === '\n') return gap;
  if (gap === TOUCH || gap === SPACE) return BREAK;
  return gap === HYPHEN ? HYPHEN_BREAK : STOP;
}

/** A character outside the Basic Multilingual Plane; nothing for an invisible one (a variation selector). */
function spellAstral(char: string): Spelling | undefined {
  return /\p{Default_Ignorable_Code_Point}/u.test(char) ? undefined : spell(char);
}

/** Where the original of folded character `i` ends in the text, a variation selector with it. */
export function endIn(text: string, folded: Folded, i: number): number {
  let end = folded.starts[i]!;
  do end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  while (isVariationSelector(text.codePointAt(end) ?? 0));
  return end;
}

function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/** Makes a stretch of the text match nothing. Its letters and digits stay neighbours that close no word. */
export function erase(folded: Folded, { start, end }: Range): void {
  folded.codes.fill(0, firstFrom(folded, start), firstFrom(folded, end));
}

/** Index of the first folded character whose original starts at or after `offset`. */
function firstFrom({ starts, length }: Folded, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Lists = Omit<Folded, 'length'>;

function makeLists(room: number): Lists {
  return {
    codes: new Uint16Array(room),
    flags: new Uint8Array(room),
    gaps: new Uint8Array(room),
    starts: new Uint32Array(room),
  };
}

function withRoom(lists: Lists, room: number): Lists {
  if (room <= lists.codes.length) return lists;
  const larger = makeLists(room + (room >> 1));
  larger.codes.set(lists.codes);
  larger.flags.set(lists.flags);
  larger.gaps.set(lists.gaps);
  larger.starts.set(lists.starts);
  return larger;
}
