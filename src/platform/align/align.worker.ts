import { EMPTY_LEXICON, openLexicon, type Lexicon } from '../../core/align/lexicon.ts';
import { alignTexts } from '../../core/align/texts.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

// One text for each worker: to cancel, the page ends it.

function answer(message: AlignAnswer): void {
  self.postMessage(message);
}

/** The lexicon, or none where it cannot be had: aligning is then less good, but it works. */
async function lexiconAt(address: string | null): Promise<Lexicon> {
  if (!address) return EMPTY_LEXICON;
  try {
    const response = await fetch(address);
    if (!response.ok) return EMPTY_LEXICON;
    return await openLexicon(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return EMPTY_LEXICON;
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<AlignRequest>) => {
  try {
    const { zh, en, terms, anchors } = data;
    const lexicon = await lexiconAt(data.lexicon);
    const onProgress = (done: number) => answer({ kind: 'progress', done });
    const alignment = alignTexts(zh, en, { lexicon, terms, anchors, onProgress });
    answer({ kind: 'aligned', alignment, withLexicon: lexicon !== EMPTY_LEXICON });
  } catch (error) {
    answer({ kind: 'failed', message: String(error) });
  }
});
