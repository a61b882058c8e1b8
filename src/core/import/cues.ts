import { EMPTY_SEGMENT, type Row } from '../bitext/rows.ts';
import type { Side } from '../bitext/types.ts';
import type { CueTime } from '../formats/reading.ts';
import { joined } from '../formats/segment-builder.ts';
import type { Block } from './block-rows.ts';
import type { RowIds } from './row-ids.ts';

type Cue = Block & { readonly time: CueTime };

export function hasTimes(blocks: readonly Block[]): blocks is readonly Cue[] {
  return blocks.length > 0 && blocks.every((block) => 'time' in block && block.time);
}

/** Cues that share half the time of the shorter one belong together. */
const SHARED = 0.5;

interface Group {
  readonly zh: Cue[];
  readonly en: Cue[];
}

/** Rows of two files of subtitles, paired by time: one cue may answer to several. */
export function rowsOfCues(zh: readonly Cue[], en: readonly Cue[], ids: RowIds): Row[] {
  const all = [
    ...zh.map((cue) => ({ cue, side: 'zh' as Side })),
    ...en.map((cue) => ({ cue, side: 'en' as Side })),
  ].sort((a, b) => a.cue.time.start - b.cue.time.start);
  const groups: Group[] = [];
  for (const { cue, side } of all) {
    const last = groups.at(-1);
    const partner = last?.[side === 'zh' ? 'en' : 'zh'].at(-1);
    if (last && partner && sharedOf(partner.time, cue.time) >= SHARED) last[side].push(cue);
    else groups.push({ zh: side === 'zh' ? [cue] : [], en: side === 'en' ? [cue] : [] });
  }
  return groups.map((group) => ({
    id: ids.take(),
    kind: 'paragraph',
    opens: true,
    zh: textOf(group.zh),
    en: textOf(group.en),
    confidence: group.zh.length && group.en.length ? agreementOf(group) : 1,
    fixed: false,
  }));
}

/** The part of the shorter time that lies in the other. */
function sharedOf(a: CueTime, b: CueTime): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(1, Math.min(a.end - a.start, b.end - b.start));
}

/** How much of the time of both is shared. */
function agreementOf({ zh, en }: Group): number {
  const span = (cues: readonly Cue[]) => ({ start: cues[0]!.time.start, end: cues.at(-1)!.time.end });
  const [a, b] = [span(zh), span(en)];
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return Math.min(1, Math.max(0, shared / Math.max(1, all)));
}

function textOf(cues: readonly Cue[]) {
  if (!cues.length) return EMPTY_SEGMENT;
  return joined(
    cues.map(({ segment }) => segment),
    '\n',
  );
}
