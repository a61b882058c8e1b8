import type { AnnotatedPair, ShippedText } from '../../../src/core/bitext/document.ts';
import type { ServedEntry } from '../../../src/core/terms/glossary.ts';

type Given = Partial<Omit<ServedEntry, 'term'>> & { id: string; zh: string; hant?: string; en: string };

/** An entry with what a test says of it, and the rest made up. */
export function entryOf({ id, zh, hant = zh, en, ...given }: Given): ServedEntry {
  return {
    id,
    domain: 'memory',
    pos: 'noun',
    term: { 'zh-Hans': zh, 'zh-Hant': hant, en },
    definition: { 'zh-Hans': `${zh}的释义。`, 'zh-Hant': `${hant}的釋義。`, en: `What ${en} is.` },
    pinyin: en,
    related: [],
    sources: [{ title: 'A page', url: 'https://example.org/' }],
    ...given,
  };
}

export const ENTRIES: readonly ServedEntry[] = [
  entryOf({
    id: 'hbm',
    zh: '高带宽内存',
    hant: '高頻寬記憶體',
    en: 'HBM',
    expansion: 'high-bandwidth memory',
    pinyin: 'gao dai kuan nei cun',
    related: ['hbm3e', 'dram'],
  }),
  entryOf({ id: 'hbm3e', zh: 'HBM3E', en: 'HBM3E', pinyin: 'HBM3E', related: ['hbm'] }),
  entryOf({
    id: 'dram',
    zh: '动态随机存取存储器',
    hant: '動態隨機存取記憶體',
    en: 'DRAM',
    pinyin: 'dong tai sui ji cun qu cun chu qi',
  }),
  entryOf({
    id: 'tco',
    zh: '总拥有成本',
    hant: '總體擁有成本',
    en: 'total cost of ownership',
    domain: 'business',
    pinyin: 'zong yong you cheng ben',
    aliases: { en: ['TCO'], 'zh-Hans': ['总体拥有成本'] },
  }),
  entryOf({
    id: 'nvlink-switch',
    zh: 'NVLink交换机',
    hant: 'NVLink交換器',
    en: 'NVLink Switch',
    domain: 'systems',
    pinyin: 'NVLink jiao huan ji',
  }),
];

type Term = readonly [termId: string, start: number, end: number];

/** A pair with the given terms; without them, with none. */
export function pairOf(
  given: Partial<AnnotatedPair> & { id: string },
  texts: { zh: string; en: string } = { zh: '一段话。', en: 'A passage.' },
  terms: { zh?: readonly Term[]; en?: readonly Term[] } = {},
): AnnotatedPair {
  const matches = (side: readonly Term[] = []) =>
    side.map(([termId, start, end]) => ({ termId, start, end }));
  return {
    kind: 'paragraph',
    zh: { text: texts.zh, marks: [] },
    en: { text: texts.en, marks: [] },
    terms: { zh: matches(terms.zh), en: matches(terms.en) },
    sentences: { zh: [], en: [] },
    beads: [],
    ...given,
  };
}

export function textOf(pairs: readonly AnnotatedPair[]): ShippedText {
  const same = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });
  return {
    meta: {
      slug: 'test',
      title: same('Test'),
      description: same('A test'),
      date: '2026-11-22',
      languages: ['zh-Hans', 'en'],
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      authors: ['Duidu'],
      statement: same('Made up.'),
      sources: [],
    },
    langs: { zh: 'zh-Hans', en: 'en' },
    pairs,
    balance: 46,
  };
}
