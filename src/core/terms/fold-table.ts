import { HAN_FOLD } from './han-fold.ts';
import { HAN, spell, type Spelling, START } from './spell.ts';

/** Kinds of UTF-16 units that are no plain character. A plain one's kind is its flags, which hold START. */
export const INVISIBLE = 1;
export const SPACE_UNIT = 2;
export const BREAK_UNIT = 3;
export const HYPHEN_UNIT = 4;
export const SOFT_HYPHEN = 5;
export const SURROGATE = 6;
export const SPELT = 7; // folds to more than one unit

/** What each of the 65,536 UTF-16 units is and folds to. */
export interface FoldTable {
  readonly kinds: Uint8Array;
  readonly codes: Uint16Array;
  /** What the SPELT ones fold to. */
  readonly spellings: ReadonlyMap<number, Spelling>;
}

let table: FoldTable | undefined;

/** The table, built at its first use, in some tens of milliseconds. */
export function foldTable(): FoldTable {
  table ??= build();
  return table;
}

function build(): FoldTable {
  const kinds = new Uint8Array(0x10000);
  const codes = new Uint16Array(0x10000);
  const spellings = new Map<number, Spelling>();
  for (let unit = 0; unit < 0x10000; unit++) {
    const char = String.fromCharCode(unit);
    const plain = plainKind(unit);
    const special = plain ? 0 : specialKind(char);
    if (plain) {
      kinds[unit] = plain;
      codes[unit] = (HAN_FOLD.get(char) ?? char).charCodeAt(0);
    } else if (special) {
      kinds[unit] = special;
    } else {
      const spelling = spell(char);
      const single = spelling.codes.length === 1;
      kinds[unit] = single ? spelling.flags[0]! : SPELT;
      codes[unit] = single ? spelling.codes[0]! : 0;
      if (!single) spellings.set(unit, spelling);
    }
  }
  return { kinds, codes, spellings };
}

/** Flags of the large blocks in which no character needs more than `HAN_FOLD`, or 0. */
function plainKind(unit: number): number {
  const unified = (unit >= 0x3400 && unit < 0x4dc0) || (unit >= 0x4e00 && unit < 0xa000);
  const hangul = unit >= 0xac00 && unit < 0xd7a4;
  if (unified || hangul) return START | HAN;
  return unit >= 0xe000 && unit < 0xf900 ? START : 0;
}

function specialKind(char: string): number {
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(char)) return BREAK_UNIT;
  if (/[\t\p{Zs}]/u.test(char)) return SPACE_UNIT;
  if (/[-\u2010\u2011\u2212\ufe63\uff0d]/.test(char)) return HYPHEN_UNIT;
  if (char === '\u00ad') return SOFT_HYPHEN;
  if (char === '\0') return INVISIBLE;
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return INVISIBLE;
  return /[\ud800-\udfff]/.test(char) ? SURROGATE : 0;
}
