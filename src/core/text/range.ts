/**
 * A stretch of a text: UTF-16 offsets into the string as stored, `end` exclusive.
 * Everything Duidu knows about a text (terms, figures, sentences, hits) is a list of these.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
