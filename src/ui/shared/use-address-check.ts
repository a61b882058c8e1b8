import { useEffect } from 'react';
import { PARAMETERS, UI_LANGS, VIEWS } from '../../store/settings.ts';
import { useActions } from './app-context.tsx';

const CHOICES: Readonly<Record<(typeof PARAMETERS)[number], readonly string[]>> = {
  ui: UI_LANGS,
  view: VIEWS,
};

/** Tells the reader, once a page has loaded, of what its address asks for and the site does not know. */
export function useAddressCheck(): void {
  const { notify } = useActions();
  useEffect(() => {
    const parameters = unknownParameters(location.search);
    if (parameters) notify({ key: 'parameterUnknown', values: { parameters }, tone: 'alert' });
  }, [notify]);
}

/**
 * The part of a query that means nothing here, `view=wide&colour=red`, or the empty text. Whether a `term` is in the
 * glossary is for those to say who look it up.
 */
export function unknownParameters(query: string): string {
  return [...new URLSearchParams(query)]
    .filter(([name, value]) => name !== 'term' && !CHOICES[name as keyof typeof CHOICES]?.includes(value))
    .map(([name, value]) => (value ? `${name}=${value}` : name))
    .join('&');
}
