import type { Written } from '../../core/formats/write/outgoing.ts';
import { LibraryError } from '../../core/library/library.ts';
import type { ExportAnswer, ExportRequest } from './protocol.ts';

/**
 * Writes a text as a file in a worker, so that the page goes on answering.
 *
 * @param onProgress called with the part done, 0 to 1
 * @param signal ends the worker at once
 * @throws the signal's reason when it is aborted; LibraryError where the text cannot be read; Error where it cannot
 *   be written
 */
export function exportInWorker(
  request: ExportRequest,
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Written> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Written>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      if (data.kind === 'progress') onProgress?.(data.done);
      else if (data.kind === 'written') resolve(data.file);
      else reject(data.failure ? new LibraryError(data.failure, data.message) : new Error(data.message));
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
