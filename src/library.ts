import type { Library } from './core/library/library.ts';
import { keptStorage } from './platform/storage.ts';

/** Opens the library when it is first asked for, and again after a failure; its code is fetched then. */
export function openOnce(): () => Promise<Library> {
  let opening: Promise<Library> | null = null;
  const open = async () => {
    const { openLibrary } = await import('./platform/library/library.ts');
    return openLibrary({ storage: keptStorage() });
  };
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}
