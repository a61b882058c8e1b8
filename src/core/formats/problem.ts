/** Where in the input a problem lies. Lines count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

/** What can be wrong with an input; each code has a translated message. */
export type ProblemCode =
  | 'blockUnsupported'
  | 'blockEmpty'
  | 'attributeUnknown'
  | 'kindsDiffer'
  | 'countsDiffer'
  | 'idsDiffer'
  | 'idRepeated';

/** One thing that is wrong, with every place it concerns and the values its message needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly places: readonly Place[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Thrown by readers of formats. Carries all the problems found, not only the first. */
export class FormatError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'FormatError';
    this.problems = problems;
  }
}

/** A problem for a terminal: `zh-Hans.md:12, en.md:14: kindsDiffer (answer, heading)`. */
export function describe({ code, places, values }: Problem): string {
  const where = places.map(({ file = 'input', line }) => (line ? `${file}:${line}` : file)).join(', ');
  const what = values ? ` (${Object.values(values).join(', ')})` : '';
  return `${where}: ${code}${what}`;
}
