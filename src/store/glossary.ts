import type { ServedEntry } from '../core/terms/glossary.ts';

export type GlossaryState =
  | { readonly state: 'idle' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly entries: ReadonlyMap<string, ServedEntry> };

export function entryOf(glossary: GlossaryState, termId: string): ServedEntry | undefined {
  return glossary.state === 'ready' ? glossary.entries.get(termId) : undefined;
}
