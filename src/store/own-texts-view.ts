import type { TextRecord } from '../core/library/library.ts';
import type { UiLang } from './settings.ts';

export const SORTS = ['opened', 'added', 'title', 'doubtful'] as const;
export type Sort = (typeof SORTS)[number];

/** How the reader has the list of own texts. */
export interface Arrangement {
  readonly sort: Sort;
  /** Only texts with this tag; null for all. */
  readonly tag: string | null;
  /** Only texts that have each of these words in their title or tags. */
  readonly words: string;
}

/** The texts that are to be shown, in order. */
export function arrange(
  texts: readonly TextRecord[],
  { sort, tag, words }: Arrangement,
  ui: UiLang,
): readonly TextRecord[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const shown = texts.filter(({ title, tags }) => {
    const place = folded([title, ...tags].join('\n'));
    return (tag === null || tags.includes(tag)) && wanted.every((word) => place.includes(word));
  });
  const { compare } = new Intl.Collator(ui, { numeric: true });
  const byTitle = (a: TextRecord, b: TextRecord) => compare(a.title, b.title) || b.created - a.created;
  const orders: Record<Sort, (a: TextRecord, b: TextRecord) => number> = {
    opened: (a, b) => b.opened - a.opened || byTitle(a, b),
    added: (a, b) => b.created - a.created || byTitle(a, b),
    title: byTitle,
    doubtful: (a, b) => b.doubtful - a.doubtful || byTitle(a, b),
  };
  return shown.sort(orders[sort]);
}

/** Every tag once, in the order of the interface's language. */
export function tagsOf(texts: readonly TextRecord[], ui: UiLang): readonly string[] {
  return [...new Set(texts.flatMap(({ tags }) => tags))].sort(
    new Intl.Collator(ui, { numeric: true }).compare,
  );
}

/** Tags out of what somebody typed: parted by commas of either language or semicolons, each once. */
export function readTags(typed: string): readonly string[] {
  const tags = typed.split(/[,，、;；]/).map((tag) => tag.replace(/\s+/g, ' ').trim());
  return [...new Set(tags.filter(Boolean))];
}

/** A text without difference of case and width. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
