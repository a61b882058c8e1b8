import { useTranslation } from 'react-i18next';
import { UI_LANGS, type UiLang } from '../../store/settings.ts';
import { useActions, useAppState } from './app-context.tsx';

/** A language's own name for itself, the same in every interface language. */
const NAMES: Readonly<Record<UiLang, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

export function LanguageSelect() {
  const { t } = useTranslation('shared');
  const actions = useActions();
  const ui = useAppState(({ settings }) => settings.ui);
  return (
    <select
      className="language"
      aria-label={t('language')}
      value={ui}
      onChange={(event) => void actions.chooseLanguage(event.target.value as UiLang)}
    >
      {UI_LANGS.map((lang) => (
        <option key={lang} value={lang} lang={lang}>
          {NAMES[lang]}
        </option>
      ))}
    </select>
  );
}
