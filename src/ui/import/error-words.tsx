import { useTranslation } from 'react-i18next';
import { FormatError } from '../../core/formats/problem.ts';
import { ImportError } from '../../core/import/failure.ts';
import { LibraryError } from '../../core/library/library.ts';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { problemWords } from './problem-words.ts';

/** So many of a file's problems are listed. */
const MOST = 20;

/** Says in words why a text could not be brought in. */
export function ErrorWords({ error }: { error: unknown }) {
  const { t } = useTranslation('import');
  if (error instanceof LibraryError) return <LibraryFailure error={error} />;
  if (error instanceof FormatError) {
    return (
      <div className="failure" role="alert">
        {error.problems.slice(0, MOST).map((problem, n) => (
          // oxlint-disable-next-line react/no-array-index-key -- they do not change
          <p key={n}>{problemWords(t, problem)}</p>
        ))}
      </div>
    );
  }
  const failure = error instanceof ImportError ? error.failure : 'stopped';
  return (
    <p className="failure" role="alert">
      {t(`failure.${failure}`)}
    </p>
  );
}
