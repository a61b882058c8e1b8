import { Columns2, Rows2, WandSparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_SETTINGS,
  LEADINGS,
  MARKINGS,
  MEASURES,
  ORDERS,
  SENTENCES,
  SIZES,
  THEMES,
  VIEWS,
  type Settings,
} from '../../store/settings.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { LanguageSelect } from '../shared/language-select.tsx';
import { Panel } from '../shared/panel.tsx';
import { Choice } from '../shared/choice.tsx';

/** Type, page and theme. Every choice holds at once, so that the text beside the panel shows what it does. */
export function SettingsPanel() {
  const { t } = useTranslation('settings');
  const { t: shared } = useTranslation('shared');
  const { t: reader } = useTranslation('reader');
  const actions = useActions();
  const settings = useAppState((state) => state.settings);

  /** What each of the choices below has in common. */
  const setting = <K extends keyof Settings>(key: K, values: readonly Settings[K][]) => ({
    values,
    value: settings[key],
    onChoose: (value: Settings[K]) => actions.set({ [key]: value }),
  });

  return (
    <Panel name="settings" title={reader('settings')}>
      <div className="settings">
        <Choice
          legend={shared('theme.label')}
          {...setting('theme', THEMES)}
          nameOf={(v) => shared(`theme.${v}`)}
        />
        <Choice
          legend={reader('view.label')}
          {...setting('view', VIEWS)}
          nameOf={(v) => reader(`view.${v}`)}
          glyphs={VIEW_GLYPHS}
        />
        <Choice legend={t('order.label')} {...setting('order', ORDERS)} nameOf={(v) => t(`order.${v}`)} />
        <Choice
          legend={t('size.label')}
          {...setting('size', SIZES)}
          nameOf={(v) => t(`size.${v}`)}
          glyphs={SIZE_GLYPHS}
          hideNames
        />
        <Choice
          legend={t('leading.label')}
          {...setting('leading', LEADINGS)}
          nameOf={(v) => t(`leading.${v}`)}
        />
        <Choice
          legend={t('measure.label')}
          {...setting('measure', MEASURES)}
          nameOf={(v) => t(`measure.${v}`)}
        />
        <Choice
          legend={t('marking.label')}
          {...setting('marking', MARKINGS)}
          nameOf={(v) => t(`marking.${v}`)}
          fit="words"
        />
        <Choice
          legend={t('sentences.label')}
          {...setting('sentences', SENTENCES)}
          nameOf={(v) => t(`sentences.${v}`)}
        />
        <p className="setting">
          <span aria-hidden="true">{shared('language')}</span>
          <LanguageSelect />
        </p>
        <button type="button" className="button" onClick={() => actions.set(RESET)}>
          {t('reset')}
        </button>
      </div>
    </Panel>
  );
}

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const;

const VIEW_GLYPHS: Readonly<Record<Settings['view'], ReactNode>> = {
  auto: <WandSparkles {...ICON} />,
  side: <Columns2 {...ICON} />,
  stacked: <Rows2 {...ICON} />,
  zh: <span lang="zh-Hans">中</span>,
  en: <span lang="en">En</span>,
};

/** The same letter in each; CSS sets its size. */
const LETTER = <span lang="en">A</span>;
const SIZE_GLYPHS = { xs: LETTER, s: LETTER, m: LETTER, l: LETTER, xl: LETTER, xxl: LETTER };

/** All but the language of the interface: nobody who resets the type means to be spoken to in another one. */
const { ui: _, ...RESET } = DEFAULT_SETTINGS;
