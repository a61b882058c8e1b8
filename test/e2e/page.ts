import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export interface PageOptions {
  /** From the site's root, with parameters and place: `read/some-slug/?view=zh#q3`. */
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  /** What an earlier visit has kept, as the app keeps it: `{ ui: 'en', theme: 'dark' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The browser's languages, best first. */
  readonly languages?: readonly [string, ...string[]];
  readonly theme?: 'light' | 'dark';
  readonly scripts?: 'on' | 'off';
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  readonly site?: 'root' | 'below' | 'based';
  /** What shows that the page can be used, where it is not the bar's tools. */
  readonly arrives?: string;
  /** Addresses that cannot be fetched. */
  readonly broken?: RegExp;
  /** Errors that this test provokes. */
  readonly expected?: RegExp;
  /** Runs in the page before any of its own script. */
  readonly before?: () => void;
}

/** The texts that ship. */
export const QA = 'gtc-2024-huang-qa';
export const EXPLAINER = 'inside-an-ai-accelerator';
const SETTINGS_KEY = 'duidu.settings';

let browser: Promise<Browser> | undefined;
const opened = new Set<{ context: BrowserContext; problems: string[] }>();

/**
 * Opens a page of the built site in a fresh profile, and waits until it can be used. When the test ends, it fails
 * if the page logged an error, broke its policy, or asked another origin for anything.
 */
export async function openPage(options: PageOptions): Promise<Page> {
  const { width = 1280, height = 800, scripts = 'on', touch = false, site = 'root' } = options;
  const address = inject('sites')[site];
  if (!address) throw new Error(`The site was not built for ${site}: npm test -- build e2e`);
  browser ??= chromium.connect(inject('browser'));
  const languages = options.languages ?? ['en'];
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height },
    locale: languages[0],
    javaScriptEnabled: scripts === 'on',
    hasTouch: touch,
    isMobile: touch,
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
  });
  const session = { context, problems: [] as string[] };
  opened.add(session);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  watch(page, new URL(address).origin, session.problems, options.expected);
  if (scripts === 'on') await prepare(page, options, languages);
  if (options.broken) await page.route(options.broken, (route) => route.abort());
  await page.goto(address + options.path, { waitUntil: 'load' });
  if (scripts === 'on') await (options.arrives ? page.waitForSelector(options.arrives) : ready(page));
  return page;
}

/** Waits until all is laid out and the scripts have taken the page over. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html:not([data-settling]) .bar :is(button, select)', { state: 'attached' });
  await settled(page);
}

/** Waits until the layout stands still for two frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

function watch(page: Page, origin: string, problems: string[], expected?: RegExp): void {
  const note = (what: string) => {
    if (!expected?.test(what)) problems.push(what);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.stack ?? error.message}`));
  page.on('crash', () => note('the page crashed'));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) note(`left the origin: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
}

/** Sets what must be there before the page's own scripts, and begins to listen for what only the page can see. */
async function prepare(page: Page, options: PageOptions, languages: readonly string[]): Promise<void> {
  const given = { languages, settings: options.settings, key: SETTINGS_KEY };
  await page.addInitScript(({ languages, settings, key }) => {
    if (location.protocol === 'about:') return;
    Object.defineProperty(navigator, 'languages', { get: () => languages });
    // Only for the first page of the visit: later ones find what the app itself has kept.
    if (settings && !sessionStorage.getItem('test.prepared'))
      localStorage.setItem(key, JSON.stringify(settings));
    sessionStorage.setItem('test.prepared', 'yes');
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  }, given);
  if (options.before) await page.addInitScript(options.before);
}

/** Closes what the test has opened, and fails it if something went wrong there. */
export async function closePages(): Promise<void> {
  const sessions = [...opened];
  opened.clear();
  await Promise.all(sessions.map(({ context }) => context.close()));
  expect(sessions.flatMap(({ problems }) => problems)).toEqual([]);
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
