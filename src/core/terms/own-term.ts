import { langOf } from '../text/script.ts';
import type { ServedEntry } from './glossary.ts';
import { initialsOf } from './pinyin-initials.ts';

/** A term that a reader has written down. The Chinese may be in either script: matching takes both for the same. */
export interface OwnTerm {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Further ways to write it. */
  readonly aliases: { readonly zh: readonly string[]; readonly en: readonly string[] };
  /** In whichever language; may be empty. */
  readonly definition: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly changed: number;
}

/** A term as it is written down: without an id it is a new one. */
export type TermDraft = Pick<OwnTerm, 'zh' | 'en' | 'aliases' | 'definition'> &
  Partial<Pick<OwnTerm, 'id' | 'created'>>;

/**
 * An own term as an entry like those of the glossary that ships, so that it is matched, shown and exported as they
 * are. Where both have a form, the reader's own wins.
 */
export function entryOfOwnTerm({ id, zh, en, aliases, definition }: OwnTerm): ServedEntry {
  return {
    id,
    domain: 'own',
    // Part of speech is not asked for; a noun takes its plural.
    pos: 'noun',
    term: { 'zh-Hans': zh, 'zh-Hant': zh, en },
    aliases: { 'zh-Hans': aliases.zh, en: aliases.en },
    wins: [zh, en, ...aliases.zh, ...aliases.en],
    definition: { 'zh-Hans': definition, 'zh-Hant': definition, en: definition },
    related: [],
    sources: [],
    pinyin: langOf(zh) === 'en' ? zh : initialsOf(zh),
  };
}

/** Whether a form is a Han character by itself, which is never marked: it would be found inside other words. */
export function isNeverMarked(form: string): boolean {
  return /^\s*\p{Script=Han}\s*$/u.test(form);
}
