import { routes } from './routes.ts';

/**
 * Where on the glossary page the entry is that a query asks for with `term`; null where it asks for none. What else it
 * says (`ui=en`) goes along.
 */
export function termAddress(base: string, query: string): string | null {
  const parameters = new URLSearchParams(query);
  const termId = parameters.get('term');
  if (!termId) return null;
  parameters.delete('term');
  const rest = parameters.toString();
  return `${routes.glossary(base)}${rest && `?${rest}`}#${encodeURIComponent(termId)}`;
}
