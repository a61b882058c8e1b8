import { takeOut, type Takeable } from '../../core/formats/write/take-out.ts';
import { writeFile } from '../../core/formats/write/write.ts';
import { LibraryError } from '../../core/library/library.ts';
import { openLibrary } from '../library/library.ts';
import type { ExportAnswer, ExportRequest } from './protocol.ts';

// One file for each worker: to cancel, the page ends it.

/** What is done once the rows are here, and once their terms are matched; writing is the rest. */
const READ = 0.2;
const MATCHED = 0.6;

function answer(message: ExportAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** The text and its rows as they are at one moment: a change that comes between is taken in, not mixed in. */
async function textOf(id: string): Promise<Takeable> {
  const library = await openLibrary();
  try {
    for (;;) {
      const { title, langs, revision } = await library.get(id);
      const rows = await library.rows(id, 0, Infinity);
      if ((await library.get(id)).revision === revision) return { title, langs, rows };
    }
  } finally {
    library.close();
  }
}

async function write({ text, options, entries, ...more }: ExportRequest): Promise<void> {
  const takeable = typeof text === 'string' ? await textOf(text) : text;
  answer({ kind: 'progress', done: READ });
  const onProgress = (done: number) => answer({ kind: 'progress', done: READ + done * (MATCHED - READ) });
  const outgoing = takeOut(takeable, options, entries, more, onProgress);
  answer({ kind: 'progress', done: MATCHED });
  const file = await writeFile(options.format, outgoing);
  answer({ kind: 'written', file }, [file.bytes.buffer]);
}

self.addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  write(data).catch((error: unknown) => {
    const failure = error instanceof LibraryError ? error.failure : null;
    answer({ kind: 'failed', failure, message: String(error) });
  });
});
