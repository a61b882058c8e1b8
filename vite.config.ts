import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { duidu, PRERENDER_OUT } from './src/build/plugin.ts';

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), duidu()],
  resolve: {
    alias: {
      // For browsers it has a version that needs a document; Markdown is read and written in workers, which have none.
      'decode-named-character-reference': createRequire(import.meta.url).resolve(
        'decode-named-character-reference',
      ),
    },
  },
  build: {
    manifest: true,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page says is one file a language: the reader needs all of it at once. The rest is late.
          groups: [
            {
              name: (id) => /locales\/([\w-]+)\//.exec(id)?.[1] ?? null,
              test: /[\\/]locales[\\/][\w-]+[\\/](?:shared|reader|settings|terms)\.json/,
            },
            // Small modules that most pages need: a file each would cost more than what is in it.
            {
              name: 'page',
              test: /src[\\/](?:core[\\/](?:bitext[\\/](?:links|types)|text[\\/]script)|ui[\\/]shared[\\/](?:decoded|later|on-print|text-offsets|use-address-check|use-title))\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  environments: {
    ssr: {
      build: {
        outDir: PRERENDER_OUT,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { input: 'src/build/prerender.tsx' },
      },
    },
  },
  builder: {
    // One set of plugins for both builds: the texts are read and aligned once.
    sharedConfigBuild: true,
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      await builder.build(builder.environments.ssr!);
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{core,platform,store,ui,build}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      { extends: true, test: { name: 'gates', environment: 'node', include: ['test/gates/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/*.e2e.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          setupFiles: ['test/e2e/each.ts'],
          testTimeout: 30_000,
          // A page waits as much as it works: two at a time fit two cores.
          maxWorkers: 2,
        },
      },
      // Loaded by vitest alone: it looks for a browser.
      async () => (await import('./test/browser/project.ts')).browserProject(),
    ],
  },
});
