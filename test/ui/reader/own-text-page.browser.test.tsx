import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Row } from '../../../src/core/bitext/rows.ts';
import {
  LibraryError,
  type Library,
  type LibraryChange,
  type TextRecord,
} from '../../../src/core/library/library.ts';
import { layerOf } from '../../../src/core/terms/layer.ts';
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import { formsOf } from '../../../src/core/terms/forms.ts';
import type { Settings } from '../../../src/store/settings.ts';
import type { OwnReaderParts } from '../../../src/ui/reader/own-reader.tsx';
import { OwnTextPage } from '../../../src/ui/reader/own-text-page.tsx';
import { Notices } from '../../../src/ui/shared/notices.tsx';
import { draw } from '../draw.tsx';
import { ENTRIES } from '../terms/entries.ts';

const nothing = () => null;
const PARTS: OwnReaderParts = {
  panels: { outline: nothing, glossary: nothing, settings: nothing, help: nothing },
  Card: nothing,
  Appendix: nothing,
  findTerms(entries) {
    const matcher = compileTerms(formsOf(entries));
    return {
      find: async (pairs) =>
        pairs.map(({ zh, en }) => ({ zh: layerOf(zh, matcher), en: layerOf(en, matcher) })),
      close: nothing,
    };
  },
  ExportButton: ({ id }) => <button type="button">{`export ${id}`}</button>,
  AddTranslation: ({ id, onDone }) => (
    <dialog open aria-label={`add to ${id}`}>
      <button type="button" onClick={onDone}>
        done
      </button>
    </dialog>
  ),
  TermParameter: nothing,
};

function row(n: number, change: Partial<Row> = {}): Row {
  return {
    id: `r${n}`,
    kind: 'paragraph',
    opens: true,
    zh: { text: `第${n}句说HBM。`, marks: [] },
    en: { text: `Sentence ${n} tells of HBM.`, marks: [] },
    confidence: 1,
    fixed: false,
    ...change,
  };
}

/** A library with one text, `mine`, that the test may change. */
class FakeLibrary {
  rows: readonly Row[];
  title = 'Mine';
  revision = 0;
  failure: LibraryError | null = null;
  readonly update = vi.fn<Library['update']>(() => Promise.resolve(this.#record()));
  #listener: (change: LibraryChange) => void = () => {};

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  #record(): TextRecord {
    const filled = (side: 'zh' | 'en') => this.rows.filter((row) => row[side].text).length;
    return {
      id: 'mine',
      title: this.title,
      langs: { zh: 'zh-Hans', en: 'en' },
      tags: [],
      created: 0,
      opened: 0,
      changed: 0,
      sources: [{ name: 'mine.txt', format: 'text', encoding: 'UTF-8' }],
      rows: this.rows.length,
      doubtful: 0,
      length: { zh: filled('zh'), en: filled('en') },
      revision: this.revision,
    };
  }

  tell(change: LibraryChange): void {
    this.#listener(change);
  }

  open(): Library {
    return {
      get: (id: string) =>
        this.failure || id !== 'mine'
          ? Promise.reject(this.failure ?? new LibraryError('gone'))
          : Promise.resolve(this.#record()),
      rows: (_: string, from: number, to: number) => Promise.resolve(this.rows.slice(from, to)),
      update: this.update,
      subscribe: (listener: (change: LibraryChange) => void) => {
        this.#listener = listener;
        return nothing;
      },
    } as unknown as Library;
  }
}

function open(library: FakeLibrary, query = '?id=mine', settings: Partial<Settings> = {}, kept = {}) {
  history.replaceState(null, '', `${location.pathname}${query}`);
  return draw(
    <>
      <OwnTextPage parts={PARTS} />
      <Notices />
    </>,
    {
      library: () => Promise.resolve(library.open()),
      loadGlossary: () => Promise.resolve(ENTRIES),
      settings,
      kept,
    },
  );
}

const MANY = Array.from({ length: 2000 }, (_, n) => row(n));
const drawn = () => [...document.querySelectorAll<HTMLElement>('[data-pair]')].map(({ id }) => id);

beforeEach(async () => {
  await page.viewport(1200, 800);
  scrollTo(0, 0);
});

test('shows a text with its terms, notes that it was opened, and names the window', async () => {
  const library = new FakeLibrary([row(1), row(2, { opens: false }), row(3)]);
  const store = await open(library);
  await expect.element(page.getByRole('heading', { name: 'Mine' })).toBeVisible();
  expect(drawn()).toEqual(['r1', 'r3']);
  await expect.poll(() => document.querySelectorAll('[data-pair=r1] .zh [data-term=hbm]').length).toBe(2);
  expect(document.title).toContain('Mine');
  await expect.poll(() => library.update.mock.calls[0]?.[1].opened).toBeGreaterThan(0);
  expect(store.getState().text).toMatchObject({ meta: { slug: 'mine' }, searching: false });
  await userEvent.click(page.getByRole('button', { name: 'This text' }));
  await expect.element(page.getByText('mine.txt', { exact: true }).last()).toBeVisible();
  await expect.element(page.getByRole('dialog').getByRole('button', { name: 'export mine' })).toBeVisible();
});

test('a title that the text begins with is not written twice', async () => {
  await open(
    new FakeLibrary([row(1, { kind: 'heading', level: 2, en: { text: 'Mine', marks: [] } }), row(2)]),
  );
  await expect.poll(drawn).toEqual(['r1', 'r2']);
  expect(page.getByRole('heading', { level: 1 }).element().closest('.visually-hidden')).not.toBe(null);
});

test('says that a language is missing, and lets one add it', async () => {
  const blank = { text: '', marks: [] };
  const library = new FakeLibrary([row(1, { en: blank }), row(2, { en: blank })]);
  await open(library);
  await expect.element(page.getByText(/English side .* empty/)).toBeVisible();
  expect(document.querySelector<HTMLElement>('[data-pair] .en')!.getClientRects()).toHaveLength(0);
  await userEvent.click(page.getByRole('button', { name: 'Add a translation' }));
  await expect.element(page.getByRole('dialog', { name: 'add to mine' })).toBeVisible();
  library.rows = [row(1), row(2)];
  library.revision++;
  library.tell({ kind: 'rows', id: 'mine', revision: 1 });
  await userEvent.click(page.getByRole('button', { name: 'done' }));
  await expect
    .poll(() => document.querySelector('[data-pair=r1] .en')?.textContent)
    .toBe('Sentence 1 tells of HBM.');
  expect(page.getByText(/English side .* empty/).query()).toBe(null);
});

test.each([
  ['', 'Which text?'],
  ['?id=other', 'This text is not here'],
])('%j is told in words, with a way on', async (query, title) => {
  await open(new FakeLibrary([row(1)]), query);
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'All texts' })).toBeVisible();
});

