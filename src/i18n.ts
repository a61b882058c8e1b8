import i18next, { type CustomTypeOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLang } from './store/settings.ts';

export type Namespace = keyof CustomTypeOptions['resources'];

// A chunk a namespace, but for those of every page: `vite.config.ts` puts these together, a chunk a language.
const files = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { import: 'default' });

/** What the open page and its parts say; a language is here when all of these are. */
const wanted = new Set<Namespace>(['shared', 'reader', 'settings', 'terms']);

async function loadLanguage(lang: UiLang): Promise<void> {
  const missing = [...wanted].filter((namespace) => !i18next.hasResourceBundle(lang, namespace));
  await Promise.all(
    missing.map(async (namespace) => {
      i18next.addResourceBundle(lang, namespace, await files[`../locales/${lang}/${namespace}.json`]!());
    }),
  );
}

/** Fetches what a part of the page says, now and with every language that is chosen later. */
export async function addNamespaces(...namespaces: readonly Namespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  if (i18next.isInitialized) await loadLanguage(i18next.language as UiLang);
}

const ACCENTED = new Map([...'aceinouyACEINOUY'].map((char, i) => [char, 'áçéíñóúýÁÇÉÍÑÓÚÝ'[i]]));

/** In development, `?pseudo` draws all that comes from the locales as ⟦áççéñts⟧: what stays plain is not translated. */
const pseudoLocale = {
  type: 'postProcessor' as const,
  name: 'pseudo',
  process: (value: string) => `⟦${value.replace(/[a-z]/gi, (char) => ACCENTED.get(char) ?? char)}⟧`,
};

/** Starts i18next with one language loaded; the others are fetched when they are chosen. */
export async function startI18n(lang: UiLang): Promise<void> {
  const isPseudo = import.meta.env.DEV && new URLSearchParams(location.search).has('pseudo');
  if (isPseudo) i18next.use(pseudoLocale);
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    defaultNS: 'shared',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    ...(isPseudo ? { postProcess: [pseudoLocale.name] } : {}),
  });
  await changeLanguage(lang);
}

/** Switches once the language is here, so that nothing is shown half translated. */
export async function changeLanguage(lang: UiLang): Promise<void> {
  await loadLanguage(lang);
  await i18next.changeLanguage(lang);
}
