import { EMPTY_LEXICON, openLexicon, type Lexicon } from '../../core/align/lexicon.ts';

/** The lexicon, or none where it cannot be had: aligning is then less good, but it works. */
export async function lexiconAt(address: string | null): Promise<Lexicon> {
  if (!address) return EMPTY_LEXICON;
  try {
    const response = await fetch(address);
    if (!response.ok) return EMPTY_LEXICON;
    return await openLexicon(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return EMPTY_LEXICON;
  }
}
