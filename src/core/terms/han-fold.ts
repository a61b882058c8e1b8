import { CJK_RADICALS } from './cjk-radicals.ts';
import { HAN_VARIANTS } from './han-variants.ts';

/** Traditional and regional characters → the Simplified one of their group; radicals → their ideograph. */
function readPairs(): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const [head, ...others] of HAN_VARIANTS.trim().split(/\s/)) {
    for (const char of others) pairs.set(char, head!);
  }
  for (let i = 0; i < CJK_RADICALS.length; i += 2) {
    const ideograph = CJK_RADICALS[i + 1]!;
    pairs.set(CJK_RADICALS[i]!, pairs.get(ideograph) ?? ideograph);
  }
  return pairs;
}

/** The character that stands for all ways to write this one: 機, ⻓ and 臺 fold as 机, 长 and 台 do. */
export const HAN_FOLD: ReadonlyMap<string, string> = readPairs();
