import { EMPTY_LEXICON } from '../../core/align/lexicon.ts';
import { alignTexts } from '../../core/align/texts.ts';
import { lexiconAt } from './lexicon-at.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

// One text for each worker: to cancel, the page ends it.

function answer(message: AlignAnswer): void {
  self.postMessage(message);
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
