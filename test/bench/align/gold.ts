import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldBead } from './metrics.ts';

/** A text with its gold alignment, Chinese first whichever was the source. */
export interface GoldText {
  readonly set: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly gold: readonly GoldBead[];
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
}

/** Reads `<folder>/<set>/{src,tgt}/<name>` and `gold/<name>.align`. @throws {Error} when there is no such folder */
export function readGold(folder: string): GoldText[] {
  const sets = existsSync(folder)
    ? readdirSync(folder).filter((set) => existsSync(join(folder, set, 'gold')))
    : [];
  if (!sets.length) {
    throw new Error(
      `No gold data in ${folder}: <set>/src, <set>/tgt and <set>/gold/*.align are looked for there.`,
    );
  }
  return sets.sort().flatMap((set) =>
    readdirSync(join(folder, set, 'gold'))
      .filter((file) => file.endsWith('.align'))
      .sort()
      .map((file) => {
        const name = file.replace('.align', '');
        const src = linesOf(join(folder, set, 'src', name));
        const tgt = linesOf(join(folder, set, 'tgt', name));
        const beads = linesOf(join(folder, set, 'gold', file))
          .filter(Boolean)
          .map(
            (line) =>
              line
                .split(':')
                .slice(0, 2)
                .map((part) => JSON.parse(part) as number[]) as [number[], number[]],
          );
        const srcIsChinese = /\p{Script=Han}/u.test(src.slice(0, 20).join(''));
        return srcIsChinese
          ? { set, zh: src, en: tgt, gold: beads }
          : { set, zh: tgt, en: src, gold: beads.map(([s, t]): GoldBead => [t, s]) };
      }),
  );
}
