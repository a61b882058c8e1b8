import type { SentenceBead, TermRange } from '../../bitext/document.ts';
import { GLUE, joinSegments } from '../../bitext/segments.ts';
import { SIDES, type BlockKind, type Mark, type Segment, type Side } from '../../bitext/types.ts';
import type { Range } from '../../text/range.ts';
import type { Outgoing } from './outgoing.ts';

/** A pair or a row, whichever was given, with its ranges put right. */
export interface Unit {
  readonly id: string;
  readonly kind: BlockKind;
  readonly level?: number;
  /** A question's number. */
  readonly number?: number;
  /** Whether it begins a pair; a row may go on with the pair above. */
  readonly opens: boolean;
  readonly zh: Segment;
  readonly en: Segment;
  readonly terms: Readonly<Record<Side, readonly TermRange[]>>;
  readonly sentences: Readonly<Record<Side, readonly Range[]>>;
  readonly beads: readonly SentenceBead[];
  readonly confidence?: number;
  readonly fixed?: boolean;
  readonly notes: readonly string[];
}

const NONE = { zh: [], en: [] } as const;

/** What is to be written, a unit for each pair or row. */
export function unitsOf({ pairs }: Pick<Outgoing, 'pairs'>): Unit[] {
  return pairs.map((pair) => ({
    id: pair.id,
    kind: pair.kind,
    ...(pair.level ? { level: pair.level } : {}),
    ...('number' in pair && pair.number ? { number: pair.number } : {}),
    opens: !('opens' in pair) || pair.opens,
    zh: tidied(pair.zh),
    en: tidied(pair.en),
    terms: 'terms' in pair ? termsOf(pair) : NONE,
    sentences: 'sentences' in pair ? pair.sentences : NONE,
    beads: 'beads' in pair ? pair.beads : [],
    ...('opens' in pair ? { confidence: pair.confidence, fixed: pair.fixed } : {}),
    notes: 'notes' in pair ? (pair.notes ?? []) : [],
  }));
}

/** What is to be read: rows that go on are joined to the pair they belong to, and questions have their numbers. */
export function blocksOf(outgoing: Pick<Outgoing, 'pairs'>): Unit[] {
  const blocks: Unit[] = [];
  let question = 0;
  for (const unit of unitsOf(outgoing)) {
    const last = blocks.at(-1);
    if (unit.opens || !last) {
      blocks.push(unit.kind === 'question' ? { ...unit, number: ++question } : unit);
    } else {
      // Rows come without terms and sentences, so there are none to move.
      blocks[blocks.length - 1] = {
        ...last,
        zh: joinSegments(last.zh, unit.zh, GLUE.zh),
        en: joinSegments(last.en, unit.en, GLUE.en),
        notes: [...last.notes, ...unit.notes],
      };
    }
  }
  return blocks;
}

function termsOf(pair: { readonly zh: Segment; readonly en: Segment; readonly terms: Unit['terms'] }) {
  const [zh, en] = SIDES.map((side) => withinText(pair[side].text, pair.terms[side]));
  return { zh: zh!, en: en! };
}

function tidied({ text, marks }: Segment): Segment {
  return { text, marks: withinText<Mark>(text, marks) };
}

/** Ranges clipped to their text, none empty, none that cuts a character in two, by start and the longer first. */
function withinText<T extends Range>(text: string, ranges: readonly T[]): T[] {
  const onBorder = (at: number) => {
    const clipped = Math.min(Math.max(at, 0), text.length);
    const isInside = clipped > 0 && (text.codePointAt(clipped - 1) ?? 0) > 0xffff;
    return isInside ? clipped - 1 : clipped;
  };
  return ranges
    .map((range) => ({ ...range, start: onBorder(range.start), end: onBorder(range.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
