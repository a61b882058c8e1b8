import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { apply } from '../../src/core/bitext/desk.ts';
import type { Row, Splice } from '../../src/core/bitext/rows.ts';
import type { Side } from '../../src/core/bitext/types.ts';
import {
  LibraryError,
  type Library,
  type LibraryChange,
  type TextRecord,
} from '../../src/core/library/library.ts';
import { createDesk, type Desk, type DeskPorts } from '../../src/store/desk.ts';

const row = (id: string, zh: string, en: string, change: Partial<Row> = {}): Row => ({
  id,
  kind: 'paragraph',
  opens: true,
  zh: { text: zh, marks: [] },
  en: { text: en, marks: [] },
  confidence: 0.9,
  fixed: false,
  ...change,
});

const ROWS = [
  row('a', '甲一。甲二。', 'A1. A2.'),
  row('b', '乙。', 'B.', { opens: false, confidence: 0.2 }),
  row('c', '', 'C.'),
  row('d', '丁。', 'D.', { confidence: 0.3 }),
];

const cells = (rows: readonly Row[]) => rows.map(({ zh, en }) => `${zh.text}|${en.text}`);

/** A library with one text, in memory; as strict as the real one about revisions and rows. */
function memory(start: readonly Row[] = ROWS) {
  let rows = start;
  let failure: LibraryError | null = null;
  let record: TextRecord = {
    id: 'x',
    title: 'Home',
    langs: { zh: 'zh-Hans', en: 'en' },
    tags: [],
    created: 0,
    opened: 0,
    changed: 0,
    sources: [],
    rows: rows.length,
    doubtful: 0,
    length: { zh: 1, en: 1 },
    revision: 0,
  };
  const listeners = new Set<(change: LibraryChange) => void>();
  const copies: { title: string; rows: Row[] }[] = [];
  const splices: number[] = [];
  const wait = () => new Promise((resolve) => setTimeout(resolve));
  const library = {
    async get(id: string) {
      await wait();
      if (id !== 'x') throw new LibraryError('gone');
      return record;
    },
    async rows() {
      await wait();
      return rows;
    },
    async splice(_id: string, revision: number, list: readonly Splice[]) {
      await wait();
      if (failure) throw failure;
      if (revision !== record.revision) throw new LibraryError('conflict');
      for (const splice of list) {
        const isThere = splice.removed.every(({ id }, n) => rows[splice.at + n]?.id === id);
        if (!isThere) throw new LibraryError('conflict');
        rows = apply(rows, splice);
      }
      splices.push(list.length);
      record = { ...record, revision: revision + 1, changed: record.changed + 1, rows: rows.length };
      for (const listener of listeners) listener({ kind: 'rows', id: 'x', revision: record.revision });
      return record;
    },
    async add(text: { title: string }, batches: Iterable<readonly Row[]>) {
      copies.push({ title: text.title, rows: [...batches].flat() });
      return { ...record, id: 'y', title: text.title };
    },
    subscribe(listener: (change: LibraryChange) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Library;
  return {
    library,
    copies,
    splices,
    rows: () => rows,
    fail: (with_: LibraryError | null) => (failure = with_),
    /** What another tab does. */
    elsewhere: (splice: Splice) => library.splice('x', record.revision, [splice]),
  };
}

let ids = 0;

async function open(kept = memory(), ports: Partial<DeskPorts> = {}): Promise<Desk> {
  const desk = createDesk('x', {
    library: () => Promise.resolve(kept.library),
    realign: (rows) => Promise.resolve(rows),
    newId: () => `new-${++ids}`,
    ...ports,
  });
  await desk.actions.open(null);
  return desk;
}

const saved = (desk: Desk) =>
  vi.waitFor(() => expect(desk.getState().saving).toEqual({ state: 'saved' }), { interval: 1 });

describe('the rows', () => {
  test('open at the row that the address names', async () => {
    const { library } = memory();
    const desk = createDesk('x', {
      library: () => Promise.resolve(library),
      realign: (rows) => Promise.resolve(rows),
      newId: () => 'n',
    });
    await desk.actions.open('c');
    expect(desk.getState()).toMatchObject({ stage: { state: 'ready' }, doubtful: 2, place: { at: 2 } });
  });

  test('a text that is not there is a failure that can be told', async () => {
    const { library } = memory();
    const ports = { library: () => Promise.resolve(library), realign: vi.fn(), newId: () => 'n' };
    const desk = createDesk('unknown', ports);
    await desk.actions.open(null);
    expect(desk.getState().stage).toMatchObject({ state: 'failed', error: { failure: 'gone' } });
  });

  test('next doubtful goes round, and says so when there is none', async () => {
    const desk = await open();
    const { actions, getState } = desk;
    actions.goToDoubtful(1);
    expect(getState().place.at).toBe(1);
    actions.goToDoubtful(1);
    expect(getState().place.at).toBe(3);
    actions.confirm();
    actions.goToDoubtful(1);
    expect(getState()).toMatchObject({ place: { at: 1 }, doubtful: 1 });
    actions.goToDoubtful(-1);
    actions.confirm();
    actions.goToDoubtful(1);
    expect(getState()).toMatchObject({ doubtful: 0, said: { how: 'noDoubtful' } });
    await saved(desk);
  });

  test('the place stays on the row acted on', async () => {
    const desk = await open();
    const { actions, getState } = desk;
    actions.goTo(1, 'en');
    actions.merge('above');
    expect(getState().place).toMatchObject({ at: 0, side: 'en' });
    actions.goTo(2);
    actions.moveCell('above');
    expect(cells(getState().rows)).toEqual(['甲一。甲二。乙。|A1. A2. B.', '|C. D.', '丁。|']);
    expect(getState().rows[getState().place.at]!.id).toBe('d');
    await saved(desk);
  });

  test('a caret splits, or parts what goes over the border; without one a sentence goes', async () => {
    const desk = await open();
    const { actions, getState } = desk;
    actions.stepCaret(1);
    expect(getState()).toMatchObject({ place: { caret: 3 }, said: { how: 'caretAt', text: '甲二。' } });
    actions.split();
    expect(cells(getState().rows).slice(0, 2)).toEqual(['甲一。|A1. A2.', '甲二。|']);
    actions.undo();
    actions.goTo(0, 'en');
    actions.movePiece('below');
    expect(cells(getState().rows).slice(0, 2)).toEqual(['甲一。甲二。|A1.', '乙。|A2. B.']);
    actions.goTo(0, 'zh', null);
    actions.split();
    expect(cells(getState().rows).slice(0, 2)).toEqual(['甲一。|A1.', '甲二。|']);
    actions.goTo(3, 'zh');
    actions.split();
    expect(getState().said).toMatchObject({ how: 'cannot', what: 'split' });
    await saved(desk);
  });

  test('paragraphs pasted into an empty cell fill the empty cells below', async () => {
    const one = [
      row('a', '甲', ''),
      row('b', '乙', ''),
      row('b2', '乙二', '', { opens: false }),
      row('c', '丙', ''),
    ];
    const kept = memory(one);
    const desk = await open(kept);
    desk.actions.goTo(0, 'en');
    desk.actions.paste('A\n\nB\nB2\n\n  C  \n\nD');
    expect(cells(desk.getState().rows)).toEqual(['甲|A', '乙|B\nB2', '乙二|', '丙|C', '|D']);
    desk.actions.paste('E');
    expect(desk.getState().said).toMatchObject({ how: 'cannot', what: 'paste' });
    await saved(desk);
    expect(kept.rows()).toEqual(desk.getState().rows);
  });

  test('editing keeps, cancels, and does not write over what another tab has put there', async () => {
    const kept = memory();
    const desk = await open(kept);
    const { actions, getState } = desk;
    actions.goTo(1, 'en');
    actions.edit();
    actions.cancelEdit();
    actions.edit();
    await kept.elsewhere({
      at: 1,
      removed: [ROWS[1]!],
      inserted: [row('b', '乙。', 'Bee.', { opens: false })],
    });
    await vi.waitFor(() => expect(getState().rows[1]!.en.text).toBe('Bee.'));
    expect(actions.keep('Bay.')).toBe(false);
    expect(getState()).toMatchObject({ said: { how: 'changedUnder' }, editing: { base: 'Bee.' } });
    expect(actions.keep('Bay.')).toBe(true);
    await saved(desk);
    expect(kept.rows()[1]!.en.text).toBe('Bay.');
  });
});

type Command = (desk: Desk['actions']) => void;

const COMMANDS: Readonly<Record<string, Command>> = {
  mergeBelow: (a) => a.merge('below'),
  mergeAbove: (a) => a.merge('above'),
  split: (a) => a.split(),
  pieceUp: (a) => a.movePiece('above'),
  pieceDown: (a) => a.movePiece('below'),
  cellUp: (a) => a.moveCell('above'),
  cellDown: (a) => a.moveCell('below'),
  insert: (a) => a.insert(),
  remove: (a) => a.remove(),
  confirm: (a) => a.confirm(),
  opens: (a) => a.toggleOpens(),
  kind: (a) => a.setKind('heading', 3),
  swap: (a) => a.swap(),
  paste: (a) => a.paste('One\nTwo\nThree'),
  edit: (a) => {
    a.edit();
    a.keep('Otherwise. And more.');
  },
  undo: (a) => a.undo(),
  redo: (a) => a.redo(),
};

const sequences = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(COMMANDS)),
    at: fc.nat(6),
    side: fc.constantFrom<Side>('zh', 'en'),
    caret: fc.option(fc.nat(7)),
  }),
  { maxLength: 25 },
);

