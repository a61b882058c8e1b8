/** The slug that an address asks for, `no-such-text` of `/any/base/read/no-such-text/`, or null if it asks for none. */
export function slugIn(pathname: string): string | null {
  const slug = /\/read\/([^/]+)/.exec(pathname)?.[1];
  if (slug === undefined) return null;
  try {
    return decodeURIComponent(slug);
  } catch {
    // Not well encoded: shown as it stands.
    return slug;
  }
}
