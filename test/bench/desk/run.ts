// How the alignment desk answers over a text of 25 000 rows, in the built site: `npx jiti test/bench/desk/run.ts`
// (after `npm run build`; DUIDU_OUT names another build). Prints, for each kind of work, the longest task of the main
// thread and how long it is from a key to the paint that shows it: by the clock, so nothing else should be running.
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../browser/chromium.ts';
import { novel, seedText } from '../../e2e/own-texts.ts';
import { serveFolder } from '../../e2e/server.ts';

interface Timing {
  readonly key: string;
  readonly ms: number;
}

/** Keeps the long tasks, and the time from each key's event to the frame after it, from now on. */
function watch(): void {
  const kept = { tasks: [] as number[], keys: [] as Timing[] };
  Object.assign(globalThis, { kept });
  new PerformanceObserver((list) => {
    kept.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      // The task after a frame runs when it has been painted.
      const painted = new MessageChannel();
      painted.port1.addEventListener('message', () => {
        kept.keys.push({ key, ms: performance.now() - timeStamp });
      });
      painted.port1.start();
      requestAnimationFrame(() => painted.port2.postMessage(null));
    },
    { capture: true },
  );
}

async function measure(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: { tasks: number[]; keys: Timing[] } };
    kept.tasks.length = 0;
    kept.keys.length = 0;
  });
  await work();
  await page.locator('[data-saving="saved"]').waitFor();
  await page.waitForTimeout(200);
  const { tasks, keys } = await page.evaluate(
    () => (globalThis as unknown as { kept: { tasks: number[]; keys: Timing[] } }).kept,
  );
  const times = keys.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  console.log(
    [
      name.padEnd(26),
      `longest task ${Math.round(Math.max(0, ...tasks))} ms`.padEnd(24),
      `key to paint: ${at(0.5)?.toFixed(0) ?? '–'} ms, p95 ${at(0.95)?.toFixed(0) ?? '–'} ms`.padEnd(40),
      `${nodes} elements`,
    ].join(''),
  );
}

/** A key held down: it repeats thirty times a second. */
async function hold(page: Page, key: string, times: number): Promise<void> {
  const [name = key, modifier] = key.split('+').reverse();
  if (modifier) await page.keyboard.down(modifier);
  for (let n = 0; n < times; n++) {
    await page.keyboard.down(name);
    await page.waitForTimeout(33);
  }
  await page.keyboard.up(name);
  if (modifier) await page.keyboard.up(modifier);
}

const served = await serveFolder(process.env['DUIDU_OUT'] ?? 'dist', '/');
const browser = await chromium.launch(await findChromium());
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const rows = (await novel()).map((row, n) => (n % 5 ? row : { ...row, confidence: 0.3 }));
  const id = await seedText(context, served.address, 'A novel', rows);
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.addInitScript(() => localStorage.setItem('duidu.settings', '{"ui":"en"}'));
  const start = Date.now();
  await page.goto(`${served.address}desk/?id=${id}`);
  await page.locator('.desk-row[data-here]').waitFor();
  console.log(`${rows.length} rows, opened in ${Date.now() - start} ms`);
  const opened = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { kept: { tasks: number[] } }).kept.tasks),
  );
  console.log(`opening: longest task ${Math.round(opened)} ms`);
  await measure(page, 'j held', () => hold(page, 'j', 150));
  await measure(page, 'k held', () => hold(page, 'k', 100));
  await measure(page, 'n held', () => hold(page, 'n', 60));
  await measure(page, 'c', () => hold(page, 'c', 1));
  await measure(page, 'confirm, next doubtful', () => hold(page, 'C', 40));
  await measure(page, 'merge', () => hold(page, 'm', 20));
  await measure(page, 'undo', () => hold(page, 'Control+z', 60));
  await measure(page, 'to the end', () => hold(page, 'End', 1));
  await measure(page, 'page up', () => hold(page, 'PageUp', 30));
  await measure(page, 'to the start', () => hold(page, 'Home', 1));
  await measure(page, 'insert, shifts all below', () => hold(page, 'i', 1));
  await measure(page, 'undo it', () => hold(page, 'Control+z', 1));
  await measure(page, 'swap all', () => hold(page, 'X', 1));
  await measure(page, 'undo it', () => hold(page, 'Control+z', 1));
} finally {
  await browser.close();
  await served.close();
}
