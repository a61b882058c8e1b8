import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  apply,
  confirmRow,
  editCell,
  insertEmpty,
  inverse,
  mergeRows,
  moveOver,
  removeEmpty,
  setKind,
  setOpens,
  splitCell,
  swapSides,
  type Change,
  type NewId,
} from '../core/bitext/desk.ts';
import { fillDown, pastedParagraphs } from '../core/bitext/desk-fill.ts';
import { fit, trimmed } from '../core/bitext/rebase.ts';
import { isDoubtful, type Row, type Splice } from '../core/bitext/rows.ts';
import type { BlockKind, Side } from '../core/bitext/types.ts';
import type { Library, TextRecord } from '../core/library/library.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { createSaver, type Saver, type Saving } from './desk-saving.ts';

/** What the desk needs of the outside. */
export interface DeskPorts {
  readonly library: () => Promise<Library>;
  /** Aligns rows anew (`realignRows`) without holding the page up. */
  readonly realign: (
    rows: readonly Row[],
    options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal },
  ) => Promise<readonly Row[]>;
  readonly newId: NewId;
}

/** What somebody can do to the rows; each has words for its button, for what was done, and for why it cannot be. */
export type DeskChange =
  | 'mergeBelow'
  | 'mergeAbove'
  | 'split'
  | 'pieceUp'
  | 'pieceDown'
  | 'cellUp'
  | 'cellDown'
  | 'insert'
  | 'remove'
  | 'edit'
  | 'confirm'
  | 'opens'
  | 'joins'
  | 'kind'
  | 'swap'
  | 'realign'
  | 'paste';

/** Where keys act: a cell, and, where one was placed, a position in its text. */
export interface Place {
  readonly at: number;
  readonly side: Side;
  readonly caret: number | null;
}

interface Step {
  readonly what: DeskChange;
  readonly splice: Splice;
  readonly before: Place;
  readonly after: Place;
}

/** What has just happened, in words that follow a change of language; `n` tells two alike apart. */
export interface Said {
  readonly n: number;
  readonly how:
    | 'done'
    | 'cannot'
    | 'undone'
    | 'redone'
    | 'elsewhere'
    | 'noUndo'
    | 'noRedo'
    | 'noDoubtful'
    | 'changedUnder'
    | 'realignFailed'
    | 'caretAt';
  readonly what?: DeskChange;
  /** What stands after the caret. */
  readonly text?: string;
}

export interface DeskState {
  readonly stage:
    | { readonly state: 'loading' }
    | { readonly state: 'ready' }
    | { readonly state: 'failed'; readonly error: unknown };
  readonly text: TextRecord | null;
  readonly rows: readonly Row[];
  /** How many rows somebody should look at. */
  readonly doubtful: number;
  readonly place: Place;
  /** The cell at the place is being edited; `base` is its text as editing began. */
  readonly editing: { readonly base: string } | null;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly saving: Saving;
  /** How far aligning anew is, 0 to 1; null when it is not under way. */
  readonly aligning: number | null;
  readonly said: Said | null;
}

export interface DeskActions {
  /** Reads the text, and goes to a row if it has it. */
  open(rowId: string | null): Promise<void>;
  goTo(at: number, side?: Side, caret?: number | null): void;
  goToRow(rowId: string): void;
  goToDoubtful(step: 1 | -1): void;
  /** Moves the caret to the next border of a sentence in the cell. */
  stepCaret(step: 1 | -1): void;
  merge(to: 'above' | 'below'): void;
  split(): void;
  /** What is before the caret goes up, or what is after it down; without a caret a sentence. */
  movePiece(to: 'above' | 'below'): void;
  moveCell(to: 'above' | 'below'): void;
  insert(): void;
  remove(): void;
  confirm(): void;
  toggleOpens(): void;
  setKind(kind: BlockKind, level?: number): void;
  swap(): void;
  paste(text: string): void;
  edit(): void;
  /**
   * Ends editing with a text.
   * @returns false where another tab has changed the cell meanwhile: it says so, and the next time keeps the text
   */
  keep(text: string): boolean;
  cancelEdit(): void;
  undo(): void;
  redo(): void;
  realign(): Promise<void>;
  cancelRealign(): void;
  retry(): void;
  takeTheirs(): void;
  saveAsCopy(title: string): Promise<TextRecord>;
  close(): void;
}

export type Desk = StoreApi<DeskState> & { readonly actions: DeskActions };

const INITIAL: DeskState = {
  stage: { state: 'loading' },
  text: null,
  rows: [],
  doubtful: 0,
  place: { at: 0, side: 'zh', caret: null },
  editing: null,
  undo: [],
  redo: [],
  saving: { state: 'saved' },
  aligning: null,
  said: null,
};

