import type { Problem } from '../../core/formats/problem.ts';
import type { ImportFailure } from '../../core/import/failure.ts';
import type { JoinRequest, KeepRequest, Kept, Progress, Source } from '../../core/import/job.ts';
import type { Preview } from '../../core/import/preview.ts';
import type { LibraryFailure } from '../../core/library/library.ts';

/** What the worker is asked; one thing at a time. */
export type ImportRequest =
  | { readonly kind: 'preview'; readonly source: Source }
  | { readonly kind: 'keep'; readonly request: KeepRequest }
  | { readonly kind: 'join'; readonly request: JoinRequest };

/** Why it could not do it. */
export type Refusal =
  | { readonly by: 'format'; readonly problems: readonly Problem[] }
  | { readonly by: 'library'; readonly failure: LibraryFailure }
  | { readonly by: 'import'; readonly failure: ImportFailure; readonly message: string };

/** What it answers: how far it is, then what was asked for or why not. */
export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Preview | Kept }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
