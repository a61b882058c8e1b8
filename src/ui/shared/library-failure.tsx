import { useTranslation } from 'react-i18next';
import { LibraryError } from '../../core/library/library.ts';

/** Says in words why the library could not do what it was asked. Its strings are the `library` namespace's. */
export function LibraryFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('library');
  // What is no failure of the library's own is a browser that does not do its part.
  const failure = error instanceof LibraryError ? error.failure : 'unavailable';
  return (
    <p className="failure" role="alert">
      {t(`failure.${failure}`)}
    </p>
  );
}
