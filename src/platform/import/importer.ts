import { FormatError } from '../../core/formats/problem.ts';
import { ImportError } from '../../core/import/failure.ts';
import type { Importer, JobControl, Kept } from '../../core/import/job.ts';
import type { Preview } from '../../core/import/preview.ts';
import { LibraryError } from '../../core/library/library.ts';
import type { ImportAnswer, ImportRequest, Refusal } from './protocol.ts';

/**
 * An importer whose work is done in a worker, which holds the last file that it read. It is there when it is needed;
 * aborting a job ends it, and the next job starts another. Jobs wait for each other.
 */
export function createImporter(): Importer {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const rest = () => {
    worker?.terminate();
    worker = null;
  };

  const run = <T extends Preview | Kept>(request: ImportRequest, { onProgress, signal }: JobControl = {}) => {
    const work = async () => {
      signal?.throwIfAborted();
      worker ??= new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
      try {
        return (await ask(worker, request, onProgress, signal)) as T;
      } catch (error) {
        // After a refusal the worker can go on; after anything else it is gone or not to be trusted.
        if (!(error instanceof FormatError || error instanceof LibraryError)) rest();
        throw error;
      }
    };
    const running = last.then(work, work);
    last = running.catch(() => {});
    return running;
  };

  return {
    preview: (source, control) => run<Preview>({ kind: 'preview', source }, control),
    keep: (request, control) => run<Kept>({ kind: 'keep', request }, control),
    join: (request, control) => run<Kept>({ kind: 'join', request }, control),
    rest: () => void last.then(rest),
  };
}

function ask(
  worker: Worker,
  request: ImportRequest,
  onProgress: JobControl['onProgress'],
  signal: AbortSignal | undefined,
): Promise<Preview | Kept> {
  const listening = new AbortController();
  return new Promise<Preview | Kept>((resolve, reject) => {
    const { signal: until } = listening;
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: until });
    // Its code could not be fetched, or it ran out of memory and was ended.
    worker.addEventListener('error', ({ message }) => reject(new ImportError('stopped', message)), {
      signal: until,
    });
    worker.addEventListener('messageerror', () => reject(new ImportError('stopped')), { signal: until });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ImportAnswer>) => {
        if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'done') resolve(data.result);
        else reject(errorOf(data.refusal));
      },
      { signal: until },
    );
    worker.postMessage(request);
  }).finally(() => listening.abort());
}

function errorOf(refusal: Refusal): Error {
  switch (refusal.by) {
    case 'format':
      return new FormatError(refusal.problems);
    case 'library':
      return new LibraryError(refusal.failure);
    case 'import':
      return new ImportError(refusal.failure, refusal.message);
  }
}