test('an empty text has a way to the desk', async () => {
  await open(new FakeLibrary([]));
  await expect.element(page.getByRole('link', { name: 'Alignment desk' })).toBeVisible();
});

test('what failed can be tried again', async () => {
  const library = new FakeLibrary([row(1)]);
  library.failure = new LibraryError('broken');
  await open(library, '?id=mine', { ui: 'zh-Hant' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('損壞');
  library.failure = null;
  await userEvent.click(page.getByRole('button', { name: '再試一次' }));
  await expect.poll(drawn).toEqual(['r1']);
});

test('a long text begins where it was left, and is drawn there only', async () => {
  const kept = { 'duidu.place.mine': JSON.stringify({ pairId: 'r1234', progress: 0.6 }) };
  await open(new FakeLibrary(MANY), '?id=mine', {}, kept);
  await expect.poll(drawn).toContain('r1234');
  await expect.element(page.getByText('Picked up where you left off')).toBeVisible();
  await expect.poll(() => document.querySelector('article')!.ariaBusy).toBe('false');
  const top = document.getElementById('r1234')!.getBoundingClientRect().top;
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(200);
  expect(drawn().length).toBeLessThan(200);
});

test('a place that comes and goes with another tab’s work is kept', async () => {
  const library = new FakeLibrary(MANY);
  await open(library, '?id=mine#r1000');
  await expect.poll(drawn).toContain('r1000');
  await expect.poll(() => document.querySelector('article')!.ariaBusy).toBe('false');
  const topOf = (id: string) => Math.round(document.getElementById(id)!.getBoundingClientRect().top);
  const before = topOf('r1000');
  // Rows come above, and the pair at hand is joined to the one before it.
  library.rows = MANY.flatMap((row, n) =>
    n === 10 ? [row, ...MANY.slice(0, 300).map((more) => ({ ...more, id: `new-${more.id}` }))] : [row],
  ).map((row) => (row.id === 'r1000' ? { ...row, opens: false } : row));
  library.revision++;
  library.tell({ kind: 'rows', id: 'mine', revision: 1 });
  await expect.poll(() => document.getElementById('r1000'), { timeout: 3000 }).toBe(null);
  await expect.poll(() => Math.abs(topOf('r999') - before)).toBeLessThanOrEqual(2);
});

test('is printed whole', async () => {
  await open(new FakeLibrary(MANY), '?id=mine#r1000');
  await expect.poll(() => document.querySelector('article')?.ariaBusy).toBe('false');
  const before = document.getElementById('r1000')!.getBoundingClientRect().top;
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawn()).toEqual(MANY.map(({ id }) => id));
  window.dispatchEvent(new Event('afterprint'));
  await expect.poll(() => drawn().length).toBeLessThan(200);
  await expect
    .poll(() => Math.abs(document.getElementById('r1000')!.getBoundingClientRect().top - before))
    .toBeLessThanOrEqual(2);
});
