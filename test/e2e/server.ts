import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a static host does: `index.html` for a folder, a redirect to a folder's slash, `404.html`
 * where there is nothing, gzip for text.
 *
 * @param base the path below which it is served, with a slash at both ends
 */
export async function serveFolder(folder: string, base: string): Promise<Served> {
  const root = path.resolve(folder);
  const zipped = new Map<string, Buffer>();
  const zip = (url: string, body: Buffer) => {
    const known = zipped.get(url) ?? gzipSync(body);
    zipped.set(url, known);
    return known;
  };
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(root, decodeURIComponent(pathname).slice(base.length - 1));
    const inside =
      pathname.startsWith(base) &&
      (file === root || file.startsWith(root + path.sep) || file === root + path.sep);
    const found = inside ? await read(file) : null;
    if (found === 'folder') {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const { body, type } = found ?? (await missing(root));
    const gzipped = /text|json|svg/.test(type);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      ...(gzipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(gzipped ? zip(found ? pathname : '404', body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  readonly body: Buffer;
  readonly type: string;
}

async function read(file: string): Promise<Answer | 'folder' | null> {
  const wanted = file.endsWith(path.sep) ? path.join(file, 'index.html') : file;
  try {
    return { body: await readFile(wanted), type: TYPES[path.extname(wanted)] ?? 'application/octet-stream' };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR' ? 'folder' : null;
  }
}

async function missing(root: string): Promise<Answer> {
  const page = await read(path.join(root, '404.html'));
  return page && page !== 'folder' ? page : { body: Buffer.from('Not found'), type: 'text/plain' };
}
