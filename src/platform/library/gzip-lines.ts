import { LibraryError } from '../../core/library/library.ts';

/** Characters of a line; no text that the app imports comes near. */
const MAX_LINE = 64 * 1024 * 1024;

/** Bytes that are inflated at once: even a bomb makes no more than a thousand times as many of them. */
const SLICE = 16 * 1024;

/** Lines as a gzip'd file. They are taken one by one, as fast as they can be written. */
export async function gzipLines(lines: AsyncGenerator<string>, type: string): Promise<Blob> {
  const text = new ReadableStream<string>({
    async pull(controller) {
      await nextTask();
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(`${value}\n`);
    },
  });
  const bytes = text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
  return new Response(bytes, { headers: { 'content-type': type } }).blob();
}

/**
 * The lines of a gzip'd file of UTF-8.
 *
 * @param onProgress is told from 0 to 1 how much of the file has been read
 * @throws LibraryError `broken` where it is no such file, is cut short, or has something behind its end
 */
export async function* gunzipLines(file: Blob, onProgress: (done: number) => void): AsyncGenerator<string> {
  const reader = slices(file, onProgress)
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = value.split('\n');
      lines[0] = rest + lines[0]!;
      rest = lines.pop()!;
      if (rest.length > MAX_LINE) throw new LibraryError('broken');
      yield* lines;
    }
  } catch (error) {
    throw error instanceof LibraryError ? error : new LibraryError('broken', error);
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (rest) throw new LibraryError('broken');
}

function slices(file: Blob, onProgress: (done: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= file.size) return controller.close();
        onProgress(at / file.size);
        controller.enqueue(new Uint8Array(await file.slice(at, (at += SLICE)).arrayBuffer()));
      },
    },
    { highWaterMark: 0 },
  );
}

/** Lets the page answer between two pieces of work. (A timer would wait for a second where the tab is hidden.) */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
