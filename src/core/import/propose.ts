import type { TextLang } from '../bitext/types.ts';
import { plainName } from './title.ts';

/** A text in one language that could be one side of another. */
export interface Candidate {
  readonly name: string;
  readonly lang: TextLang;
}

/**
 * Which files of a batch are most likely one text in two languages: those that have the same name but for the
 * language's; and a Chinese and an English one that are alone.
 *
 * @returns pairs of indexes, the Chinese one first; no index is in two
 */
export function proposePairs(candidates: readonly Candidate[]): [zh: number, en: number][] {
  const all = candidates.map(({ name, lang }, at) => ({ at, name: plainName(name).toLowerCase(), lang }));
  const chinese = all.filter(({ lang }) => lang !== 'en');
  const english = all.filter(({ lang }) => lang === 'en');
  if (chinese.length === 1 && english.length === 1) return [[chinese[0]!.at, english[0]!.at]];
  const found: [number, number][] = [];
  const taken = new Set<number>();
  for (const zh of chinese) {
    const en = english.find(({ name, at }) => name === zh.name && !taken.has(at));
    if (!en) continue;
    taken.add(en.at);
    found.push([zh.at, en.at]);
  }
  return found;
}
