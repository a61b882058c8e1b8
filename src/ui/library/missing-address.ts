import { decoded } from '../shared/decoded.ts';

/** The slug that an address asks for, `no-such-text` of `/any/base/read/no-such-text/`, or null if it asks for none. */
export function slugIn(pathname: string): string | null {
  const slug = /\/read\/([^/]+)/.exec(pathname)?.[1];
  return slug === undefined ? null : decoded(slug);
}
