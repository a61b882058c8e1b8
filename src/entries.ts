import site from 'virtual:site';
import type { Library } from './core/library/library.ts';
import type { ServedEntry } from './core/terms/glossary.ts';
import { entryOfOwnTerm } from './core/terms/own-term.ts';
import { fetchGlossary } from './platform/site-data.ts';

/**
 * The entries that the shipped texts are read with.
 *
 * @param base the way from the page to the site's root
 */
export function loadShippedEntries(base: string): Promise<readonly ServedEntry[]> {
  return fetchGlossary(base, site.glossary);
}

/**
 * The entries that the reader's own texts are read with: those that ship, and the reader's own terms.
 *
 * @param base the way from the page to the site's root
 * @throws LibraryError where the own terms cannot be had; Error where the glossary cannot be fetched
 */
export async function loadEntries(base: string, library: () => Promise<Library>): Promise<ServedEntry[]> {
  const [shipped, own] = await Promise.all([
    loadShippedEntries(base),
    library().then((opened) => opened.terms()),
  ]);
  return [...shipped, ...own.map(entryOfOwnTerm)];
}
