/** `localStorage`, or, where it is forbidden, nothing kept and nothing thrown. */
export const safeStorage: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A private window or a full disk: the value holds for this visit only.
    }
  },
};

/** All that the site keeps outside its database, for a backup; nothing where that is forbidden. */
export function keptStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
