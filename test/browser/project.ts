import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { findChromium } from './chromium.ts';

/** Components, each alone, in a real browser. */
export async function browserProject(): Promise<TestProjectInlineConfiguration> {
  return {
    plugins: [react()],
    // Found only once a test draws a list: bundled then, it would bring a React of its own.
    optimizeDeps: { include: ['virtua'] },
    test: {
      name: 'browser',
      include: ['test/**/*.browser.test.{ts,tsx}'],
      setupFiles: ['test/browser/setup.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: await findChromium() }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}
