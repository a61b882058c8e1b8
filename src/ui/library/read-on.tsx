import { useTranslation } from 'react-i18next';
import type { KeptPlace } from '../../store/places.ts';

interface ReadOnProps {
  readonly address: string;
  readonly title: string;
  readonly place: KeptPlace | null;
}

/** The way into a text, from its start or from where it was left, and how far that is. */
export function ReadOn({ address, title, place }: ReadOnProps) {
  const { t } = useTranslation('library');
  return (
    <>
      <a className="button" href={address}>
        {t(place ? 'continue' : 'start')}
        <span className="visually-hidden"> {title}</span>
      </a>
      {place && (
        <>
          <span>{t('progress', { progress: Math.round(place.progress * 100) / 100 })}</span>
          <progress className="read" value={place.progress} aria-label={t('progressOf', { title })} />
        </>
      )}
    </>
  );
}
