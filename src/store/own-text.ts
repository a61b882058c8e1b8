import { balanceOf } from '../core/bitext/balance.ts';
import type { AnnotatedPair } from '../core/bitext/document.ts';
import { pairsOf, type Row } from '../core/bitext/rows.ts';
import type { Side } from '../core/bitext/types.ts';
import type { Library, TextRecord } from '../core/library/library.ts';

/** A text of the reader's own, or, while it is being read from the library, what there is of it around a place. */
export interface OwnText {
  readonly record: TextRecord;
  readonly pairs: readonly AnnotatedPair[];
  readonly balance: number;
  /** The side that is empty everywhere, where only the other is there. */
  readonly missing: Side | null;
  /** The pair of each row that does not open one: an address may name any row. */
  readonly within: ReadonlyMap<string, string>;
  /** The first pair of what was there before all was (`blocksOf`). */
  readonly seam: string | null;
  /** Rows before and after the pairs that are not there yet. */
  readonly above: number;
  readonly below: number;
}

/** Where reading begins: in the pair that has this row, which may be anywhere but is likely at `progress`. */
export interface Start {
  readonly rowId: string | null;
  /** 0 to 1. */
  readonly progress: number;
}

/** What reading takes. */
export interface Reading {
  readonly library: Library;
  readonly id: string;
  readonly start: Start;
  /** Resolves when there is time for the next batch. */
  readonly pause: () => Promise<void>;
}

/** Rows fetched at once: some ten milliseconds' work. */
const BATCH = 400;

/** Rows that are enough to begin with: they fill a window and the next. */
const ENOUGH = 60;

/** Rows `n * BATCH` and on; fetched once. */
type ReadBatch = (n: number) => Promise<readonly Row[]>;

/**
 * Reads a text from the library. What is around the start comes first, if that is not all of it; then all of it.
 *
 * @param before the same text as it was read before; what is still the same stays the same object
 * @throws LibraryError
 */
export async function* readOwnText(reading: Reading, before: OwnText | null): AsyncGenerator<OwnText> {
  const { library, id, pause } = reading;
  for (;;) {
    const record = await library.get(id);
    const batches: (readonly Row[])[] = [];
    const count = Math.ceil(record.rows / BATCH);
    const read: ReadBatch = async (n) => (batches[n] ??= await library.rows(id, n * BATCH, (n + 1) * BATCH));
    let shown = before;
    if (!shown) {
      shown = await readAround(reading.start, record, read, count);
      if (shown.above || shown.below) yield shown;
    }
    for (let n = 0; n < count; n++) {
      if (batches[n]) continue;
      await pause();
      await read(n);
    }
    const whole = await joinAll(record, batches, shown, pause);
    // Somebody may have changed the text while it was read: half of it would be old.
    if ((await library.get(id)).revision !== record.revision) continue;
    yield whole;
    return;
  }
}

/** Reads the batch that has the start, found from where it likely is outwards, and as many more as are needed. */
async function readAround(
  { rowId, progress }: Start,
  record: TextRecord,
  read: ReadBatch,
  count: number,
): Promise<OwnText> {
  let from = Math.max(0, Math.min(count - 1, Math.floor((progress * record.rows) / BATCH)));
  for (const n of rowId === null ? [] : outwards(from, count)) {
    if (!(await read(n)).some(({ id }) => id === rowId)) continue;
    from = n;
    break;
  }
  let to = Math.min(count, from + 1);
  for (;;) {
    const rows: Row[] = [];
    for (let n = from; n < to; n++) rows.push(...(await read(n)));
    const first = from ? rows.findIndex(({ opens }) => opens) : 0;
    const last = to < count ? rows.findLastIndex(({ opens }) => opens) : rows.length;
    const named = rows.findIndex(({ id }) => id === rowId);
    const own = named < 0 ? first : named;
    if (from && (first < 0 || own < first)) from--;
    else if (to < count && last - own < ENOUGH) to++;
    else {
      const kept = rows.slice(first, last);
      const pairs = pairsOf(kept);
      return assemble(record, from ? pairs.map(withoutNumber) : pairs, noteInner(kept, new Map()), {
        seam: pairs[0]?.id ?? null,
        above: from * BATCH + first,
        below: record.rows - from * BATCH - last,
      });
    }
  }
}

/** `at`, then its neighbours, then theirs. */
function* outwards(at: number, count: number): Generator<number> {
  for (let far = 0; far < count; far++) {
    if (at + far < count) yield at + far;
    if (far && at - far >= 0) yield at - far;
  }
}

/** How many questions come before is not known yet. */
function withoutNumber(pair: AnnotatedPair): AnnotatedPair {
  const { number: _, ...rest } = pair;
  return rest;
}

async function joinAll(
  record: TextRecord,
  batches: readonly (readonly Row[])[],
  shown: OwnText,
  pause: () => Promise<void>,
): Promise<OwnText> {
  const known = new Map(shown.pairs.map((pair) => [pair.id, pair]));
  const pairs: AnnotatedPair[] = [];
  const within = new Map<string, string>();
  let questions = 0;
  let rest: readonly Row[] = [];
  const join = (rows: readonly Row[]) => {
    for (const pair of pairsOf(rows, questions)) {
      if (pair.number) questions = pair.number;
      const old = known.get(pair.id);
      pairs.push(old && isSame(old, pair) ? old : pair);
    }
    noteInner(rows, within);
  };
  for (const batch of batches) {
    const rows = [...rest, ...batch];
    const last = Math.max(
      0,
      rows.findLastIndex(({ opens }) => opens),
    );
    join(rows.slice(0, last));
    rest = rows.slice(last);
    await pause();
  }
  join(rest);
  return assemble(record, pairs, within, {
    seam: shown.seam,
    above: 0,
    below: 0,
    // Columns that stand stay as they are.
    ...(shown.pairs.length ? { balance: shown.balance } : {}),
  });
}

/** Whether a pair says what it said before; its terms apart. */
function isSame(a: AnnotatedPair, b: AnnotatedPair): boolean {
  const { terms: _a, ...bare } = a;
  const { terms: _b, ...other } = b;
  return a.zh.text === b.zh.text && a.en.text === b.en.text && JSON.stringify(bare) === JSON.stringify(other);
}

/** Notes of each row that opens no pair in which pair it is. */
function noteInner(rows: readonly Row[], within: Map<string, string>): ReadonlyMap<string, string> {
  let pairId = rows[0]?.id ?? '';
  for (const { id, opens } of rows) {
    if (opens) pairId = id;
    else if (id !== pairId) within.set(id, pairId);
  }
  return within;
}

function assemble(
  record: TextRecord,
  pairs: readonly AnnotatedPair[],
  within: OwnText['within'],
  more: Pick<OwnText, 'seam' | 'above' | 'below'> & { readonly balance?: number },
): OwnText {
  const { zh, en } = record.length;
  const isEmpty = (side: Side) => pairs.every((pair) => !pair[side].text);
  const missing = zh && !en && isEmpty('en') ? 'en' : en && !zh && isEmpty('zh') ? 'zh' : null;
  return { record, pairs, within, missing, ...more, balance: more.balance ?? balanceOf(pairs) };
}
