import fc from 'fast-check';
import type { AnnotatedPair } from '../../../../src/core/bitext/document.ts';
import type { Row } from '../../../../src/core/bitext/rows.ts';
import { BLOCK_KINDS, type Mark, type Pair, type Segment } from '../../../../src/core/bitext/types.ts';
import type { Labels, Outgoing, TermEntry } from '../../../../src/core/formats/write/outgoing.ts';

const LABELS: Labels = {
  contents: 'Contents',
  glossary: 'Glossary',
  inText: 'In the text:',
  note: 'Note:',
  licence: 'Licence:',
  sources: 'Sources:',
};

export const META = {
  slug: 'a',
  title: { 'zh-Hans': '题', 'zh-Hant': '題', en: 'Title' },
  description: { 'zh-Hans': '述', 'zh-Hant': '述', en: 'About' },
  date: '2026-11-22',
  languages: ['zh-Hans', 'en'],
  licence: { name: 'CC0', url: 'https://example.org/cc0' },
  authors: ['Somebody'],
  statement: { 'zh-Hans': '声明', 'zh-Hant': '聲明', en: 'A statement in English.' },
  sources: [{ title: 'A source' }],
} as const;

/** A text to write, of pairs. */
export function outgoing(pairs: Outgoing['pairs'], more: Partial<Outgoing> = {}): Outgoing {
  return {
    title: '读对 Duidu',
    langs: { zh: 'zh-Hans', en: 'en' },
    pairs,
    ui: 'en',
    labels: LABELS,
    modified: new Date('2026-11-22T10:00:00Z'),
    ...more,
  };
}

export const plain = (text: string, marks: readonly Mark[] = []): Segment => ({ text, marks });

export const paragraph = (id: string, zh: string, en: string): Pair => ({
  id,
  kind: 'paragraph',
  zh: plain(zh),
  en: plain(en),
});

export const HBM: TermEntry = {
  id: 'hbm',
  term: { 'zh-Hans': '高带宽内存', 'zh-Hant': '高頻寬記憶體', en: 'HBM' },
  expansion: 'high-bandwidth memory',
  definition: { 'zh-Hans': '堆叠的内存。', en: 'Stacked memory.' },
};

/** A pair that has a term on both sides. */
export function withTerm(id: string): AnnotatedPair {
  return {
    ...paragraph(id, '用HBM替换', 'Replace with HBM.'),
    terms: { zh: [{ start: 1, end: 4, termId: 'hbm' }], en: [{ start: 13, end: 16, termId: 'hbm' }] },
    sentences: { zh: [], en: [] },
    beads: [],
  };
}

/** Text of what is hard on formats: their own signs, controls, white space, right to left, beyond the BMP. */
const PIECES = [
  ...'*_`~#>+-=|&<>"\'[](){}!\\/.:;@0123456789',
  ...' \t\n\r\u000b\f\u0001\u001b\u007f\u0085\u00a0\u200b\u200f\u202e\u2028\u3000\ufeff\ufffe\ufffd',
  ...'中文，。（）“”、强调aZé',
  '\u{20000}',
  '😀',
  'שלום',
  '<!--',
  '-->',
  ']]>',
  '&amp;',
  '&#1;',
  '[!NOTE]',
  ' {#id .question}',
  '{.caption}',
  '1. ',
  '- ',
  '---',
  '***',
  '```',
  '](x)',
  'https://example.org',
  '=1+1',
];

const hardText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const markKind = fc.constantFrom<Mark[]>(
  ...[
    { type: 'emphasis', start: 0, end: 0 } as const,
    { type: 'strong', start: 0, end: 0 } as const,
    { type: 'code', start: 0, end: 0 } as const,
    { type: 'link', href: 'https://example.org/?a=1&b=(2)', start: 0, end: 0 } as const,
    { type: 'term', termId: 'hbm', start: 0, end: 0 } as const,
    { type: 'term', termId: null, start: 0, end: 0 } as const,
  ].map((mark): Mark[] => [mark]),
);

/** A segment with marks that overlap as they like, on borders of characters. */
export function hardSegment(text: fc.Arbitrary<string> = hardText): fc.Arbitrary<Segment> {
  return fc
    .tuple(text, fc.array(fc.tuple(markKind, fc.nat(), fc.nat()), { maxLength: 4 }))
    .map(([text, wanted]) => {
      const borders = [...text].reduce((all, char) => [...all, all.at(-1)! + char.length], [0]);
      const marks = wanted
        .map(([[mark], a, b]): Mark => {
          const [start, end] = [borders[a % borders.length]!, borders[b % borders.length]!].sort(
            (x, y) => x - y,
          );
          return { ...mark!, start: start!, end: end! };
        })
        .filter(({ start, end }) => start < end);
      return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
    });
}

/** Pairs with ids of their own. */
export function hardPairs(segment = hardSegment()): fc.Arbitrary<Pair[]> {
  return fc
    .array(fc.tuple(segment, segment), { minLength: 1, maxLength: 6 })
    .map((all) => all.map(([zh, en], n) => ({ id: `p${n}`, kind: 'paragraph', zh, en })));
}

/** Rows as the alignment desk keeps them: of every kind, some going on with the pair above. */
export function hardRows(segment = hardSegment()): fc.Arbitrary<Row[]> {
  const row = fc.record({
    kind: fc.constantFrom(...BLOCK_KINDS),
    level: fc.constantFrom(2, 3, 4),
    opens: fc.boolean(),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    fixed: fc.boolean(),
    zh: segment,
    en: segment,
  });
  return fc.array(row, { minLength: 1, maxLength: 6 }).map((all) =>
    all.map(({ level, ...one }, n): Row => ({
      ...one,
      id: `r${n}`,
      opens: n === 0 || one.opens,
      ...(one.kind === 'heading' ? { level } : {}),
    })),
  );
}

/** The marks of each character, by name: alike for marks that were cut or joined, or come in another order. */
export function painted({ text, marks }: Segment, ...types: Mark['type'][]): string[] {
  const colours = Array<string>(text.length).fill('');
  for (const mark of marks) {
    if (types.length && !types.includes(mark.type)) continue;
    const name =
      mark.type + (mark.type === 'link' ? ` ${mark.href}` : mark.type === 'term' ? ` ${mark.termId}` : '');
    for (let at = mark.start; at < mark.end; at++) {
      const names = new Set(colours[at]!.split(',').filter(Boolean)).add(name);
      colours[at] = [...names].sort().join(',');
    }
  }
  return colours;
}
