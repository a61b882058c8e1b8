import { openDB } from 'idb';
import type { Row } from '../../../src/core/bitext/rows.ts';
import type { LibraryFailure, NewText } from '../../../src/core/library/library.ts';
import type { TermDraft } from '../../../src/core/terms/own-term.ts';

/** A database that no other test has. */
export function freshName(): string {
  return `duidu-test-${crypto.randomUUID()}`;
}

export const NEW_TEXT: NewText = {
  title: '家 & <home>',
  langs: { zh: 'zh-Hans', en: 'en' },
  tags: ['小说', 'a b'],
  sources: [{ name: '家.txt', format: 'text', encoding: 'gb18030' }],
};

export const OWN_TERM: TermDraft = {
  zh: '晶粒 𠮷',
  en: 'die "x"',
  aliases: { zh: ['裸片'], en: ['bare die', 'chip'] },
  definition: '一块硅。\nA piece of silicon.',
};

/** A row with something of everything: marks, notes, characters beyond the first plane, half of one. */
export function rowOf(n: number): Row {
  const zh = `第${n}句𠮷‮\ud842`;
  const en = `Sentence "${n}"\n\t\u0000of\u2028these`;
  return {
    id: `r${n}`,
    kind: n % 7 ? 'paragraph' : 'heading',
    ...(n % 7 ? {} : { level: 2 }),
    opens: n % 3 === 0,
    zh: { text: zh, marks: [{ type: 'strong', start: 0, end: 2 }] },
    en: {
      text: en,
      marks: [
        { type: 'link', href: 'https://example.org/?a=1&b=2', start: 0, end: 3 },
        { type: 'term', termId: null, start: 3, end: 5 },
      ],
    },
    confidence: (n % 10) / 10,
    fixed: n % 4 === 0,
    ...(n % 5 ? {} : { notes: ['a note', ''] }),
  };
}

export function rowsOf(count: number, first = 0): Row[] {
  return Array.from({ length: count }, (_, n) => rowOf(first + n));
}

/** What asymmetric matching needs to know a `LibraryError` by. */
export function failing(failure: LibraryFailure) {
  return { name: 'LibraryError', failure };
}

/** Everything that a database holds, by store, for comparing it before and after. */
export async function dump(name: string): Promise<Record<string, unknown[]>> {
  const db = await openDB(name);
  const stores: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) stores[store] = await db.getAll(store);
  db.close();
  return stores;
}
