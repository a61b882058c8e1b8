/** Where in the input a problem lies. Lines count from 1. */
export interface Place {
  readonly file?: string;
  /** The file inside the file, where that is a container (EPUB, DOCX). */
  readonly entry?: string;
  readonly line?: number;
}

/** What can be wrong with a text's own files, which are held to more than what is imported. */
type TextCode =
  | 'blockUnsupported'
  | 'blockEmpty'
  | 'attributeUnknown'
  | 'kindsDiffer'
  | 'countsDiffer'
  | 'idsDiffer'
  | 'idRepeated';

/** Why a file cannot be read at all. */
type RefusalCode =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileBinary'
  | 'nothingToRead'
  | 'wrongKind'
  | 'kindUnsupported'
  | 'encodingUnknown'
  | 'languageMissing'
  | 'columnsMissing'
  | 'quoteOpen'
  | 'passwordProtected'
  | 'rightsManaged'
  | 'entryMissing'
  | 'zipBroken'
  | 'zipUnsupported'
  | 'zipBomb'
  | 'zipTooManyEntries'
  | 'xmlMalformed'
  | 'xmlEntity'
  | 'rootUnexpected'
  | 'jsonMalformed'
  | 'jsonUnexpected'
  | 'nestingTooDeep'
  | 'tooManyElements'
  | 'tooManyBlocks'
  | 'readerFailed';

/** What a reader of the result should know, though the file was read. */
type WarningCode =
  | 'encodingMislabelled'
  | 'charactersLost'
  | 'endCut'
  | 'xmlCharacter'
  | 'markupUnclosed'
  | 'markupIgnored'
  | 'contentDropped'
  | 'articleNotFound'
  | 'entrySkipped'
  | 'pairsUneven'
  | 'unitsSkipped'
  | 'languagesLeft'
  | 'targetsMissing'
  | 'cuesSkipped'
  | 'quoteStray';

/** What can be wrong with an input; each code has a translated message. */
export type ProblemCode = TextCode | RefusalCode | WarningCode;

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

/** Ends reading with one problem at one place. */
export function refuse(code: RefusalCode, place: Place, values?: Problem['values']): never {
  throw new FormatError([problem(code, place, values)]);
}

/** One problem at one place. */
export function problem(code: ProblemCode, place: Place, values?: Problem['values']): Problem {
  return { code, places: [place], ...(values ? { values } : {}) };
}

/** A problem for a terminal: `zh-Hans.md:12, book.epub!ch1.xhtml:14: kindsDiffer (answer, heading)`. */
function describe({ code, places, values }: Problem): string {
  const where = places
    .map(({ file = 'input', entry, line }) => `${file}${entry ? `!${entry}` : ''}${line ? `:${line}` : ''}`)
    .join(', ');
  const what = values ? ` (${Object.values(values).join(', ')})` : '';
  return `${where}: ${code}${what}`;
}
