// The library of own texts in tabs that are really killed, and where the browser really forbids storage.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Row } from '../../src/core/bitext/rows.ts';
import type { Library } from '../../src/core/library/library.ts';
import { bundleLibrary } from './bundle-library.ts';

/** How often a tab is killed; `KILLS=100` for the long run. */
const KILLS = Number(process.env['KILLS'] ?? 12);

/** Nothing listens there: what it answers is given below. Browsers keep data for it as for any site. */
const ORIGIN = 'http://localhost:47111';

declare global {
  /** What the page of these tests has. */
  var openLibrary: (options?: { name?: string }) => Promise<Library>;
  var makeRows: (from: number, count: number) => Row[];
}

let browser: Browser;
let context: BrowserContext;
let script: string;

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
  script = await bundleLibrary();
});
afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext();
  await context.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('/library.js')
      ? route.fulfill({
          contentType: 'text/javascript',
          body: script,
          headers: { 'access-control-allow-origin': '*' },
        })
      : route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  return () => context.close();
});

const PAGE = `<!doctype html><title>library</title><script type="module">
import { openLibrary } from '${ORIGIN}/library.js';
globalThis.makeRows = (from, count) => Array.from({ length: count }, (_, n) => ({
  id: 'r' + (from + n), kind: 'paragraph', opens: true, confidence: 1, fixed: false,
  zh: { text: '第' + (from + n) + '句。', marks: [] }, en: { text: 'Sentence ' + (from + n), marks: [] },
}));
globalThis.openLibrary = openLibrary;
</script>`;

async function openTab(path = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ORIGIN + path);
  await page.waitForFunction(() => 'openLibrary' in globalThis, null, { polling: 50 });
  return page;
}

/** Ends the process that draws the page, as the system does when it runs out of memory. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  // It has nobody left to answer it.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

/** What is in the list and in the stores. */
function look(page: Page) {
  return page.evaluate(async () => {
    const library = await openLibrary();
    const texts = await library.list();
    const rows = await Promise.all(texts.map((text) => library.rows(text.id, 0, Infinity)));
    library.close();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('duidu');
      request.addEventListener('success', () => resolve(request.result));
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const request = db.transaction(store).objectStore(store).count();
        request.addEventListener('success', () => resolve(request.result));
      });
    const counts = { chunks: await count('chunks'), pending: await count('pending') };
    db.close();
    return { texts, rows, counts };
  });
}

test(`a tab that is killed in the middle of an import, ${KILLS} times, loses nothing and leaves nothing`, async () => {
  const home = await openTab();
  await home.evaluate(async () => {
    const library = await openLibrary();
    const langs = { zh: 'zh-Hans', en: 'en' } as const;
    await library.add({ title: 'kept', langs, tags: [], sources: [] }, [makeRows(0, 1000)]);
    library.close();
  });
  const before = await look(home);
  expect(before).toMatchObject({ texts: [{ title: 'kept', rows: 1000 }], counts: { chunks: 3, pending: 0 } });

  for (let round = 0; round < KILLS; round++) {
    const tab = await openTab();
    await tab.evaluate(async () => {
      const library = await openLibrary();
      const langs = { zh: 'zh-Hans', en: 'en' } as const;
      async function* endless() {
        for (let n = 0; ; n += 500) yield makeRows(n, 500);
      }
      void library.add({ title: 'killed', langs, tags: [], sources: [] }, endless());
    });
    await tab.waitForTimeout(Math.random() * 150);
    await kill(tab);
  }
  // The browser lets go of a dead tab's locks in a moment of its own.
  await expect.poll(() => look(home), { timeout: 20_000 }).toEqual(before);
}, 300_000);

test(`a tab that is killed while it saves, ${KILLS} times, has saved a change whole or not at all`, async () => {
  const home = await openTab();
  const id = await home.evaluate(async () => {
    const library = await openLibrary();
    const langs = { zh: 'zh-Hans', en: 'en' } as const;
    const { id } = await library.add({ title: 'edited', langs, tags: [], sources: [] }, [makeRows(0, 1000)]);
    library.close();
    return id;
  });
  for (let round = 0; round < KILLS; round++) {
    const tab = await openTab();
    // Every change gives all rows ids of one thousand: a mixture of two changes would show.
    await tab.evaluate(async (id) => {
      const library = await openLibrary();
      const change = async () => {
        const [{ revision }, removed] = [await library.get(id), await library.rows(id, 0, Infinity)];
        const inserted = makeRows((revision + 1) * 1000, 1000);
        await library.splice(id, revision, [{ at: 0, removed, inserted }]);
        await change();
      };
      void change();
    }, id);
    await tab.waitForTimeout(Math.random() * 150);
    await kill(tab);
    const { texts, rows } = await look(home);
    const { revision } = texts[0]!;
    expect(rows[0]!.map((row) => row.id)).toEqual(
      Array.from({ length: 1000 }, (_, n) => `r${revision * 1000 + n}`),
    );
  }
}, 300_000);

test('a disk that is full is told of; what was there stays, and what was begun goes', async () => {
  const page = await openTab();
  const session = await context.newCDPSession(page);
  const setQuota = (quota: { quotaSize?: number }) =>
    session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, ...quota });
  // From the beginning: the browser remembers for half a minute how much was left.
  await setQuota({ quotaSize: 3_000_000 });
  const kept = await page.evaluate(async () => {
    const library = await openLibrary();
    const langs = { zh: 'zh-Hans', en: 'en' } as const;
    const { id } = await library.add({ title: 'kept', langs, tags: [], sources: [] }, [makeRows(0, 1000)]);
    library.close();
    return id;
  });
  const before = await look(page);
  const failures = await page.evaluate(async (id) => {
    const library = await openLibrary();
    const failureOf = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { failure: string }) => error.failure,
      );
    const noise = () =>
      String.fromCharCode(
        ...crypto.getRandomValues(new Uint16Array(20_000)).map((n) => 0x4e00 + (n % 0x5000)),
      );
    const long = (from: number) =>
      makeRows(from, 100).map((row) => ({ ...row, zh: { text: noise(), marks: [] } }));
    async function* endless() {
      for (let n = 0; ; n += 100) yield long(n);
    }
    const langs = { zh: 'zh-Hans', en: 'en' } as const;
    const added = await failureOf(
      library.add({ title: 'too much', langs, tags: [], sources: [] }, endless()),
    );
    const spliced = await failureOf(library.splice(id, 0, [{ at: 500, removed: [], inserted: long(1000) }]));
    library.close();
    return { added, spliced };
  }, kept);
  expect(failures).toEqual({ added: 'full', spliced: 'full' });
  expect(await look(page)).toEqual(before);
});

test('a page that may keep nothing says so', async () => {
  await context.route(`${ORIGIN}/sandboxed`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: PAGE,
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    }),
  );
  const page = await openTab('/sandboxed');
  const failure = await page.evaluate(() =>
    openLibrary().then(
      () => 'opened',
      (error: { failure: string }) => error.failure,
    ),
  );
  expect(failure).toBe('unavailable');
});