/** The alignment desk for a text of the reader's own: its rows, what can be done to them, and that it is saved. */
export function createDesk(id: string, ports: DeskPorts): Desk {
  const store = createStore<DeskState>(() => INITIAL);
  const { getState: state, setState: update } = store;
  let saver: Saver | null = null;
  let aligning: AbortController | null = null;

  const say = (how: Said['how'], what?: DeskChange) =>
    update(({ said }) => ({ said: { n: (said?.n ?? 0) + 1, how, ...(what ? { what } : {}) } }));
  const sayCaret = (caret: number) => {
    const text = cell().slice(caret, caret + 24);
    update(({ said }) => ({ said: { n: (said?.n ?? 0) + 1, how: 'caretAt', text } }));
  };

  /** Rows that came from elsewhere; the place stays on its row. */
  const replace = (rows: readonly Row[]) => {
    const { place, rows: before } = state();
    const here = before[place.at]?.id;
    const found = rows[place.at]?.id === here ? place.at : rows.findIndex((row) => row.id === here);
    const at = found >= 0 ? found : Math.max(0, Math.min(place.at, rows.length - 1));
    const isGone = found < 0;
    update(({ editing }) => ({
      rows,
      doubtful: countDoubtful(rows),
      place: { ...place, at, caret: null },
      editing: isGone ? null : editing,
    }));
  };

  /** Puts a splice on the rows and hands it over to be saved. */
  const put = (splice: Splice, place: Place) => {
    update(({ rows, doubtful }) => ({
      rows: apply(rows, splice),
      doubtful: doubtful - countDoubtful(splice.removed) + countDoubtful(splice.inserted),
      place,
      editing: null,
      saving: { state: 'saving' },
    }));
    saver?.add(splice);
  };

  /** A change that somebody makes: it can be undone, and what was undone before can no longer be redone. */
  const change = (what: DeskChange, made: Change, caret: number | null = null) => {
    const splice = made && trimmed(made);
    if (!splice) return say('cannot', what);
    const { place, rows, undo } = state();
    const after = { ...place, at: placeAfter(rows[place.at], splice, place.at), caret };
    update({ undo: [...undo, { what, splice, before: place, after }], redo: [] });
    put(splice, after);
    say('done', what);
  };

  /** Takes the top step off one stack, splices, and puts it on the other. */
  const travel = (from: 'undo' | 'redo', to: 'undo' | 'redo') => {
    const { [from]: steps, rows } = state();
    const step = steps.at(-1);
    if (!step) return say(from === 'undo' ? 'noUndo' : 'noRedo');
    const wanted = from === 'undo' ? inverse(step.splice) : step.splice;
    const splice = fit(rows, wanted);
    update({ [from]: steps.slice(0, -1) });
    // Another tab has changed these rows since.
    if (!splice) return say('elsewhere', step.what);
    update({ [to]: [...state()[to], step] });
    const goal = from === 'undo' ? step.before : step.after;
    put(splice, { ...goal, at: goal.at + splice.at - wanted.at });
    say(from === 'undo' ? 'undone' : 'redone', step.what);
  };

  const cell = () => {
    const { rows, place } = state();
    return rows[place.at]?.[place.side].text ?? '';
  };

  const sentences = () => {
    const { text, place } = state();
    return splitSentences(cell(), place.side === 'zh' ? (text?.langs.zh ?? 'zh-Hans') : 'en');
  };

  const actions: DeskActions = {
    async open(rowId) {
      update({ stage: { state: 'loading' } });
      try {
        saver ??= createSaver(await ports.library(), id, {
          saving: (saving) => update({ saving }),
          text: (text) => update({ text }),
          rows: replace,
        });
        const rows = await saver.open();
        const found = rows.findIndex((row) => row.id === rowId);
        const at = Math.max(0, found);
        update(({ place }) => ({
          stage: { state: 'ready' },
          rows,
          doubtful: countDoubtful(rows),
          place: { ...place, at },
        }));
        saver.retry();
      } catch (error) {
        update({ stage: { state: 'failed', error } });
      }
    },

    goTo(at, side = state().place.side, caret = null) {
      const last = state().rows.length - 1;
      update({ place: { at: Math.max(0, Math.min(at, last)), side, caret }, editing: null });
    },
    goToRow(rowId) {
      const at = state().rows.findIndex((row) => row.id === rowId);
      if (at >= 0) actions.goTo(at);
    },
    goToDoubtful(step) {
      const { rows, place, doubtful } = state();
      if (!doubtful) return say('noDoubtful');
      // Round the end and on from the other one.
      let at = place.at;
      do at = (at + step + rows.length) % rows.length;
      while (!isDoubtful(rows[at]!));
      actions.goTo(at);
    },
    stepCaret(step) {
      const { place } = state();
      const borders = sentences()
        .slice(1)
        .map(({ start }) => start);
      const caret = place.caret ?? (step > 0 ? -1 : Infinity);
      const next = step > 0 ? borders.find((at) => at > caret) : borders.findLast((at) => at < caret);
      update({ place: { ...place, caret: next ?? null } });
      if (next !== undefined) sayCaret(next);
    },

    merge(to) {
      const { rows, place } = state();
      if (to === 'below') change('mergeBelow', mergeRows(rows, place.at));
      else change('mergeAbove', mergeRows(rows, place.at - 1));
    },
    split() {
      const { rows, place } = state();
      const caret = place.caret ?? (sentences().length === 2 ? sentences()[1]!.start : 0);
      change('split', splitCell(rows, place.at, place.side, caret, ports.newId));
    },
    movePiece(to) {
      const { rows, place } = state();
      const found = sentences();
      const border = to === 'above' ? found[1]?.start : found.length > 1 ? found.at(-1)!.start : undefined;
      const whole = to === 'above' ? cell().length : 0;
      const offset = place.caret ?? border ?? whole;
      change(to === 'above' ? 'pieceUp' : 'pieceDown', moveOver(rows, place.at, place.side, offset, to));
    },
    moveCell(to) {
      const { rows, place } = state();
      const offset = to === 'above' ? cell().length : 0;
      change(to === 'above' ? 'cellUp' : 'cellDown', moveOver(rows, place.at, place.side, offset, to));
    },
    insert() {
      const { rows, place } = state();
      change('insert', insertEmpty(rows, place.at, place.side, ports.newId));
    },
    remove() {
      const { rows, place } = state();
      change('remove', removeEmpty(rows, place.at, place.side));
    },
    confirm() {
      const { rows, place } = state();
      change('confirm', confirmRow(rows, place.at), place.caret);
    },
    toggleOpens() {
      const { rows, place } = state();
      const opens = !rows[place.at]?.opens;
      change(opens ? 'opens' : 'joins', setOpens(rows, place.at, opens));
    },
    setKind(kind, level) {
      const { rows, place } = state();
      change('kind', setKind(rows, place.at, kind, level));
    },
    swap: () => change('swap', swapSides(state().rows)),
    paste(text) {
      const { rows, place } = state();
      change('paste', fillDown(rows, place.at, place.side, pastedParagraphs(text), ports.newId));
    },

    edit: () =>
      update(({ place, rows }) =>
        rows.length ? { editing: { base: rows[place.at]![place.side].text } } : {},
      ),
    keep(text) {
      const { rows, place, editing } = state();
      if (!editing) return true;
      const now = cell();
      if (text === editing.base) {
        update({ editing: null });
        return true;
      }
      if (now !== editing.base && now !== text) {
        update({ editing: { base: now } });
        say('changedUnder');
        return false;
      }
      change('edit', editCell(rows, place.at, place.side, text));
      update({ editing: null });
      return true;
    },
    cancelEdit: () => update({ editing: null }),

    undo: () => travel('undo', 'redo'),
    redo: () => travel('redo', 'undo'),

    async realign() {
      const { rows, place } = state();
      const removed = rows.slice(place.at);
      const hasBoth = removed.some(({ zh }) => zh.text) && removed.some(({ en }) => en.text);
      if (!hasBoth || aligning) return say('cannot', 'realign');
      aligning = new AbortController();
      update({ aligning: 0, editing: null });
      try {
        const { signal } = aligning;
        const inserted = await ports.realign(removed, {
          onProgress: (done) => update({ aligning: done }),
          signal,
        });
        const splice = fit(state().rows, { at: place.at, removed, inserted });
        if (splice) change('realign', splice);
        else say('elsewhere', 'realign');
      } catch {
        if (!aligning.signal.aborted) say('realignFailed');
      } finally {
        aligning = null;
        update({ aligning: null });
      }
    },
    cancelRealign: () => aligning?.abort(),

    retry: () => saver?.retry(),
    takeTheirs: () => saver?.takeTheirs(),
    saveAsCopy: (title) => saver!.saveAsCopy(title, state().rows),
    close() {
      aligning?.abort();
      saver?.close();
    },
  };
  return Object.assign(store, { actions });
}

function countDoubtful(rows: readonly Row[]): number {
  let count = 0;
  for (const row of rows) if (isDoubtful(row)) count++;
  return count;
}

/** The row that was acted on, where it is now; if it has gone, what stands in its place. */
function placeAfter(row: Row | undefined, { at, removed, inserted }: Splice, before: number): number {
  if (before < at || before >= at + removed.length) return before;
  const found = inserted.findIndex(({ id }) => id === row?.id);
  return found >= 0 ? at + found : Math.max(0, at + Math.min(before - at, inserted.length - 1));
}
