// Once for all end-to-end tests: serves the built site, at the root and below a folder, and starts one browser.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../browser/chromium.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens, for playwright to connect to. */
    browser: string;
    /** The site's addresses, each with a slash at its end. */
    sites: {
      readonly root: string;
      /** The same build, copied below a folder. */
      readonly below: string;
      /** Built for its folder with vite's `base`; absent when the build stage did not run. */
      readonly based: string | null;
    };
  }
}

export default async function setup(project: TestProject) {
  const out = process.env['DUIDU_OUT'] ?? 'dist';
  if (!existsSync(`${out}/index.html`)) throw new Error(`There is no ${out}: npm test -- build e2e`);
  const subOut = process.env['DUIDU_SUB_OUT'];
  const [root, below, based] = await Promise.all([
    serveFolder(out, '/'),
    serveFolder(out, '/some/where/'),
    subOut ? serveFolder(subOut, '/duidu/') : null,
  ]);
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launchServer({ executablePath, args });
  project.provide('browser', browser.wsEndpoint());
  project.provide('sites', { root: root.address, below: below.address, based: based?.address ?? null });
  return async () => {
    await browser.close();
    await Promise.all([root, below, based].map((server) => server?.close()));
  };
}
