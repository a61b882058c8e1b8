import type { Segment } from '../bitext/types.ts';
import type { CueTime, ReadBlock, ReadRow } from './reading.ts';
import { joined } from './segment-builder.ts';

/** Cues belong together where they share this much of the shorter one's time. */
const SHARED = 0.4;
const NOTHING: Segment = { text: '', marks: [] };

/**
 * Pairs the cues of two files by time: those that are on the screen together become a row, with all of their texts
 * in order; one that has none beside it has an empty side. Linear in the number of cues, once they are sorted.
 */
export function pairCues(zh: readonly ReadBlock[], en: readonly ReadBlock[]): ReadRow[] {
  const left = byStart(zh);
  const right = byStart(en);
  const rows: ReadRow[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const group = { zh: [] as ReadBlock[], en: [] as ReadBlock[] };
    const next = j >= right.length || (i < left.length && timeOf(left[i]!).start <= timeOf(right[j]!).start);
    if (next) group.zh.push(left[i++]!);
    else group.en.push(right[j++]!);
    // A cue joins as long as it overlaps the last one of the other side.
    for (let grew = true; grew;) {
      grew = false;
      if (j < right.length && group.zh.length && overlap(group.zh.at(-1)!, right[j]!)) {
        group.en.push(right[j++]!);
        grew = true;
      }
      if (i < left.length && group.en.length && overlap(group.en.at(-1)!, left[i]!)) {
        group.zh.push(left[i++]!);
        grew = true;
      }
    }
    rows.push(rowOf(group.zh, group.en));
  }
  return rows;
}

function overlap(a: ReadBlock, b: ReadBlock): boolean {
  const [one, other] = [timeOf(a), timeOf(b)];
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shared > 0 && shared >= shorter * SHARED;
}

function rowOf(zh: readonly ReadBlock[], en: readonly ReadBlock[]): ReadRow {
  const all = [...zh, ...en];
  const times = all.map(timeOf);
  const time = times.reduce((span, one) => ({
    start: Math.min(span.start, one.start),
    end: Math.max(span.end, one.end),
  }));
  const segment = (blocks: readonly ReadBlock[]) =>
    blocks.length
      ? joined(
          blocks.map((block) => block.segment),
          '\n',
        )
      : NOTHING;
  return { kind: 'paragraph', line: all[0]!.line, time, zh: segment(zh), en: segment(en) };
}

function timeOf(block: ReadBlock): CueTime {
  return block.time ?? { start: 0, end: 0 };
}

function byStart(blocks: readonly ReadBlock[]): ReadBlock[] {
  return [...blocks].sort((a, b) => timeOf(a).start - timeOf(b).start);
}