describe('undo and saving', () => {
  test('undoing all gives the start, redoing all the end, and what is kept is what is shown', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        const kept = memory();
        const desk = await open(kept);
        const { actions, getState } = desk;
        for (const [n, { name, at, side, caret }] of steps.entries()) {
          actions.goTo(at, side, caret);
          COMMANDS[name]!(actions);
          if (n % 7 === 6) await saved(desk);
          const { rows, doubtful, place } = getState();
          expect(doubtful).toBe(rows.filter((r) => !r.fixed && r.confidence < 0.5).length);
          expect(rows.length === 0 || rows[place.at]).toBeTruthy();
        }
        const end = getState().rows;
        await saved(desk);
        expect(kept.rows()).toEqual(end);
        while (getState().undo.length) actions.undo();
        expect(getState().rows).toEqual(ROWS);
        const start = getState().redo.length;
        while (getState().redo.length) actions.redo();
        // What had been undone before the end is redone, too.
        if (!steps.some(({ name }) => name === 'undo')) expect(getState().rows).toEqual(end);
        expect(getState().undo.length).toBe(start);
        await saved(desk);
        expect(kept.rows()).toEqual(getState().rows);
      }),
      { numRuns: 100 },
    );
  });

  test('changes that come while one is being saved go together in the next', async () => {
    const kept = memory();
    const desk = await open(kept);
    for (let n = 0; n < 4; n++) {
      desk.actions.goTo(n);
      desk.actions.confirm();
    }
    expect(desk.getState().saving).toEqual({ state: 'saving' });
    await saved(desk);
    expect(kept.splices).toEqual([1, 3]);
  });

  test('a failure keeps what is not saved, and the next try saves it', async () => {
    const kept = memory();
    const desk = await open(kept);
    kept.fail(new LibraryError('full'));
    desk.actions.confirm();
    await vi.waitFor(() =>
      expect(desk.getState().saving).toMatchObject({ state: 'failed', error: { failure: 'full' } }),
    );
    expect(kept.rows()[0]!.fixed).toBe(false);
    kept.fail(null);
    desk.actions.retry();
    await saved(desk);
    expect(kept.rows()).toEqual(desk.getState().rows);
  });
});

