import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LibraryError } from '../../core/library/library.ts';
import { useAppState } from '../shared/app-context.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { sizeInWords } from '../shared/size.ts';
import { GlossaryError } from './export-work.ts';

/** How an export goes, or went. */
export type Outcome =
  | { readonly state: 'none' }
  /** `done` from 0 to 1. */
  | { readonly state: 'working'; readonly done: number }
  | { readonly state: 'done'; readonly name: string; readonly size: number }
  | { readonly state: 'failed'; readonly error: unknown };

export function ExportOutcome({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('export');
  const ui = useAppState(({ settings }) => settings.ui);
  const id = useId();
  return (
    <div className="outcome">
      {/* Is there before it has something to say, so that it is heard. */}
      <p role="status">
        {outcome.state === 'done' && t('done', { name: outcome.name, size: sizeInWords(outcome.size, ui) })}
      </p>
      {outcome.state === 'working' && (
        <>
          <span id={id}>{t('working')}</span>
          <progress className="read" aria-labelledby={id} value={outcome.done} />
        </>
      )}
      {outcome.state === 'failed' &&
        (outcome.error instanceof LibraryError ? (
          <LibraryFailure error={outcome.error} />
        ) : (
          <p className="failure" role="alert">
            {t(outcome.error instanceof GlossaryError ? 'failure.glossary' : 'failure.write')}
          </p>
        ))}
    </div>
  );
}
