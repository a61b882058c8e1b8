import { useEffect } from 'react';
import { UI_LANGS, VIEWS } from '../../store/settings.ts';
import { useActions } from './app-context.tsx';

/** What each parameter may say. Whether a `term` is in the glossary is for those to see who look it up. */
const KNOWN = new Map<string, (value: string) => boolean>([
  ['ui', (value) => UI_LANGS.some((lang) => lang === value)],
  ['view', (value) => VIEWS.some((view) => view === value)],
  ['term', () => true],
]);

/**
 * Tells the reader, once a page has loaded, of what its address asks for and the site does not know.
 *
 * @param own a parameter that this page has besides those of every page
 */
export function useAddressCheck(own?: string): void {
  const { notify } = useActions();
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    if (own !== undefined) query.delete(own);
    const parameters = unknownParameters(query.toString());
    if (parameters) notify({ key: 'parameterUnknown', values: { parameters }, tone: 'alert' });
  }, [notify, own]);
}

/** The part of a query that means nothing here, `view=wide&colour=red`, or the empty text. */
export function unknownParameters(query: string): string {
  return [...new URLSearchParams(query)]
    .filter(([name, value]) => !KNOWN.get(name)?.(value))
    .map(([name, value]) => (value ? `${name}=${value}` : name))
    .join('&');
}
