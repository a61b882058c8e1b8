import { build } from 'vite';

/** The library of own texts as one module, for pages of tests. */
export async function bundleLibrary(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: 'src/platform/library/library.ts', formats: ['es'] },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('vite watches instead of building');
  return bundle.output[0].code;
}
