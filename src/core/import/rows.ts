import { alignPairs, alignTexts, type PairAlignment } from '../align/texts.ts';
import type { AlignOptions } from '../align/align.ts';
import { EMPTY_SEGMENT, type Row } from '../bitext/rows.ts';
import type { BilingualReading, FormatId, MonolingualReading, ReadRow } from '../formats/reading.ts';
import { rowsOfAlignment, type Blocks } from './block-rows.ts';
import { hasTimes, rowsOfCues } from './cues.ts';
import { RowIds } from './row-ids.ts';

/** Formats whose pairs are paragraphs, in which sentences can still be put side by side. Other pairs stay as given. */
const PARAGRAPHS: ReadonlySet<FormatId> = new Set([
  'text',
  'markdown',
  'markdown-pair',
  'html',
  'epub',
  'docx',
]);

type Aid = Pick<AlignOptions, 'lexicon' | 'terms' | 'onProgress'>;

/** Rows of a file that puts its two sides together itself. */
export function rowsOfPairs({ format, rows }: BilingualReading, aid: Aid): Row[] {
  const ids = new RowIds();
  const cut = (row: ReadRow) => PARAGRAPHS.has(format) && isParagraph(row);
  const sentences = alignPairs(
    rows.filter(cut).map(({ zh, en }) => ({ zh: zh.text, en: en.text })),
    aid,
  );
  let next = 0;
  return rows.flatMap((row) => {
    const alignment = cut(row) ? sentences[next++]! : null;
    return alignment && alignment.beads.length > 1 ? sentenceRows(row, alignment, ids) : [givenRow(row, ids)];
  });
}

/** Whether there are sentences to be put side by side. */
export function hasParagraphs({ format, rows }: BilingualReading): boolean {
  return PARAGRAPHS.has(format) && rows.some(isParagraph);
}

function isParagraph({ zh, en, continues, fixed }: ReadRow): boolean {
  return Boolean(zh.text && en.text) && continues === undefined && !fixed;
}

function givenRow(row: ReadRow, ids: RowIds): Row {
  const { kind, level, id, zh, en, notes, continues, confidence = 1, fixed = false } = row;
  return {
    id: ids.take(id),
    kind,
    ...(level ? { level } : {}),
    opens: !continues,
    zh,
    en,
    confidence,
    fixed,
    ...(notes?.length ? { notes } : {}),
  };
}

/** The sentences of a pair, side by side: they stay one pair. */
function sentenceRows(row: ReadRow, { zh, en, beads }: PairAlignment, ids: RowIds): Row[] {
  const block = {
    kind: row.kind,
    ...(row.level ? { level: row.level } : {}),
    ...(row.id ? { id: row.id } : {}),
    ...(row.notes ? { notes: row.notes } : {}),
  };
  const blocks: Blocks = { zh: [{ ...block, segment: row.zh }], en: [{ ...block, segment: row.en }] };
  const placed = (ranges: PairAlignment['zh']) => ranges.map((range) => ({ ...range, block: 0 }));
  const alignment = { zh: placed(zh), en: placed(en), beads, paragraphs: [] };
  return rowsOfAlignment(blocks, alignment, ids).map((each, n, all) => {
    const { notes: _, ...rest } = each;
    return {
      ...rest,
      opens: n === 0,
      confidence: all.length > 1 ? each.confidence : 1,
      kind: row.kind,
      ...(n === 0 && row.notes?.length ? { notes: row.notes } : {}),
    };
  });
}

/** Rows of two texts, one in each language: subtitles go by their times, others are aligned. */
export function rowsOfTwo(blocks: Blocks, aid: Aid, ids = new RowIds()): Row[] {
  if (hasTimes(blocks.zh) && hasTimes(blocks.en)) return rowsOfCues(blocks.zh, blocks.en, ids);
  const texts = (side: 'zh' | 'en') => blocks[side].map(({ segment }) => segment.text);
  return rowsOfAlignment(blocks, alignTexts(texts('zh'), texts('en'), aid), ids);
}

/** Rows of a text in one language, a row a block. The other side is empty until a translation comes. */
export function rowsOfOne({ lang, blocks }: MonolingualReading): Row[] {
  const ids = new RowIds();
  return blocks.map(({ kind, level, id, segment }) => ({
    id: ids.take(id),
    kind,
    ...(level ? { level } : {}),
    opens: true,
    zh: lang === 'en' ? EMPTY_SEGMENT : segment,
    en: lang === 'en' ? segment : EMPTY_SEGMENT,
    confidence: 1,
    fixed: false,
  }));
}
