import type { Segment } from '../bitext/types.ts';
import { decode } from './encoding.ts';
import { sideOf } from './language.ts';
import { problem, refuse } from './problem.ts';
import type { CueTime, ReadBlock, Reading, ReadOptions } from './reading.ts';
import { joined, SegmentBuilder, trimmed } from './segment-builder.ts';
import { readingOf } from './sides.ts';

const STAMP = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${STAMP}[ \t]*-->[ \t]*${STAMP}(?:[ \t].*)?$`);
/** Where subtitles are placed and how they look: `{\an8}` of SubStation, which SRT files carry too. */
const PLACING = /\{\\[^{}]{0,200}\}/g;
const TAG = /<(\/?)([a-z]{0,16})[^<>]{0,300}>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi;

/**
 * Reads SRT or WebVTT: a cue is a block, with its time. Where cues hold a line of each language, as those of fan
 * translations do, each language becomes a block and the cue a pair.
 *
 * @throws FormatError `nothingToRead`
 */
export function readSubtitles(bytes: Uint8Array, file: string, options: ReadOptions): Reading {
  const { text, encoding, warnings } = decode(bytes, { file }, { forced: options.encoding });
  const format = /^WEBVTT(?=\s|$)/.test(text) ? 'vtt' : 'srt';
  const { blocks, skipped } = cuesOf(text.split(/\r\n|\n|\r/), format === 'vtt');
  const facts = {
    format,
    encoding,
    languages: [],
    warnings: [
      ...warnings,
      ...(skipped.length
        ? [problem('cuesSkipped', { file, line: skipped[0]! }, { count: skipped.length })]
        : []),
    ],
  } as const;
  if (!blocks.length) refuse('nothingToRead', { file });
  return readingOf(blocks, facts, { file }, options);
}

function cuesOf(lines: readonly string[], isVtt: boolean): { blocks: ReadBlock[]; skipped: number[] } {
  const blocks: ReadBlock[] = [];
  const skipped: number[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!lines[at]!.trim()) {
      at++;
      continue;
    }
    const first = at;
    let isTimed = false;
    for (; at < lines.length && lines[at]!.trim(); at++) {
      // Some files have no empty line between cues.
      if (isTimed && beginsCue(lines, at)) break;
      isTimed ||= TIMING.test(lines[at]!);
    }
    const group = lines.slice(first, at);
    // Before the timing there may be a number or a name.
    const timing = group.slice(0, 2).findIndex((line) => TIMING.test(line));
    if (timing < 0) {
      const isOther = isVtt && /^(WEBVTT|NOTE|STYLE|REGION)\b/.test(group[0]!);
      if (!isOther) skipped.push(first + 1);
      continue;
    }
    const time = timeOf(TIMING.exec(group[timing]!)!);
    const id = timing ? group[0]!.trim() : '';
    for (const segment of bySide(group.slice(timing + 1).map((line) => lineOf(line, isVtt)))) {
      if (!segment.text) continue;
      blocks.push({ kind: 'paragraph', segment, line: first + 1, time, ...(id && isVtt ? { id } : {}) });
    }
  }
  return { blocks, skipped };
}

function beginsCue(lines: readonly string[], at: number): boolean {
  return TIMING.test(lines[at]!) || (/^\s*\d+\s*$/.test(lines[at]!) && TIMING.test(lines[at + 1] ?? ''));
}

function timeOf(match: RegExpExecArray): CueTime {
  const stamp = (from: number) => {
    const [hours, minutes, seconds] = [1, 2, 3].map((n) => Number(match[from + n - 1] ?? 0));
    const fraction = Number((match[from + 3] ?? '0').padEnd(3, '0'));
    return ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + fraction;
  };
  return { start: stamp(1), end: stamp(5) };
}

/** The lines of a cue: as one segment, or as two where the upper are in one language and the lower in the other. */
function bySide(lines: readonly Segment[]): Segment[] {
  const sides = lines.map(({ text }) => sideOf(text));
  const change = sides.findIndex(
    (side, n) => n > 0 && side !== null && sides[0] !== null && side !== sides[0],
  );
  const isClean = change > 0 && sides.slice(change).every((side) => side === null || side === sides[change]);
  const parts = isClean ? [lines.slice(0, change), lines.slice(change)] : [lines];
  return parts.map((part) => trimmed(joined(part, '\n')));
}

/** The text of a line. Tags of italics and bold become marks; voices, classes, colours and places go. */
function lineOf(line: string, isVtt: boolean): Segment {
  const builder = new SegmentBuilder();
  const plain = line.replace(PLACING, '');
  const add = (text: string) => builder.add(isVtt ? dereferenced(text) : text);
  const open: string[] = [];
  let from = 0;
  for (const match of plain.matchAll(TAG)) {
    const name = match[2]!.toLowerCase();
    const isTag = isVtt || ['i', 'b', 'u', 's', 'font'].includes(name);
    if (!isTag) continue;
    add(plain.slice(from, match.index));
    from = match.index + match[0].length;
    if (name !== 'i' && name !== 'b') continue;
    if (!match[1]) {
      builder.open({ type: name === 'i' ? 'emphasis' : 'strong' });
      open.push(name);
    } else if (open.at(-1) === name) {
      builder.close();
      open.pop();
    }
  }
  add(plain.slice(from));
  return builder.take() ?? { text: '', marks: [] };
}

/** WebVTT has the character references of HTML; these are the ones that files hold. */
function dereferenced(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
