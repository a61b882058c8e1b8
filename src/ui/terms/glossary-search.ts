import type { ServedEntry } from '../../core/terms/glossary.ts';
import { HAN_FOLD } from '../../core/terms/han-fold.ts';

/** What an entry can be found by. */
interface Findable {
  /** Every form, folded, from each place where a word or a Chinese character begins. */
  readonly tails: readonly string[];
  /** The Simplified term's pinyin; empty if it has no Chinese in it. */
  readonly syllables: readonly string[];
}

const cache = new WeakMap<ServedEntry, Findable>();

/**
 * Whether an entry answers a query: one of its forms in any language has a word or a character from which on it
 * reads like the query, or its pinyin does, in full (`zong`), by initials (`gdk`) or mixed (`gaodk`). Case, width,
 * spaces and hyphens do not count, and 顯存 finds what 显存 does. The empty query finds everything.
 */
export function answers(entry: ServedEntry, query: string): boolean {
  const wanted = squeeze(query);
  if (!wanted) return true;
  let findable = cache.get(entry);
  if (!findable) cache.set(entry, (findable = findableOf(entry)));
  const { tails, syllables } = findable;
  return (
    tails.some((tail) => tail.startsWith(wanted)) ||
    (/^[a-z]+$/.test(wanted) && syllables.some((_, from) => spells(wanted, syllables, from)))
  );
}

function findableOf({ term, aliases = {}, expansion, pinyin }: ServedEntry): Findable {
  const forms = [...Object.values(term), ...Object.values(aliases).flat(), ...(expansion ? [expansion] : [])];
  const hasHan = /\p{Script=Han}/u.test(term['zh-Hans']);
  return {
    tails: [...new Set(forms.flatMap(tailsOf))],
    syllables: hasHan ? pinyin.toLowerCase().split(/\s+/) : [],
  };
}

/** Where one may begin to type: a word, a part of a name (NV|Link, HBM|3E), any Chinese character. */
const BEGINNING =
  /\p{Script=Han}|(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<=\p{Ll})\p{Lu}|(?<=\p{Lu})\p{Lu}(?=\p{Ll})|(?<=\p{L})\p{N}/gu;

function tailsOf(form: string): string[] {
  const wide = form.normalize('NFKC');
  return [...wide.matchAll(BEGINNING)].map(({ index }) => squeeze(wide.slice(index)));
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s\p{Pd}'’·]+/gu, '')
    .replace(/\p{Script=Han}/gu, (char) => HAN_FOLD.get(char) ?? char);
}

/** Whether letters can be shared out among syllables from one of them on, to each at least its first letter. */
function spells(letters: string, syllables: readonly string[], from: number): boolean {
  if (!letters) return true;
  const syllable = syllables[from] ?? '';
  for (let taken = Math.min(syllable.length, letters.length); taken > 0; taken--) {
    if (letters.startsWith(syllable.slice(0, taken)) && spells(letters.slice(taken), syllables, from + 1)) {
      return true;
    }
  }
  return false;
}
