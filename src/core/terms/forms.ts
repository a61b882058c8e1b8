import type { Forms, GlossaryEntry } from './glossary.ts';

/** One way to write a term, or one longer word in which the term is not meant. */
export interface TermForm {
  readonly termId: string;
  readonly text: string;
  /** `exact`: capitals count; `any`: they do not. By default a form of three quarters capitals or more is exact. */
  readonly case?: 'exact' | 'any';
  /** Adjectives take no plural ending. */
  readonly plural?: false;
  /** Goes before the forms of other terms that fit the same stretch. */
  readonly wins?: boolean;
  /** No match of its term lies within an occurrence of a blocker. */
  readonly blocker?: boolean;
}

const CASE = { sensitive: 'exact', insensitive: 'any' } as const;

/** All forms of a glossary's entries: terms, aliases and blockers, in the glossary's order. */
export function formsOf(entries: readonly GlossaryEntry[]): TermForm[] {
  return entries.flatMap((entry) => {
    const termId = entry.id;
    const wins = new Set(entry.wins);
    const texts = new Set([...Object.values(entry.term), ...listed(entry.aliases)]);
    return [
      ...[...texts].map((text) => ({
        termId,
        text,
        wins: wins.has(text),
        ...(entry.case ? { case: CASE[entry.case] } : {}),
        ...(entry.pos === 'adjective' ? { plural: false as const } : {}),
      })),
      ...listed(entry.blockers).map((text) => ({ termId, text, blocker: true })),
    ];
  });
}

function listed(forms: Forms = {}): string[] {
  return [...(forms['zh-Hans'] ?? []), ...(forms['zh-Hant'] ?? []), ...(forms.en ?? [])];
}
