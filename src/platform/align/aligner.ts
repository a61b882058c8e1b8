import type { TextAlignment } from '../../core/align/texts.ts';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

export interface Aligned extends TextAlignment {
  /** Whether the lexicon was there; without it the result is less good. */
  readonly withLexicon: boolean;
}

/**
 * Aligns two texts in a worker, so that the page goes on answering.
 *
 * @param onProgress called with the part done, 0 to 1
 * @param signal ends the worker at once
 * @throws the signal's reason when it is aborted; Error when the worker fails
 */
export function alignInWorker(
  request: AlignRequest,
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Aligned> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./align.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Aligned>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<AlignAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.done);
      else if (data.kind === 'failed') reject(new Error(data.message));
      else resolve({ ...data.alignment, withLexicon: data.withLexicon });
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
