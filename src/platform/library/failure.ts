import { LibraryError, type LibraryFailure } from '../../core/library/library.ts';

const FAILURES: Readonly<Record<string, LibraryFailure>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  NotFoundError: 'broken',
};

/**
 * What a reader can be told of an error: the browser's own (SecurityError where storage is forbidden, UnknownError
 * where the disk fails, …) become a `LibraryError`; others pass as they are.
 */
export function asLibraryError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return new LibraryError(FAILURES[error.name] ?? 'unavailable', error);
}
