// npm run bench:lighthouse: the built site's pages in Lighthouse's mobile setting; build first. Prints the median run.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import lighthouse, { type Result } from 'lighthouse';
import { findChromium } from '../../browser/chromium.ts';
import { serveFolder } from '../../e2e/server.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const PORT = 9333;
const PAGES = ['read/gtc-2024-huang-qa/', 'glossary/', ''];
const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

/** Lighthouse wants a browser that nobody else drives, and does best with a fresh one. */
async function measure(address: string): Promise<Result> {
  const { executablePath, args } = await findChromium();
  const profile = await mkdtemp(path.join(tmpdir(), 'duidu-lighthouse-'));
  const own = ['--headless=new', `--remote-debugging-port=${PORT}`, `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...args, ...own, 'about:blank'], { stdio: 'ignore' });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  try {
    await listening();
    const run = await lighthouse(address, { port: PORT, logLevel: 'error', output: 'json' });
    return run!.lhr;
  } finally {
    browser.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function listening(): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/json/version`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('The browser does not answer');
}

function scoreOf(result: Result, category: string): number {
  return Math.round((result.categories[category]?.score ?? 0) * 100);
}

function print(page: string, result: Result): void {
  const scores = Object.values(result.categories).map(({ id, title }) => `${title} ${scoreOf(result, id)}`);
  const timings = TIMINGS.map(
    (id) => `${result.audits[id]!.title} ${result.audits[id]!.displayValue ?? '–'}`,
  );
  console.log(`/${page}\n  ${scores.join(' · ')}\n  ${timings.join(' · ')}`);
  for (const { id, auditRefs } of Object.values(result.categories)) {
    const counting = auditRefs.filter(({ weight }) => weight > 0).map((ref) => result.audits[ref.id]!);
    for (const { score, title } of counting) {
      if (score !== null && score < 0.9) console.log(`  - ${id}: ${title}: ${score}`);
    }
  }
}

const site = await serveFolder(process.env['DUIDU_OUT'] ?? 'dist', '/');
for (const page of PAGES) {
  const runs: Result[] = [];
  for (let i = 0; i < RUNS; i++) runs.push(await measure(site.address + page));
  runs.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  print(page, runs[Math.floor(RUNS / 2)]!);
}
await site.close();
