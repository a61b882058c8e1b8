import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library, TextRecord } from '../../core/library/library.ts';
import { useApp, useAppState } from '../shared/app-context.tsx';
import { sizeInWords } from '../shared/size.ts';

type Usage = Awaited<ReturnType<Library['usage']>>;

/** How much room the library takes, and whether the browser promises to keep it. */
export function StorageFacts({ texts }: { texts: readonly TextRecord[] }) {
  const { t } = useTranslation('library');
  const { library } = useApp();
  const ui = useAppState(({ settings }) => settings.ui);
  const [usage, setUsage] = useState<Usage | 'unknown' | null>(null);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    let isWanted = true;
    library()
      .then((opened) => opened.usage())
      // A browser that does not tell is asked nothing more: the rest goes on without.
      .catch(() => 'unknown' as const)
      .then((usage) => isWanted && setUsage(usage));
    return () => {
      isWanted = false;
    };
  }, [library, texts]);

  const ask = async () => {
    const opened = await library();
    const persistent = await opened.persist();
    setIsRefused(!persistent);
    setUsage(await opened.usage());
  };

  // Its room is kept until it is known.
  if (!usage) return <div className="storage-facts" />;
  if (usage === 'unknown') return <p className="storage-facts">{t('keep.unknown')}</p>;
  const { used, available, persistent } = usage;
  return (
    <div className="storage-facts">
      <p>{t('keep.room', { used: sizeInWords(used, ui), available: sizeInWords(available, ui) })}</p>
      <p role="status">
        {t(persistent ? 'keep.persistent' : isRefused ? 'keep.refused' : 'keep.temporary')}{' '}
        {!persistent && !isRefused && (
          <button type="button" className="link" onClick={() => void ask().catch(() => setIsRefused(true))}>
            {t('keep.persist')}
          </button>
        )}
      </p>
    </div>
  );
}
