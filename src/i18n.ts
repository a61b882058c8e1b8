import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLang } from './store/settings.ts';

// One chunk a language: `vite.config.ts` puts a language's namespaces together.
const files = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { import: 'default' });

async function loadLanguage(lang: UiLang): Promise<void> {
  if (i18next.hasResourceBundle(lang, 'shared')) return;
  const own = Object.entries(files).filter(([path]) => path.startsWith(`../locales/${lang}/`));
  await Promise.all(
    own.map(async ([path, load]) => {
      const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      i18next.addResourceBundle(lang, namespace, await load());
    }),
  );
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
