import { refuse, type Place } from './problem.ts';

const MB = 1024 * 1024;

/**
 * What a reader takes on before it refuses: enough for the longest novels with their pictures, little enough that
 * the hardest input of that size is told within seconds and within a few hundred megabytes.
 */
export const LIMITS = {
  /** Bytes of any file. */
  file: 128 * MB,
  /** Bytes of a file that is text through and through; the longest novels have 10 MB. */
  text: 48 * MB,
  /** Entries of a zip. */
  entries: 20_000,
  /** Bytes of one entry once inflated, and of all entries that are read from one zip. */
  entry: 48 * MB,
  inflated: 160 * MB,
  /** How much an entry of more than a megabyte may grow when inflated; books stay below 20. */
  ratio: 200,
  /** Elements within elements; browsers stop at 512. */
  depth: 512,
  /** Elements held in memory at a time. */
  elements: 1_500_000,
  /** Blocks or rows of a text: ten times the longest novel. */
  blocks: 300_000,
  /** A page in which an article is looked for, which takes more than linear time: its text, its elements' depths. */
  articleText: 500_000,
  articleDepths: 600_000,
} as const;

/**
 * Refuses a file by its size, before it is loaded: callers that have a `File` ask with its `size` first.
 *
 * @throws FormatError `fileEmpty`, `fileTooLarge`
 */
export function checkSize(size: number, file: string, limit: number = LIMITS.file): void {
  if (size === 0) refuse('fileEmpty', { file });
  if (size > limit) refuse('fileTooLarge', { file }, { megabytes: Math.ceil(size / MB), limit: limit / MB });
}

/** @throws FormatError `tooManyBlocks` */
export function checkBlocks(count: number, place: Place): void {
  if (count > LIMITS.blocks) refuse('tooManyBlocks', place, { limit: LIMITS.blocks });
}
