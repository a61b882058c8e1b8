import type { AnnotatedPair } from '../../core/bitext/document.ts';
import type { TermForm } from '../../core/terms/forms.ts';
import type { TermFinder } from '../../core/terms/term-finder.ts';
import type { FindAnswer, FindRequest } from './protocol.ts';

/** Looks for terms in a worker: a novel takes seconds, and compiling a glossary longer than a frame. */
export function findInWorker(forms: readonly TermForm[]): TermFinder {
  const worker = new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' });
  const tell = (request: FindRequest) => worker.postMessage(request);
  const waiting: {
    readonly resolve: (terms: readonly AnnotatedPair['terms'][]) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<FindAnswer>) => waiting.shift()?.resolve(data));
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(event.message));
  });
  tell({ kind: 'forms', forms });
  return {
    find: (pairs) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        tell({ kind: 'pairs', pairs: pairs.map(({ zh, en }) => ({ zh, en })) });
      }),
    close: () => worker.terminate(),
  };
}
