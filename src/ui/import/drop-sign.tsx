import { useTranslation } from 'react-i18next';

/** Over the whole page while files are held over it. */
export function DropSign() {
  const { t } = useTranslation('import');
  return (
    <div className="drop-sign">
      <p>{t('drop')}</p>
    </div>
  );
}
