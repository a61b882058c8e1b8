import { EMPTY_SEGMENT, type Row } from '../bitext/rows.ts';
import { GLUE } from '../bitext/segments.ts';
import type { Segment, Side } from '../bitext/types.ts';
import type { Bead, Span } from '../align/types.ts';
import type { PlacedSentence, TextAlignment } from '../align/texts.ts';
import { joined } from '../formats/segment-builder.ts';
import type { ReadBlock } from '../formats/reading.ts';
import type { RowIds } from './row-ids.ts';
import { slicerOf } from './slicer.ts';

/** A block of one side, as a file or a text that is kept has it. */
export interface Block extends Pick<ReadBlock, 'kind' | 'level' | 'segment'> {
  readonly id?: string;
  readonly notes?: readonly string[];
}

export type Blocks = Readonly<Record<Side, readonly Block[]>>;

/** A sentence with what parts it from the next but for the glue: its pieces, joined, are the block again. */
interface Piece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Whether the block begins with it. */
  readonly first: boolean;
  /** Whether glue would not do between it and the one before, so that both stay in one row. */
  readonly stuck: boolean;
}

/**
 * Rows of two texts that were aligned: a row a bead. A pair begins where a block begins, on either side, so that no
 * paragraphs run into each other; where a bead itself reaches over the end of a block, a line break stands there.
 * Nothing but white space is lost or moved: the rows of a block, joined with the side's glue, are the block.
 */
export function rowsOfAlignment(blocks: Blocks, alignment: TextAlignment, ids: RowIds): Row[] {
  const pieces = {
    zh: piecesOf(blocks.zh, alignment.zh, GLUE.zh),
    en: piecesOf(blocks.en, alignment.en, GLUE.en),
  };
  const cutters = { zh: cutterOf(blocks.zh), en: cutterOf(blocks.en) };
  const rows: Row[] = [];
  /** The block of each side that the pair at hand has come to. */
  let at: Partial<Record<Side, number>> = {};
  for (const bead of whole(alignment.beads, pieces)) {
    const own = {
      zh: pieces.zh.slice(...bead.zh),
      en: pieces.en.slice(...bead.en),
    };
    const goesOn = continues('zh', own, at) || continues('en', own, at);
    const opens = !goesOn;
    if (opens) at = {};
    const lead = leadOf(blocks, own);
    for (const side of ['zh', 'en'] as const) {
      const last = own[side].at(-1);
      if (last) at[side] = last.block;
    }
    const before = rows.at(-1);
    const { kind, level } = opens || !before ? kindOf(blocks, own) : before;
    rows.push({
      id: ids.take(lead?.id),
      kind,
      ...(level ? { level } : {}),
      opens: opens || !before,
      zh: cutters.zh(own.zh),
      en: cutters.en(own.en),
      confidence: bead.confidence,
      fixed: false,
      ...(lead?.notes?.length ? { notes: lead.notes } : {}),
    });
  }
  return rows;
}

type Own = Readonly<Record<Side, readonly Piece[]>>;

/** Whether a bead goes on with the pair at hand by one side, and the other side has nothing against it. */
function continues(side: Side, own: Own, at: Partial<Record<Side, number>>): boolean {
  const other = side === 'zh' ? 'en' : 'zh';
  const [mine] = own[side];
  const [theirs] = own[other];
  if (!mine || mine.first || mine.block !== at[side]) return false;
  return (
    !theirs || (theirs.block === at[other] && !theirs.first) || (at[other] === undefined && theirs.first)
  );
}

function piecesOf(blocks: readonly Block[], sentences: readonly PlacedSentence[], glue: string): Piece[] {
  return sentences.map(({ block, start }, n) => {
    const { text } = blocks[block]!.segment;
    const before = sentences[n - 1];
    const next = sentences[n + 1];
    const first = before?.block !== block;
    const gap = first ? '' : text.slice(before!.end, start);
    return {
      block,
      start: first ? 0 : start,
      end: next?.block === block ? next.start - glue.length : text.length,
      first,
      stuck: !first && !gap.endsWith(glue),
    };
  });
}

/** The beads, those put together that glue cannot part, and without those that hold nothing. */
function whole(beads: readonly Bead[], pieces: Own): Bead[] {
  const found: Bead[] = [];
  for (const bead of beads) {
    let next = bead;
    for (const side of ['zh', 'en'] as const) {
      const [from, to] = bead[side];
      if (from === to || !pieces[side][from]!.stuck) continue;
      while (found.length && next[side][0] >= from) next = merged(found.pop()!, next);
    }
    if (next.zh[0] < next.zh[1] || next.en[0] < next.en[1]) found.push(next);
  }
  return found;
}

function merged(a: Bead, b: Bead): Bead {
  const span = (side: Side): Span => [a[side][0], b[side][1]];
  return { zh: span('zh'), en: span('en'), confidence: Math.min(a.confidence, b.confidence) };
}

/** Cuts runs of pieces out of blocks, each run further on than the one before. */
function cutterOf(blocks: readonly Block[]): (pieces: readonly Piece[]) => Segment {
  let current = -1;
  let slice: ReturnType<typeof slicerOf>;
  return (pieces) => {
    if (!pieces.length) return EMPTY_SEGMENT;
    const cuts: Segment[] = [];
    for (let n = 0; n < pieces.length;) {
      const { block, start } = pieces[n]!;
      let last = n;
      while (pieces[last + 1]?.block === block) last++;
      if (block !== current) {
        slice = slicerOf(blocks[block]!.segment);
        current = block;
      }
      cuts.push(slice!(start, pieces[last]!.end));
      n = last + 1;
    }
    return cuts.length > 1 ? joined(cuts, '\n') : cuts[0]!;
  };
}

/** The block that begins with the row: it gives the row its name and its notes. */
function leadOf(blocks: Blocks, own: Own): Block | undefined {
  const leads = (['zh', 'en'] as const).flatMap((side) => {
    const [piece] = own[side];
    return piece?.first ? [blocks[side][piece.block]!] : [];
  });
  return leads.find(({ id }) => id) ?? leads[0];
}

/** What both sides say they are; where one is a mere paragraph, what the other says. */
function kindOf(blocks: Blocks, own: Own): Pick<Block, 'kind' | 'level'> {
  const [zh, en] = (['zh', 'en'] as const).map((side) => {
    const [piece] = own[side];
    return piece && blocks[side][piece.block]!;
  });
  if (!zh || !en) return (zh ?? en)!;
  return zh.kind === 'paragraph' ? en : zh;
}
