import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/panel.tsx';
import { KEYS } from './use-keys.ts';

/** What taps do, in the order in which a newcomer meets them. */
const TAPS = ['term', 'sentence', 'link', 'reveal'] as const;

/** Keys that belong to one element or to the browser, so that `use-keys.ts` does not hear them. */
const MORE_KEYS = [
  ['nextInPair', ['←', '→']],
  ['openTerm', ['Enter', 'Space']],
  ['close', ['Esc']],
] as const;

/** @param Export takes the text away, where it may be taken */
export function HelpPanel({ Export }: { Export?: ComponentType }) {
  const { t } = useTranslation('reader');
  return (
    <Panel name="help" title={t('help')}>
      <section className="help">
        <h3>{t('taps.label')}</h3>
        <ul>
          {TAPS.map((tap) => (
            <li key={tap}>{t(`taps.${tap}`)}</li>
          ))}
        </ul>
      </section>
      <section className="help">
        <h3>{t('keys.label')}</h3>
        <dl>
          {[...KEYS, ...MORE_KEYS].map(([action, keys]) => (
            <div key={action}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key} lang="en">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`keys.${action}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {Export && <Export />}
    </Panel>
  );
}
