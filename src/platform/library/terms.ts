import type { OwnTerm, TermDraft } from '../../core/terms/own-term.ts';
import type { Tx } from './schema.ts';
import { newId } from './staging.ts';

type WriteTx = Tx<'readwrite'>;

/** Adds terms, and changes those that have an id. */
export async function putTerms(tx: WriteTx, drafts: readonly TermDraft[]): Promise<OwnTerm[]> {
  const store = tx.objectStore('terms');
  const now = Date.now();
  const put: OwnTerm[] = [];
  for (const { id = newId(), zh, en, aliases, definition, created } of drafts) {
    const before = await store.get(id);
    const term = {
      id,
      zh,
      en,
      aliases,
      definition,
      created: created ?? before?.created ?? now,
      changed: now,
    };
    await store.put(term);
    put.push(term);
  }
  return put;
}

/** What is here stays; of a term that both have, the one that was changed last. */
export async function mergeTerms(tx: WriteTx, terms: readonly OwnTerm[]): Promise<number> {
  const store = tx.objectStore('terms');
  let taken = 0;
  for (const term of terms) {
    const here = await store.get(term.id);
    if (here && here.changed >= term.changed) continue;
    await store.put(term);
    taken++;
  }
  return taken;
}

/** What is here goes. */
export async function replaceTerms(tx: WriteTx, terms: readonly OwnTerm[]): Promise<number> {
  const store = tx.objectStore('terms');
  await store.clear();
  for (const term of terms) await store.put(term);
  return terms.length;
}
