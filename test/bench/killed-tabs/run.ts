// npm run bench:kills: tabs of the built site that are really killed in the middle of an import; build first.
// Texts are brought in through the shelf, as a reader would; at a random moment the process that draws the page (and
// holds its worker) is ended. After each: what was kept is whole, what was not has left nothing. KILLS=100.
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../../browser/chromium.ts';
import { openLibraryPage } from '../../e2e/own-texts.ts';
import { serveFolder } from '../../e2e/server.ts';

const KILLS = Number(process.env['KILLS'] ?? 100);
/** Pairs in a text that only has to be written, in dozens of transactions, and in one that has to be aligned. */
const PAIRS = [30_000, 2_000] as const;

interface Look {
  /** A text's id, and a digest of all its rows. */
  readonly texts: ReadonlyMap<string, string>;
  readonly counts: Readonly<Record<string, number>>;
  /** Chunks that the texts in the list have. */
  readonly chunks: number;
}

/** A file of a line a pair, which is kept as it is, or two files, which are aligned first. */
function filesOf(round: number) {
  const lines = (of: (n: number) => string, end: string) =>
    Array.from({ length: PAIRS[round % 2]! }, (_, n) => of(n)).join(end);
  const zh = (n: number) => `第${round}本书的第${n}句，说的是芯片和内存。`;
  const en = (n: number) => `Sentence ${n} of book ${round} is about chips and memory.`;
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  if (round % 2 === 0)
    return [
      file(
        `book ${round}.tsv`,
        lines((n) => `${zh(n)}\t${en(n)}`, '\n'),
      ),
    ];
  return [file(`book ${round}.zh.txt`, lines(zh, '\n\n')), file(`book ${round}.en.txt`, lines(en, '\n\n'))];
}

/** Chooses the files of a round, and has them kept. */
async function beginImport(context: BrowserContext, address: string, round: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.import-entry input[type=file]').setInputFiles(filesOf(round));
  await page.locator('.import-text').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector(':is([data-state=waiting], [data-state=reading], [aria-busy=true])'),
  );
  await page.locator('.dialog-foot .primary').click();
  return page;
}

async function endImport(page: Page): Promise<void> {
  await page.locator('.dialog a[href*="text/?id="]').first().waitFor({ timeout: 120_000 });
  await page.close();
}

/** Ends the process that draws the page, as the system does when it runs out of memory. */
async function kill(page: Page, session: CDPSession): Promise<void> {
  const crashed = page.waitForEvent('crash');
  // It has nobody left to answer it.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

/** Opens the library anew, which sweeps, and reads all that there is. */
async function look(context: BrowserContext, address: string): Promise<Look> {
  const page = await openLibraryPage(context, address);
  const found = await page.evaluate(async () => {
    const texts = [];
    for (const { id, title, rows } of await ownLibrary.list()) {
      const read = await ownLibrary.rows(id, 0, Infinity);
      const bytes = new TextEncoder().encode(JSON.stringify(read));
      const digest = String(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      texts.push({ id, title, isWhole: read.length === rows, digest });
    }
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('duidu');
      request.addEventListener('success', () => resolve(request.result));
    });
    const all = <T>(make: (tx: IDBTransaction) => IDBRequest<T>, store: string) =>
      new Promise<T>((resolve) => {
        const request = make(db.transaction(store));
        request.addEventListener('success', () => resolve(request.result));
      });
    const stored = await all<{ chunks: unknown[] }[]>((tx) => tx.objectStore('texts').getAll(), 'texts');
    const counts = {
      texts: stored.length,
      chunks: await all((tx) => tx.objectStore('chunks').count(), 'chunks'),
      pending: await all((tx) => tx.objectStore('pending').count(), 'pending'),
    };
    db.close();
    return { texts, counts, chunks: stored.reduce((sum, { chunks }) => sum + chunks.length, 0) };
  });
  await page.close();
  for (const { title, isWhole } of found.texts) if (!isWhole) throw new Error(`${title} is not whole`);
  return { ...found, texts: new Map(found.texts.map(({ id, digest }) => [id, digest])) };
}

/** Waits until nothing half is left: the browser lets go of a dead tab's locks in a moment of its own. */
async function sweptLook(
  context: BrowserContext,
  address: string,
): Promise<Look & { readonly sweeps: number }> {
  for (let sweeps = 1; ; sweeps++) {
    const seen = await look(context, address);
    const { counts, chunks, texts } = seen;
    if (counts['pending'] === 0 && counts['chunks'] === chunks && counts['texts'] === texts.size) {
      return { ...seen, sweeps };
    }
    if (sweeps === 20) throw new Error(`Half an import stays: ${JSON.stringify(counts)}, ${chunks} chunks`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function remove(context: BrowserContext, address: string, id: string): Promise<void> {
  const page = await openLibraryPage(context, address);
  await page.evaluate(async (id) => {
    await ownLibrary.remove(id);
    await ownLibrary.purge();
  }, id);
  await page.close();
}

const site = await serveFolder(process.env['DUIDU_OUT'] ?? 'dist', '/');
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext({ locale: 'en' });
try {
  // Two imports that nobody disturbs say how long one takes, and are there to be lost.
  const times: number[] = [];
  for (const round of [0, 1]) {
    const page = await beginImport(context, site.address, round);
    const start = performance.now();
    await endImport(page);
    times.push(performance.now() - start);
  }
  const before = await sweptLook(context, site.address);
  const tally = { killed: 0, swept: 0, kept: 0, late: 0 };
  for (let round = 2; round < KILLS + 2; round++) {
    const page = await beginImport(context, site.address, round);
    const session = await context.newCDPSession(page);
    await page.waitForTimeout(Math.random() * 1.05 * times[round % 2]!);
    await kill(page, session);
    const after = await sweptLook(context, site.address);
    for (const [id, digest] of before.texts) {
      if (after.texts.get(id) !== digest) throw new Error(`Round ${round}: ${id} is lost or changed`);
    }
    const more = [...after.texts.keys()].filter((id) => !before.texts.has(id));
    if (more.length > 1) throw new Error(`Round ${round}: ${more.length} texts more`);
    tally.killed++;
    if (after.sweeps > 1) tally.late++;
    if (more.length) tally.kept++;
    else tally.swept++;
    // It has been seen to be whole, and would make each look longer.
    for (const id of more) await remove(context, site.address, id);
  }
  console.log(
    `${tally.killed} tabs killed within ${times.map((time) => Math.round(time)).join(' or ')} ms of an import: ` +
      `${tally.swept} imports left nothing, ${tally.kept} were there whole, ${before.texts.size} texts are all as they were; ` +
      `${tally.late} times the sweep had to wait for the browser`,
  );
} finally {
  await browser.close();
  await site.close();
}
