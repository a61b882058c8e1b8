/**
 * Why bringing a text in ended, besides what is wrong with the file (`FormatError`) and with the library
 * (`LibraryError`): the file cannot be read from the disk any more, memory ran out, the worker ended or failed.
 */
export type ImportFailure = 'unreadable' | 'memory' | 'stopped';

export class ImportError extends Error {
  readonly failure: ImportFailure;

  constructor(failure: ImportFailure, cause?: unknown) {
    super(failure, { cause });
    this.name = 'ImportError';
    this.failure = failure;
  }
}
