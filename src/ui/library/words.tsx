import { useTranslation } from 'react-i18next';
import en from '../../../locales/en/library.json';
import hans from '../../../locales/zh-Hans/library.json';
import hant from '../../../locales/zh-Hant/library.json';
import { useMounted } from '../shared/app-context.tsx';
import { InLanguages } from '../shared/in-languages.tsx';
import { useTitle } from '../shared/use-title.ts';

type Word =
  | 'purpose'
  | 'glossary'
  | 'glossaryAbout'
  | 'missing'
  | 'onward'
  | 'shelf'
  | 'ownText'
  | 'desk'
  | 'needsScript';

/** In the browser the build leaves the three files out: only one language's is ever loaded there. */
const FILES = import.meta.env.SSR ? { en, 'zh-Hans': hans, 'zh-Hant': hant } : null;

const KEPT = { en: '', 'zh-Hans': '', 'zh-Hant': '' };

/**
 * A string of the library that is there before any script runs: prerendered in every language, for CSS to choose;
 * while React takes the page over they stay as they are, and after that the string is drawn like any other.
 */
export function Words({ of }: { of: Word }) {
  if (useMounted()) return <Translated of={of} />;
  const words = FILES && {
    en: FILES.en[of],
    'zh-Hans': FILES['zh-Hans'][of],
    'zh-Hant': FILES['zh-Hant'][of],
  };
  return <InLanguages words={words ?? KEPT} />;
}

function Translated({ of }: { of: Word }) {
  return useTranslation('library').t(of);
}

/** Titles the window, once it is known in which language. */
export function WindowTitle({ of }: { of: Word }) {
  useTitle(useTranslation('library').t(of));
  return null;
}
