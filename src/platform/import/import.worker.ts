import { FormatError } from '../../core/formats/problem.ts';
import { ImportError } from '../../core/import/failure.ts';
import { LibraryError } from '../../core/library/library.ts';
import { previewOf } from '../../core/import/preview.ts';
import { join, keep } from './keep.ts';
import type { ImportAnswer, ImportRequest, Refusal } from './protocol.ts';
import { readSource } from './sources.ts';

// One job at a time: to cancel, the page ends the worker. What it has not finished saving is swept away.

function answer(message: ImportAnswer): void {
  self.postMessage(message);
}

/** Told as often as a person can see it. */
const PAUSE = 50;
let told = 0;

async function work(request: ImportRequest): Promise<ImportAnswer> {
  const onProgress = (stage: 'reading' | 'aligning' | 'saving', done: number) => {
    const now = performance.now();
    if (now - told < PAUSE && done > 0 && done < 1) return;
    told = now;
    answer({ kind: 'progress', progress: { stage, done } });
  };
  switch (request.kind) {
    case 'preview': {
      const { source } = request;
      const reading = await readSource(source, (done) => onProgress('reading', done));
      return { kind: 'done', result: previewOf(reading, source.file.name) };
    }
    case 'keep':
      return { kind: 'done', result: await keep(request.request, onProgress) };
    case 'join':
      return { kind: 'done', result: await join(request.request, onProgress) };
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof FormatError) return { by: 'format', problems: error.problems };
  if (error instanceof LibraryError) return { by: 'library', failure: error.failure };
  const message = String(error);
  if (error instanceof ImportError) return { by: 'import', failure: error.failure, message };
  // Arrays and strings that cannot be allocated.
  const isMemory = error instanceof RangeError || /memory|allocation/i.test(message);
  return { by: 'import', failure: isMemory ? 'memory' : 'stopped', message };
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  work(data).then(answer, (error: unknown) => answer({ kind: 'refused', refusal: refusalOf(error) }));
});
