/**
 * What the reader is told in passing. The text is a key of the `shared` namespace and its values, never a
 * sentence, so that it follows a change of language.
 */
export interface Notice {
  readonly id: number;
  readonly key: NoticeKey;
  readonly values?: Readonly<Record<string, string | number>>;
  /** An alert stays until it is closed; a note goes by itself. */
  readonly tone: 'note' | 'alert';
  readonly action?: { readonly key: NoticeActionKey; readonly run: () => void };
}

export type NoticeKey =
  | 'linkCopied'
  | 'copyFailed'
  | 'resumed'
  | 'pairUnknown'
  | 'termUnknown'
  | 'parameterUnknown'
  | 'glossaryFailed'
  | 'loadFailed'
  | 'textRemoved';

export type NoticeActionKey = 'toTop' | 'toGlossary' | 'retry' | 'undo';

/** A notice that says the same thing replaces the older one. */
export function addNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...notices.filter(({ key }) => key !== notice.key), notice];
}
