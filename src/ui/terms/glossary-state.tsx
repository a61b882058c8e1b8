import { useTranslation } from 'react-i18next';
import { useActions, useAppState } from '../shared/app-context.tsx';

/** In place of what needs the glossary: that it is on its way, or did not come and how to ask again. */
export function GlossaryState() {
  const { t } = useTranslation('shared');
  const { t: tTerms } = useTranslation('terms');
  const { loadGlossary } = useActions();
  const state = useAppState(({ glossary }) => glossary.state);
  if (state === 'ready') return null;
  if (state !== 'failed') return <p className="glossary-state">{tTerms('loading')}</p>;
  return (
    <p className="glossary-state" role="alert">
      {t('notice.glossaryFailed')}{' '}
      <button type="button" className="text-button" onClick={() => void loadGlossary()}>
        {t('notice.action.retry')}
      </button>
    </p>
  );
}
