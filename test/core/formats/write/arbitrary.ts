import fc from 'fast-check';
import type { AnnotatedPair } from '../../../../src/core/bitext/document.ts';
import type { Mark, Pair, Segment } from '../../../../src/core/bitext/types.ts';
import type { Labels, Outgoing, TermEntry } from '../../../../src/core/formats/write/outgoing.ts';

export const LABELS: Labels = {
  contents: 'Contents',
  glossary: 'Glossary',
  inText: 'In the text:',
  note: 'Note:',
  licence: 'Licence:',
  sources: 'Sources:',
};

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

export const hardText = fc.oneof(
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

/** The marks of some types, in an order that does not depend on how they were found. */
export function marksOf(segment: Segment, ...types: Mark['type'][]): Mark[] {
  return segment.marks
    .filter(({ type }) => types.includes(type))
    .map((mark) => ({ ...mark }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.type.localeCompare(b.type));
}
