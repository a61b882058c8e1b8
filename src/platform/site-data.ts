import type { CompactText } from '../core/bitext/compact.ts';
import type { ServedEntry } from '../core/terms/glossary.ts';

/** Fetches the data that the build has written beside the pages. */
async function fetchJson<T>(base: string, path: string): Promise<T> {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

export function fetchText(base: string, path: string): Promise<CompactText> {
  return fetchJson(base, path);
}

export async function fetchGlossary(base: string, path: string): Promise<readonly ServedEntry[]> {
  return (await fetchJson<{ entries: ServedEntry[] }>(base, path)).entries;
}