describe('two tabs', () => {
  test('what one does, the other shows', async () => {
    const kept = memory();
    const [one, two] = [await open(kept), await open(kept)];
    two.actions.goTo(3);
    one.actions.goTo(0);
    one.actions.merge('below');
    await vi.waitFor(() => expect(two.getState().rows).toHaveLength(3));
    expect(two.getState().rows).toEqual(one.getState().rows);
    // It stays on its row.
    expect(two.getState().place.at).toBe(2);
    two.actions.confirm();
    await saved(two);
    await vi.waitFor(() => expect(one.getState().rows[2]!.fixed).toBe(true));
    // And what this one did can still be undone here.
    one.actions.undo();
    await saved(one);
    await vi.waitFor(() => expect(two.getState().rows).toHaveLength(4));
    expect(kept.rows()[3]!.fixed).toBe(true);
  });

  test('changes at the same moment to different rows are both kept', async () => {
    const kept = memory();
    const [one, two] = [await open(kept), await open(kept)];
    two.actions.goTo(3, 'en');
    one.actions.merge('below');
    two.actions.confirm();
    await saved(one);
    await saved(two);
    await vi.waitFor(() => expect(one.getState().rows).toEqual(kept.rows()));
    expect(two.getState().rows).toEqual(kept.rows());
    expect(cells(kept.rows())).toEqual(['甲一。甲二。乙。|A1. A2. B.', '|C.', '丁。|D.']);
    expect(kept.rows()[2]!.fixed).toBe(true);
  });

  async function conflict() {
    const kept = memory();
    const [one, two] = [await open(kept), await open(kept)];
    two.actions.goTo(1, 'en');
    one.actions.merge('below');
    two.actions.edit();
    two.actions.keep('Bee.');
    two.actions.goTo(3);
    two.actions.confirm();
    await saved(one);
    await vi.waitFor(() => expect(two.getState().saving).toEqual({ state: 'conflict', lost: 1 }));
    return { kept, two };
  }

  test('to the same rows: nothing is overwritten, and the other tab’s rows are one choice', async () => {
    const { kept, two } = await conflict();
    expect(cells(kept.rows())[0]).toBe('甲一。甲二。乙。|A1. A2. B.');
    // Until then nothing more is saved, and nothing is forgotten.
    two.actions.goTo(0);
    two.actions.confirm();
    expect(two.getState().rows[1]!.en.text).toBe('Bee.');
    two.actions.takeTheirs();
    await saved(two);
    expect(two.getState().rows).toEqual(kept.rows());
    expect(kept.rows().at(-1)!.fixed).toBe(true);
    // The change that was dropped can no longer be undone, and says so.
    two.actions.undo();
    two.actions.undo();
    two.actions.undo();
    expect(two.getState().said!.how).toBe('elsewhere');
  });

  test('the other choice is a text of its own', async () => {
    const { kept, two } = await conflict();
    const shown = two.getState().rows;
    const copy = await two.actions.saveAsCopy('Home (2)');
    expect(copy.id).toBe('y');
    expect(kept.copies).toEqual([{ title: 'Home (2)', rows: [...shown] }]);
  });
});

