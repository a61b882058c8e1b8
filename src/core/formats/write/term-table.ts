import type { OwnTerm } from '../../terms/own-term.ts';
import { joinAliases } from '../../terms/term-draft.ts';
import type { Written } from './outgoing.ts';
import { tableFile } from './table.ts';

/** Writes own terms as a table that `readTermTable` reads, and a person in a spreadsheet. */
export function writeTermTable(terms: readonly OwnTerm[], title: string, format: 'csv' | 'tsv'): Written {
  const rows = terms.map(({ zh, en, definition, aliases }) => [zh, en, definition, joinAliases(aliases)]);
  return tableFile([['zh', 'en', 'definition', 'aliases'], ...rows], title, format);
}
