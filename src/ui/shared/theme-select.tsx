import { useTranslation } from 'react-i18next';
import { THEMES, type Settings } from '../../store/settings.ts';
import { useActions, useAppState } from './app-context.tsx';

/** The theme, on pages that have no settings panel. */
export function ThemeSelect() {
  const { t } = useTranslation('shared');
  const actions = useActions();
  const theme = useAppState(({ settings }) => settings.theme);
  return (
    <select
      className="theme"
      aria-label={t('theme.label')}
      value={theme}
      onChange={(event) => actions.set({ theme: event.target.value as Settings['theme'] })}
    >
      {THEMES.map((value) => (
        <option key={value} value={value}>
          {t(`theme.${value}`)}
        </option>
      ))}
    </select>
  );
}
