import type { GlossaryEntry } from '../core/terms/glossary.ts';

/** An entry as the site serves it: the build has added the Traditional definition and the pinyin. */
export interface ServedEntry extends GlossaryEntry {
  readonly definition: GlossaryEntry['definition'] & { readonly 'zh-Hant': string };
  /** Pinyin of the Simplified term, syllables apart and without tones, for sorting and search. */
  readonly pinyin: string;
}

export type GlossaryState =
  | { readonly state: 'idle' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly entries: ReadonlyMap<string, ServedEntry> };

export function entryOf(glossary: GlossaryState, termId: string): ServedEntry | undefined {
  return glossary.state === 'ready' ? glossary.entries.get(termId) : undefined;
}
