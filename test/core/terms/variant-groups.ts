import { Converter } from 'opencc-js/t2cn';

/**
 * The groups of Han characters that Simplified and Traditional text write for one another, from the
 * character dictionaries of OpenCC (Apache-2.0) as opencc-js carries them: Traditional, Taiwan's and
 * Hong Kong's standard, each to Simplified. Characters outside the Basic Multilingual Plane are left out.
 *
 * Each group is a string: the Simplified character, then the others in order of code point.
 */
export function variantGroups(): string[] {
  const toSimplified = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const parent = new Map<string, string>();
  const root = (char: string): string => {
    const up = parent.get(char);
    return up === undefined ? char : root(up);
  };
  const unified = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i));
  for (const char of unified) {
    for (const convert of toSimplified) {
      const simplified = convert(char);
      if (simplified.length === 1 && root(char) !== root(simplified))
        parent.set(root(char), root(simplified));
    }
  }
  const groups = new Map<string, string[]>();
  for (const char of unified) groups.set(root(char), [...(groups.get(root(char)) ?? []), char]);
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([head, members]) => head + members.filter((char) => char !== head).join(''))
    .sort();
}
