// Adds a text in a worker, slowly if asked to, so that it can be killed in the middle.
import { openLibrary } from '../../../src/platform/library/library.ts';
import { NEW_TEXT, rowsOf } from './samples.ts';

export interface ImportJob {
  readonly name: string;
  readonly rows: number;
  /** Milliseconds between batches. */
  readonly pause: number;
}

const BATCH = 250;

self.addEventListener('message', async ({ data }: MessageEvent<ImportJob>) => {
  const library = await openLibrary({ name: data.name });
  async function* batches() {
    for (let n = 0; n < data.rows; n += BATCH) {
      self.postMessage(n);
      yield rowsOf(Math.min(BATCH, data.rows - n), n);
      if (data.pause) await new Promise((resolve) => setTimeout(resolve, data.pause));
    }
  }
  await library.add(NEW_TEXT, batches());
  self.postMessage('done');
});
