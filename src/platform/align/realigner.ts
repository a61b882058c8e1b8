import type { Row } from '../../core/bitext/rows.ts';
import { batchesOf } from './row-batches.ts';
import type { RealignAnswer, RealignRequest } from './realign-protocol.ts';

/**
 * Aligns rows anew in a worker (`realignRows`), so that the page goes on answering.
 *
 * @param lexicon its address, or null to do without
 * @param onProgress called with the part done, 0 to 1
 * @param signal ends the worker at once
 * @throws the signal's reason when it is aborted; Error when the worker fails
 */
export async function realignInWorker(
  rows: readonly Row[],
  {
    lexicon,
    onProgress,
    signal,
  }: { lexicon: string | null; onProgress: (done: number) => void; signal: AbortSignal },
): Promise<readonly Row[]> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./realign.worker.ts', import.meta.url), { type: 'module' });
  const send = (message: RealignRequest) => worker.postMessage(message);
  const found: Row[] = [];
  const answered = new Promise<readonly Row[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<RealignAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done);
      else if (data.kind === 'failed') reject(new Error(data.message));
      else if (data.kind === 'rows') found.push(...data.rows);
      else resolve(found);
    });
  }).finally(() => worker.terminate());
  // Heard even if it comes while the rows are still being sent.
  answered.catch(() => {});
  for (const batch of batchesOf(rows)) {
    send({ kind: 'rows', rows: batch });
    await new Promise((resolve) => setTimeout(resolve));
  }
  send({ kind: 'begin', lexicon });
  return answered;
}
