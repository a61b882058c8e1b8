import { useTranslation } from 'react-i18next';
import type { Heading } from './glossary-list.ts';

/** A letter, or `8 strokes`. */
export function GroupHeading({ heading }: { heading: Heading }) {
  return (
    <h2 className="glossary-letter">
      {'letter' in heading ? heading.letter : <Strokes count={heading.strokes} />}
    </h2>
  );
}

function Strokes({ count }: { count: number }) {
  const { t } = useTranslation('terms');
  return <>{t('strokes', { count })}</>;
}
