import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { duidu, PRERENDER_OUT } from './src/build/plugin.ts';

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), duidu()],
  build: {
    manifest: true,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A language's namespaces are one file: the reader needs all of them at once.
          groups: [{ name: (id) => /locales\/([\w-]+)\//.exec(id)?.[1] ?? null, test: /[\\/]locales[\\/]/ }],
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
        },
      },
    ],
  },
});
