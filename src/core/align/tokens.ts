/**
 * What a sentence is to the aligner: a list of tokens. Both sides write alike what can be compared as it stands:
 * `#21` a number, `@?` a sign, `@Q` and `@q` opening and closing quotes. On the Chinese side `=kafka` is a word in
 * Latin letters, or a name by its sound, that asks for the same stem on the other side.
 */
export const isNumber = (token: string) => token.startsWith('#');
export const isSign = (token: string) => token.startsWith('@');
export const isLatin = (token: string) => token.startsWith('=');

export const numberToken = (value: number) => `#${value}`;
export const latinToken = (stem: string) => `=${stem}`;
export const OPEN_QUOTE = '@Q';
export const CLOSE_QUOTE = '@q';