describe('aligning anew', () => {
  test('is one change, from the place on', async () => {
    const kept = memory();
    const realign = vi.fn<DeskPorts['realign']>((rows, { onProgress }) => {
      onProgress(0.5);
      return Promise.resolve([row('n', '丁。', 'C. D.'), ...rows.slice(3)]);
    });
    const desk = await open(kept, { realign });
    desk.actions.goTo(1);
    await desk.actions.realign();
    expect(realign.mock.calls[0]![0]).toEqual(ROWS.slice(1));
    expect(cells(desk.getState().rows)).toEqual(['甲一。甲二。|A1. A2.', '丁。|C. D.']);
    desk.actions.undo();
    expect(desk.getState().rows).toEqual(ROWS);
    await saved(desk);
    expect(kept.rows()).toEqual(ROWS);
  });

  test('can be cancelled, and a failure is told', async () => {
    const realign: DeskPorts['realign'] = (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    const desk = await open(memory(), { realign });
    const done = desk.actions.realign();
    expect(desk.getState().aligning).toBe(0);
    desk.actions.cancelRealign();
    await done;
    expect(desk.getState()).toMatchObject({ aligning: null, rows: ROWS, said: null });
    const broken = await open(memory(), { realign: () => Promise.reject(new Error('no worker')) });
    await broken.actions.realign();
    expect(broken.getState()).toMatchObject({ aligning: null, rows: ROWS, said: { how: 'realignFailed' } });
  });
});
