import { foldText } from './fold.ts';
import type { OwnTerm, TermDraft } from './own-term.ts';

/** What can be wrong with a term as it was written down; each has a translated message. */
export type TermProblem = 'zhEmpty' | 'enEmpty' | 'swapped' | 'tooLong' | 'already';

/** Characters of a term or an alias, and of a definition. Nothing longer is looked for in a text. */
const TERM_LIMITS = { form: 200, definition: 4000 } as const;

/** What parts aliases in a field or a cell: so no alias has it. */
const SEPARATOR = /[;；\n]/;

export function splitAliases(text: string): string[] {
  const aliases = text.split(SEPARATOR).map((alias) => alias.trim());
  return [...new Set(aliases)].filter(Boolean);
}

export function joinAliases({ zh, en }: OwnTerm['aliases']): string {
  return [...zh, ...en].join('; ');
}

/** Aliases of both languages by the script that each is in. */
export function sortAliases(aliases: readonly string[]): { zh: string[]; en: string[] } {
  const isChinese = (alias: string) => /\p{Script=Han}/u.test(alias);
  return { zh: aliases.filter(isChinese), en: aliases.filter((alias) => !isChinese(alias)) };
}

/** The same for two terms that matching takes for the same: case, width, spaces and script do not count. */
export function termKey({ zh, en }: Pick<OwnTerm, 'zh' | 'en'>): string {
  return `${folded(zh)}\n${folded(en)}`;
}

function folded(form: string): string {
  const { codes, length } = foldText(form);
  return String.fromCharCode(...codes.subarray(0, length));
}

/**
 * What is wrong with a draft by itself, in the order of its fields.
 *
 * @param taken the keys of the other terms
 */
export function problemsOf(draft: TermDraft, taken: ReadonlySet<string>): TermProblem[] {
  const { zh, en, aliases, definition } = draft;
  const hasHan = (form: string) => /\p{Script=Han}/u.test(form);
  const forms = [zh, en, ...aliases.zh, ...aliases.en];
  const isTooLong =
    forms.some((form) => form.length > TERM_LIMITS.form) || definition.length > TERM_LIMITS.definition;
  const problems: TermProblem[] = [];
  if (!zh) problems.push('zhEmpty');
  if (!en) problems.push('enEmpty');
  if (zh && !hasHan(zh) && hasHan(en)) problems.push('swapped');
  if (isTooLong) problems.push('tooLong');
  if (!problems.length && taken.has(termKey(draft))) problems.push('already');
  return problems;
}
