// npm run bench:import: a novel and its translation brought into the built site, read, and opened again; build first.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../browser/chromium.ts';
import { serveFolder } from '../../e2e/server.ts';
import { makeNovel } from '../novel.ts';

const CHARACTERS = Number(process.env['CHARACTERS'] ?? 600_000);
const MB = 1024 * 1024;

/** Notes every task of the page's main thread that takes over 50 ms. */
function watchTasks() {
  const all = window as unknown as { tasks: number[] };
  all.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) all.tasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
}

const tasksOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));

/** The most memory that the page's process, its workers included, has held so far: bytes. */
async function peakOf(page: Page): Promise<number> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
      }),
  );
  return Math.max(...peaks);
}

const novel = await makeNovel(CHARACTERS);
const folder = await mkdtemp(path.join(tmpdir(), 'duidu-novel-'));
const files = [path.join(folder, 'novel.zh.txt'), path.join(folder, 'novel.en.txt')];
await writeFile(files[0]!, novel.zh);
await writeFile(files[1]!, novel.en);

const site = await serveFolder(process.env['DUIDU_OUT'] ?? 'dist', '/');
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext({ locale: 'en' });
context.setDefaultTimeout(300_000);
await context.addInitScript(watchTasks);
const say = (what: string, ms: number, tasks: readonly number[], peak: number) =>
  console.log(
    `${what}: ${(ms / 1000).toFixed(2)} s, tasks over 50 ms: ${tasks.join(' ') || 'none'}, peak ${Math.round(peak / MB)} MB`,
  );

console.log(`${novel.characters} characters, ${novel.paragraphs} paragraphs`);
const page = await context.newPage();
await page.goto(site.address);
await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
await page.waitForTimeout(1000);
await tasksOf(page);
const blank = await peakOf(page);
console.log(`the shelf before: peak ${Math.round(blank / MB)} MB`);

const start = performance.now();
await page.locator('input[type=file]').first().setInputFiles(files);
const keep = page.locator('dialog .button.primary:not([disabled])');
await keep.waitFor();
say('files to preview', performance.now() - start, await tasksOf(page), await peakOf(page));
const kept = performance.now();
await keep.click();
const open = page.locator('dialog a[href*="text/?id="]').first();
await open.waitFor();
say('keeping', performance.now() - kept, await tasksOf(page), await peakOf(page));
await open.click();
await page.locator('[data-pair]').first().waitFor();
say('files to reading', performance.now() - start, await tasksOf(page), await peakOf(page));
await page.waitForTimeout(3000);
say('reading, 3 s on', 3000, await tasksOf(page), await peakOf(page));

const address = page.url();
await page.close();
const again = await context.newPage();
const reopened = performance.now();
await again.goto(address, { waitUntil: 'commit' });
await again.locator('[data-pair]').first().waitFor();
const ms = performance.now() - reopened;
await again.waitForTimeout(3000);
say('opening it again', ms, await tasksOf(again), await peakOf(again));

await browser.close();
await site.close();
await rm(folder, { recursive: true });
