/**
 * What XML 1.0 cannot hold, not even as a reference: most control characters, U+FFFE and U+FFFF, halves of surrogate
 * pairs. (XML 1.0, production 2.)
 */
export const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The name of a character by its code, `U+001F`: it stands for what XML cannot hold in a placeholder. */
export function charName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The character that `charName` named; null if it is none, or one that XML can hold and needs no placeholder for. */
export function charNamed(name: string): string | null {
  const digits = /^U\+([0-9A-F]{4})$/.exec(name)?.[1];
  const char = digits ? String.fromCharCode(Number.parseInt(digits, 16)) : '';
  return char.search(NOT_XML) < 0 ? null : char;
}
