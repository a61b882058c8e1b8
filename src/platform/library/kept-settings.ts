import { LibraryError } from '../../core/library/library.ts';

/** What is kept outside the database and belongs into a backup: settings, and places in texts. */
export type KeptStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'duidu.';

export function readSettings(storage: KeptStorage | undefined): Record<string, string> {
  const settings: Record<string, string> = {};
  for (let n = 0; n < (storage?.length ?? 0); n++) {
    const key = storage!.key(n)!;
    if (key.startsWith(PREFIX)) settings[key] = storage!.getItem(key) ?? '';
  }
  return settings;
}

/**
 * @param mode `merge` sets only what is not set; `replace` also takes away what is not in `settings`
 * @returns what undoes it
 * @throws LibraryError `full`, with nothing changed
 */
export function writeSettings(
  storage: KeptStorage | undefined,
  settings: Readonly<Record<string, string>>,
  mode: 'merge' | 'replace',
): () => void {
  const before = readSettings(storage);
  const put = (wanted: Readonly<Record<string, string>>) => {
    for (const key of Object.keys(readSettings(storage))) if (!(key in wanted)) storage?.removeItem(key);
    for (const [key, value] of Object.entries(wanted)) storage?.setItem(key, value);
  };
  try {
    put(mode === 'merge' ? { ...settings, ...before } : settings);
  } catch (error) {
    put(before);
    throw new LibraryError('full', error);
  }
  return () => put(before);
}
