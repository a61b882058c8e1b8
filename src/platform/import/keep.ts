import { EMPTY_LEXICON } from '../../core/align/lexicon.ts';
import { GLUE, joinSegments } from '../../core/bitext/segments.ts';
import type { Row } from '../../core/bitext/rows.ts';
import { otherSide, type Side } from '../../core/bitext/types.ts';
import type { Reading } from '../../core/formats/reading.ts';
import type { Block } from '../../core/import/block-rows.ts';
import type { Aid, JoinRequest, KeepRequest, Kept, KeptSource, Stage } from '../../core/import/job.ts';
import { withoutBoilerplate } from '../../core/import/removals.ts';
import { RowIds } from '../../core/import/row-ids.ts';
import { hasParagraphs, rowsOfOne, rowsOfPairs, rowsOfTwo } from '../../core/import/rows.ts';
import { refuse } from '../../core/formats/problem.ts';
import { LibraryError, type NewText } from '../../core/library/library.ts';
import { lexiconAt } from '../align/lexicon-at.ts';
import { openLibrary } from '../library/library.ts';
import { readSource } from './sources.ts';

/** Rows handed over to the library at a time. */
const BATCH = 400;

type OnProgress = (stage: Stage, done: number) => void;

/** Makes rows of one file or of two, and puts them into the library. */
export async function keep(request: KeepRequest, onProgress: OnProgress): Promise<Kept> {
  const { sources, title, script } = request;
  const readings: Reading[] = [];
  for (const source of sources) readings.push(await readKept(source, onProgress));
  const [first, second] = readings;
  const isAligned = Boolean(second) || (first?.shape === 'bilingual' && hasParagraphs(first));
  const aid = await aidOf(isAligned ? request : { ...request, lexicon: null }, onProgress);

  let rows: Row[];
  let zh = script;
  if (first && second) {
    const [a, b] = langOf(first) === 'en' ? [second, first] : [first, second];
    rows = rowsOfTwo({ zh: blocksOf(a, 'zh'), en: blocksOf(b, 'en') }, aid);
    zh ??= scriptOf(a);
  } else if (first?.shape === 'bilingual') {
    rows = rowsOfPairs(first, aid);
    zh ??= first.langs.zh;
  } else {
    rows = rowsOfOne(first!);
    zh ??= scriptOf(first!);
  }

  const text: NewText = {
    title,
    langs: { zh, en: 'en' },
    tags: [],
    sources: readings.map(({ format, encoding }, n) => ({
      name: sources[n]!.file.name,
      format,
      encoding,
    })),
  };
  const library = await openLibrary();
  try {
    const record = await library.add(text, batchesOf(rows, onProgress));
    return { record, aligned: isAligned, withLexicon: aid.lexicon !== EMPTY_LEXICON };
  } finally {
    library.close();
  }
}

/** Aligns a translation with the side that a text has, and puts it in beside it. */
export async function join(request: JoinRequest, onProgress: OnProgress): Promise<Kept> {
  const { id, revision, source } = request;
  const reading = await readKept(source, onProgress);
  const library = await openLibrary();
  try {
    const text = await library.get(id);
    if (text.revision !== revision) throw new LibraryError('conflict');
    const removed = await library.rows(id, 0, Infinity);
    const own: Side = removed.some(({ zh }) => zh.text) ? 'zh' : 'en';
    const other = otherSide(own);
    // Both sides are there by now: what somebody has put beside each other is not to be aligned anew.
    if (removed.some((row) => row[other].text)) throw new LibraryError('conflict');
    const aid = await aidOf(request, onProgress);
    const [mine, theirs] = [blocksOfRows(removed, own), blocksOf(reading, other)];
    if (!theirs.length) refuse('nothingToRead', { file: source.file.name });
    const blocks = own === 'zh' ? { zh: mine, en: theirs } : { zh: theirs, en: mine };
    // A pair keeps the name of the block that begins it; no other row takes a name that was given.
    const ids = new RowIds(removed.map((row) => row.id));
    const inserted = rowsOfTwo(blocks, aid, ids);
    onProgress('saving', 0);
    let record = await library.splice(id, revision, [{ at: 0, removed, inserted }]);
    const { format, encoding } = reading;
    record = await library.update(id, {
      sources: [...record.sources, { name: source.file.name, format, encoding }],
      ...(own === 'en' ? { langs: { zh: scriptOf(reading), en: 'en' } } : {}),
    });
    return { record, aligned: true, withLexicon: aid.lexicon !== EMPTY_LEXICON };
  } finally {
    library.close();
  }
}

async function readKept(source: KeptSource, onProgress: OnProgress): Promise<Reading> {
  const reading = await readSource(source, (done) => onProgress('reading', done));
  const left = withoutBoilerplate(reading, source.removals);
  if (!(left.shape === 'bilingual' ? left.rows : left.blocks).length) {
    refuse('nothingToRead', { file: source.file.name });
  }
  return left;
}

/** The lexicon, or none where it cannot be had: aligning is then less good, but it works. */
async function aidOf({ lexicon: address, terms }: Aid, onProgress: OnProgress) {
  onProgress('aligning', 0);
  const lexicon = await lexiconAt(address);
  return { lexicon, terms, onProgress: (done: number) => onProgress('aligning', done) };
}

function* batchesOf(rows: readonly Row[], onProgress: OnProgress) {
  for (let at = 0; at < rows.length; at += BATCH) {
    onProgress('saving', at / rows.length);
    yield rows.slice(at, at + BATCH);
  }
  onProgress('saving', 1);
}

/** A side of a text that has only that, a block for each pair. */
function blocksOfRows(rows: readonly Row[], side: Side): Block[] {
  const blocks: Block[] = [];
  for (const { id, kind, level, opens, notes, ...row } of rows) {
    const last = blocks.at(-1);
    if (last && !opens) {
      const segment = joinSegments(last.segment, row[side], GLUE[side]);
      blocks[blocks.length - 1] = { ...last, segment };
    } else {
      blocks.push({
        id,
        kind,
        ...(level ? { level } : {}),
        ...(notes ? { notes } : {}),
        segment: row[side],
      });
    }
  }
  return blocks;
}

/** A text of one language, block by block; of a file that has both, one side of it. */
function blocksOf(reading: Reading, side: Side): readonly Block[] {
  if (reading.shape === 'monolingual') return reading.blocks;
  return reading.rows.flatMap(({ kind, level, notes, ...row }): Block[] =>
    row[side].text
      ? [{ kind, ...(level ? { level } : {}), ...(notes ? { notes } : {}), segment: row[side] }]
      : [],
  );
}

function langOf(reading: Reading) {
  return reading.shape === 'monolingual' ? reading.lang : reading.langs.zh;
}

function scriptOf(reading: Reading): 'zh-Hans' | 'zh-Hant' {
  return langOf(reading) === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}
