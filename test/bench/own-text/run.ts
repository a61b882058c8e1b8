// npm run bench:own-text: opens a novel of 10 000 pairs in the built site, and prints how long that takes; build first.
import { chromium, type BrowserContext, type CDPSession } from 'playwright-core';
import { findChromium } from '../../browser/chromium.ts';
import { novel, seedText } from '../../e2e/own-texts.ts';
import { serveFolder } from '../../e2e/server.ts';

const RUNS = Number(process.env['RUNS'] ?? 5);
const PAIRS = Number(process.env['PAIRS'] ?? 10_000);

interface Run {
  /** Milliseconds from the navigation on: the first pairs, all of the text, all of its terms. */
  readonly first: number;
  readonly whole: number;
  readonly searched: number;
  /** The longest task on the main thread until the first pairs were there, and until all was. */
  readonly longest: number;
  readonly longestOpening: number;
  /** And while the text is scrolled through. */
  readonly longestScrolling: number;
  readonly elements: number;
  readonly megabytes: number;
}

async function open(context: BrowserContext, address: string): Promise<Run> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(() => {
    const seen = { tasks: [] as { start: number; duration: number }[], first: 0, whole: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      if (!seen.first && document.querySelector('[data-pair]')) {
        requestAnimationFrame(() => setTimeout(() => (seen.first = performance.now())));
      }
    }).observe(document, { childList: true, subtree: true });
  });
  const session = await context.newCDPSession(page);
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as Seen).seen.first > 0, null, { polling: 20 });
  const whole = await now(page, 'article.text:not([aria-busy=true])');
  const searched = await now(page, 'article.text:not([data-searching])');
  await page.waitForTimeout(500);
  const tasks = () => page.evaluate(() => (globalThis as unknown as Seen).seen);
  const opening = await tasks();
  const until = (end: number) =>
    Math.max(0, ...opening.tasks.filter(({ start }) => start < end).map(({ duration }) => duration));
  await page.evaluate(() => ((globalThis as unknown as Seen).seen.tasks.length = 0));
  for (let n = 0; n < 60; n++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await page.keyboard.press('End');
  await page.waitForTimeout(400);
  const scrolling = Math.max(0, ...(await tasks()).tasks.map(({ duration }) => duration));
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const megabytes = await heap(session);
  await page.close();
  return {
    first: opening.first,
    whole,
    searched,
    longestOpening: until(opening.first),
    longest: until(Infinity),
    longestScrolling: scrolling,
    elements,
    megabytes,
  };
}

interface Seen {
  readonly seen: { tasks: { start: number; duration: number }[]; first: number; whole: number };
}

function now(page: Awaited<ReturnType<BrowserContext['newPage']>>, selector: string): Promise<number> {
  return page
    .waitForSelector(selector, { state: 'attached', timeout: 60_000 })
    .then(() => page.evaluate(() => performance.now()));
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

async function main(): Promise<void> {
  const server = await serveFolder(process.env['DUIDU_OUT'] ?? 'dist', '/');
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  try {
    const id = await seedText(context, server.address, 'A novel', await novel(PAIRS));
    const runs: Run[] = [];
    for (let n = 0; n < RUNS; n++) runs.push(await open(context, `${server.address}text/?id=${id}`));
    for (const name of Object.keys(runs[0]!) as (keyof Run)[]) {
      const values = runs.map((run) => Math.round(run[name])).sort((a, b) => a - b);
      console.log(`${name.padEnd(18)} median ${values[values.length >> 1]}, ${values.join(' ')}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
