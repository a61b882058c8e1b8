import type { Range } from '../text/range.ts';
import type { AnnotatedPair } from './document.ts';
import { SURE } from './links.ts';
import { GLUE, joinSegments } from './segments.ts';
import type { BlockKind, Segment, Side } from './types.ts';

/**
 * A row of a reader's own text: what says the same on both sides. As small as a sentence where the text was aligned
 * here, as large as a paragraph where its pairs came ready. A side that is missing is the empty text.
 *
 * Rows are what is kept, edited on the alignment desk, and written to files; the pairs that one reads are made of
 * them by `pairsOf`.
 */
export interface Row {
  /** Names the row for good within its text; never given to another. */
  readonly id: string;
  readonly kind: BlockKind;
  /** Heading level, 2 to 4; only headings have one. */
  readonly level?: number;
  /** Whether a new pair begins here; otherwise the row goes on with the pair above. */
  readonly opens: boolean;
  readonly zh: Segment;
  readonly en: Segment;
  /** 0 to 1: how sure it is that the sides match; 1 where it was given or confirmed. */
  readonly confidence: number;
  /** Whether somebody has set or confirmed it, so that re-aligning leaves it alone. */
  readonly fixed: boolean;
  readonly notes?: readonly string[];
}

/** A change of rows: at row `at`, `removed` of them give way to others. Its inverse undoes it. */
export interface Splice {
  readonly at: number;
  readonly removed: readonly Row[];
  readonly inserted: readonly Row[];
}

export const EMPTY_SEGMENT: Segment = { text: '', marks: [] };

/** Whether somebody should look at a row: nobody has, and the aligner is not sure of it. */
export function isDoubtful(row: Row): boolean {
  return !row.fixed && row.confidence < SURE;
}

/**
 * The pairs that rows make, named after their first rows. Every row is one bead of its pair. No terms yet.
 *
 * @param questions how many questions come before these rows
 */
export function pairsOf(rows: readonly Row[], questions = 0): AnnotatedPair[] {
  const pairs: AnnotatedPair[] = [];
  let group: Row[] = [];
  let question = questions;
  const close = () => {
    const [first] = group;
    if (!first) return;
    const zh = join(group, 'zh');
    const en = join(group, 'en');
    pairs.push({
      id: first.id,
      kind: first.kind,
      ...(first.level ? { level: first.level } : {}),
      ...(first.kind === 'question' ? { number: ++question } : {}),
      zh: zh.segment,
      en: en.segment,
      terms: { zh: [], en: [] },
      sentences: { zh: zh.sentences, en: en.sentences },
      beads: group.map((row, n) => ({
        zh: [zh.counts[n]!, zh.counts[n + 1]!],
        en: [en.counts[n]!, en.counts[n + 1]!],
        confidence: row.confidence,
      })),
    });
    group = [];
  };
  for (const row of rows) {
    if (row.opens) close();
    group.push(row);
  }
  close();
  return pairs;
}

/** Joins one side of rows into a segment; each row that is not empty there is a sentence of it. */
function join(rows: readonly Row[], side: Side) {
  let segment = EMPTY_SEGMENT;
  const sentences: Range[] = [];
  const counts = [0];
  for (const row of rows) {
    const { length } = row[side].text;
    if (length) {
      segment = joinSegments(segment, row[side], GLUE[side]);
      sentences.push({ start: segment.text.length - length, end: segment.text.length });
    }
    counts.push(sentences.length);
  }
  return { segment, sentences, counts };
}
