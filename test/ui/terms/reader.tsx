import type { AppStore, Ports } from '../../../src/store/store.ts';
import type { Settings } from '../../../src/store/settings.ts';
import type { ReaderParts } from '../../../src/ui/reader/reader-frame.tsx';
import { ReaderPage } from '../../../src/ui/reader/reader-page.tsx';
import { GlossaryPanel } from '../../../src/ui/terms/glossary-panel.tsx';
import { PrintedGlossary } from '../../../src/ui/terms/printed-glossary.tsx';
import { TermCard } from '../../../src/ui/terms/term-card.tsx';
import { draw } from '../draw.tsx';
import { ENTRIES, pairOf, textOf } from './entries.ts';

const nothing = () => null;
const panels: ReaderParts['panels'] = {
  outline: nothing,
  glossary: GlossaryPanel,
  settings: nothing,
  help: nothing,
};
const parts = { panels, Card: TermCard, Appendix: PrintedGlossary };

const filler = Array.from({ length: 20 }, (_, i) => pairOf({ id: `filler-${i}` }));

/** HBM stands in the first pair, in both columns, and once more further down, in English; DRAM beside it. */
const TEXT = textOf([
  pairOf({ id: 'q1', kind: 'question', number: 1 }, { zh: '内存怎么样？', en: 'What of memory?' }),
  pairOf(
    { id: 'q1-1', kind: 'answer' },
    { zh: '新的HBM很快。', en: 'The new HBM is fast, faster than DRAM.' },
    {
      zh: [['hbm', 2, 5]],
      en: [
        ['hbm', 8, 11],
        ['dram', 33, 37],
      ],
    },
  ),
  ...filler,
  pairOf({ id: 'q2', kind: 'question', number: 2 }, { zh: '还有吗？', en: 'Anything else?' }),
  pairOf({ id: 'q2-1', kind: 'answer' }, { zh: '有。', en: 'More HBM.' }, { en: [['hbm', 5, 8]] }),
]);

/** Draws a reading page with that text and a small glossary. */
export function drawReader(
  given: { settings?: Partial<Settings>; loadGlossary?: Ports['loadGlossary'] } = {},
): Promise<AppStore> {
  return draw(<ReaderPage text={TEXT} parts={parts} />, {
    loadGlossary: () => Promise.resolve(ENTRIES),
    ...given,
    text: TEXT,
  });
}
