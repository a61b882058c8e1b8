import { realignRows } from '../../core/bitext/realign.ts';
import type { Row } from '../../core/bitext/rows.ts';
import { lexiconAt } from './lexicon-at.ts';
import { batchesOf, newRowId } from './row-batches.ts';
import type { RealignAnswer, RealignRequest } from './realign-protocol.ts';

// One text for each worker: to cancel, the page ends it.

function answer(message: RealignAnswer): void {
  self.postMessage(message);
}

const rows: Row[] = [];

self.addEventListener('message', async ({ data }: MessageEvent<RealignRequest>) => {
  if (data.kind === 'rows') return void rows.push(...data.rows);
  try {
    const lexicon = await lexiconAt(data.lexicon);
    const onProgress = (done: number) => answer({ kind: 'progress', done });
    for (const batch of batchesOf(realignRows(rows, newRowId, { lexicon, onProgress }))) {
      answer({ kind: 'rows', rows: batch });
    }
    answer({ kind: 'done' });
  } catch (error) {
    answer({ kind: 'failed', message: String(error) });
  }
});
