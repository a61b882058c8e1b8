import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** A browser to run tests in, as playwright's launch options want it. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
}

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/**
 * Finds a Chromium: `CHROMIUM_PATH`, one that is installed, the one inside the npm package @sparticuz/chromium
 * (Linux on x64; nothing is downloaded), and last the one that Playwright's own installer has put down.
 * `CHROMIUM_PATH=bundled` takes the npm package's even where another is installed.
 *
 * @throws Error that says what to do where there is none
 */
export async function findChromium(): Promise<Browser> {
  const wanted = process.env['CHROMIUM_PATH'];
  const own = wanted && wanted !== 'bundled' ? wanted : undefined;
  if (own && !existsSync(own)) throw new Error(`CHROMIUM_PATH names ${own}, which does not exist`);
  const installed = own ?? (wanted === 'bundled' ? undefined : installedCandidates().find(existsSync));
  if (installed) return { executablePath: installed, args: ownArgs() };
  const bundled = process.platform === 'linux' && process.arch === 'x64' ? await unpackBundled() : undefined;
  if (bundled) return bundled;
  const { chromium } = await import('playwright-core');
  const playwrights = chromium.executablePath();
  if (existsSync(playwrights)) return { executablePath: playwrights, args: ownArgs() };
  throw new Error(
    'No Chromium to test in: install Chrome or Chromium, or set CHROMIUM_PATH to an executable',
  );
}

function installedCandidates(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', path.join(env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
      MAC.map((name) => path.join(folder, name)),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = env[name];
      return folder ? WINDOWS.map((file) => path.join(folder, file)) : [];
    });
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return LINUX.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Unpacks the package's browser (with the shared libraries that a bare machine lacks) into the temporary folder. */
async function unpackBundled(): Promise<Browser> {
  // Read when the package is imported: it makes it bring its own libraries.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  // As it comes it runs in one process, which ends with the first page that closes.
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  return { executablePath: await chromium.executablePath(), args: [...args, ...ownArgs()] };
}

function ownArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--no-first-run',
  ];
}
