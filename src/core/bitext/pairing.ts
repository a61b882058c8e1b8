import type { Block } from '../formats/markdown.ts';
import { FormatError, type Place, type Problem } from '../formats/problem.ts';
import type { Pair } from './types.ts';

/** One side's file, read into blocks. */
export interface BlockFile {
  readonly file: string;
  readonly blocks: readonly Block[];
}

/**
 * Pairs block n of one file with block n of the other.
 * A block without an id of its own is named after the last heading or question that has one: `q6-1`, `q6-2` …
 * so an insertion renumbers only what follows it under the same question.
 *
 * @throws FormatError naming file and line on both sides where counts, kinds or ids differ or an id repeats
 */
export function pairBlocks(zh: BlockFile, en: BlockFile): Pair[] {
  const problems: Problem[] = [];
  const shared = Math.min(zh.blocks.length, en.blocks.length);
  const pairs: Pair[] = [];
  const taken = new Map<string, Place[]>();
  let parent = 'p';
  let ordinal = 0;
  let question = 0;

  for (let n = 0; n < shared; n++) {
    const a = zh.blocks[n]!;
    const b = en.blocks[n]!;
    const places = [placeOf(zh, a), placeOf(en, b)];
    const kinds = [kindOf(a), kindOf(b)] as const;
    if (kinds[0] !== kinds[1]) {
      // Everything after the first difference is out of step too; one message says it.
      problems.push({ code: 'kindsDiffer', places, values: { zh: kinds[0], en: kinds[1] } });
      break;
    }
    if (a.id && b.id && a.id !== b.id) {
      problems.push({ code: 'idsDiffer', places, values: { zh: a.id, en: b.id } });
    }
    const own = a.id ?? b.id;
    if (own && (a.kind === 'heading' || a.kind === 'question')) {
      parent = own;
      ordinal = 0;
    }
    const id = own ?? `${parent}-${++ordinal}`;
    const before = taken.get(id);
    if (before) problems.push({ code: 'idRepeated', places: [...before, ...places], values: { id } });
    else taken.set(id, places);
    pairs.push({
      id,
      kind: a.kind,
      ...(a.level ? { level: a.level } : {}),
      ...(a.kind === 'question' ? { number: ++question } : {}),
      zh: a.segment,
      en: b.segment,
    });
  }

  if (!problems.length && zh.blocks.length !== en.blocks.length) {
    const places = [zh, en].map((side) => {
      const block = side.blocks[shared] ?? side.blocks.at(-1);
      return block ? placeOf(side, block) : { file: side.file };
    });
    problems.push({
      code: 'countsDiffer',
      places,
      values: { zh: zh.blocks.length, en: en.blocks.length },
    });
  }
  if (problems.length) throw new FormatError(problems);
  return pairs;
}

function placeOf(side: BlockFile, block: Block): Place {
  return { file: side.file, line: block.line };
}

function kindOf(block: Block): string {
  return block.level ? `${block.kind} ${block.level}` : block.kind;
}
