/** A plural: so many letters off the end of the word, and these on. */
export interface Ending {
  readonly cut: number;
  readonly add: string;
}

const plus = (...endings: string[]): Ending[] => endings.map((add) => ({ cut: 0, add }));

/** The first rule that fits the end of a word gives the plurals it may have. */
const RULES: readonly (readonly [RegExp, readonly Ending[]])[] = [
  [/[^aeiou]y$/, [{ cut: 1, add: 'ies' }, ...plus('s')]], // memories; the Kennedys
  [/sis$/, [{ cut: 2, add: 'es' }]], // analyses
  [/[ei]x$/, [{ cut: 2, add: 'ices' }, ...plus('es')]], // matrices, indexes
  [/[^z]z$/, plus('es', 'zes')], // quizzes
  [/ch$/, plus('es', 's')], // batches, epochs
  [/(s|x|z|sh)$/, plus('es')], // buses, meshes
  [/[^f]f$/, [{ cut: 1, add: 'ves' }, ...plus('s')]], // halves, proofs
  [/fe$/, [{ cut: 2, add: 'ves' }, ...plus('s')]], // knives, safes
  [/[^aeiou]o$/, plus('s', 'es')], // photos, heroes
];

/**
 * The plural endings that English gives a word.
 *
 * @param word in small letters
 * @param acronym whether its letters are said one by one or stand for more: GPUs, H100s, BUs
 */
export function pluralsOf(word: string, acronym: boolean): readonly Ending[] {
  if (acronym) return word.endsWith('s') ? plus('es') : plus('s');
  return RULES.find(([end]) => end.test(word))?.[1] ?? plus('s');
}
