import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FormatError, problem } from '../../../src/core/formats/problem.ts';
import { ImportError } from '../../../src/core/import/failure.ts';
import type { Importer, JobControl, Kept, KeepRequest, Source } from '../../../src/core/import/job.ts';
import type { Preview } from '../../../src/core/import/preview.ts';
import { LibraryError } from '../../../src/core/library/library.ts';
import { createImportStore } from '../../../src/store/imports.ts';
import { ImportProvider } from '../../../src/ui/import/import-context.tsx';
import { ImportEntry } from '../../../src/ui/import/import-entry.tsx';
import { draw } from '../draw.tsx';

const PREVIEW: Preview = {
  format: 'text',
  encoding: 'gb18030',
  title: '论风',
  shape: 'bilingual',
  script: 'zh-Hans',
  lang: null,
  languages: [],
  counts: { rows: 1234, zh: 5678, en: 90 },
  sample: [
    { at: 0, kind: 'heading', zh: '论风', en: 'On the wind' },
    { at: 1, kind: 'paragraph', zh: '3收藏', en: '' },
    { at: 2, kind: 'paragraph', zh: '网站名 风来了。', en: 'The wind came.' },
  ],
  removals: [
    { n: 0, at: 1, reason: 'share', text: '3收藏', lang: 'zh-Hans', partial: false },
    { n: 1, at: 2, reason: 'repeated', text: '网站名', lang: 'zh-Hans', partial: true },
  ],
  warnings: [problem('charactersLost', { file: 'a.txt', line: 12 }, { count: 3 })],
};
const KEPT: Kept = {
  record: {
    id: 'a b',
    title: '论风',
    langs: { zh: 'zh-Hans', en: 'en' },
    tags: [],
    created: 0,
    opened: 0,
    changed: 0,
    sources: [],
    rows: 2000,
    doubtful: 3,
    length: { zh: 1, en: 1 },
    revision: 0,
  },
  aligned: true,
  withLexicon: true,
};

async function setup(more: Partial<Importer> = {}, preview: Partial<Preview> = {}) {
  const made = {
    preview: vi.fn(async ({ options }: Source): Promise<Preview> => ({
      ...PREVIEW,
      ...preview,
      ...(options.encoding ? { encoding: options.encoding, warnings: [] } : {}),
    })),
    keep: vi.fn<Importer['keep']>(async () => KEPT),
    join: vi.fn(async () => KEPT),
    rest: vi.fn(),
  };
  const store = createImportStore({
    importer: { ...made, ...more },
    persist: () => {},
    aid: async () => ({ lexicon: null, terms: [] }),
  });
  await draw(
    <ImportProvider store={store}>
      <ImportEntry />
    </ImportProvider>,
  );
  return made;
}

/** Chooses files as the system's dialog would give them. */
async function choose(...names: string[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File(['x'], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('dialog')).toBeVisible();
}

beforeEach(() => page.viewport(1200, 800));

describe('what was understood', () => {
  test('is shown, and can be changed', async () => {
    const importer = await setup();
    await choose('a.txt');
    await expect
      .element(page.getByText('plain text · 1,234 pairs · 5,678 characters · 90 English words'))
      .toBeVisible();
    await expect.element(page.getByText('a.txt · line 12: 3 characters cannot be read')).toBeVisible();
    await expect.element(page.getByLabelText('Encoding')).toHaveValue('gb18030');
    await page.getByLabelText('Encoding').selectOptions('big5');
    await expect.element(page.getByText('characters cannot be read')).not.toBeInTheDocument();
    await page.getByLabelText('Read as').selectOptions('monolingual');
    await page.getByRole('button', { name: 'Swap the sides' }).click();
    await expect
      .poll(() => importer.preview.mock.lastCall![0].options)
      .toEqual({ encoding: 'big5', shape: 'monolingual', swap: true });
  });

  test('shows both sides in their languages, and what goes when it is ticked', async () => {
    const importer = await setup();
    await choose('a.txt');
    const sample = page.getByRole('region', { name: 'Beginning of the text' });
    await expect.element(sample.getByText('On the wind')).toHaveAttribute('lang', 'en');
    await expect.element(sample.getByText('论风')).toHaveAttribute('lang', 'zh-Hans');
    expect(document.querySelector('.import-sample s')).toBeNull();
    await page.getByRole('button', { name: 'Tick all' }).click();
    expect([...document.querySelectorAll('.import-sample s')].map((s) => s.textContent)).toEqual([
      '3收藏',
      '网站名',
    ]);
    await page.getByRole('checkbox', { name: /3收藏/ }).click();
    await page.getByLabelText('Title').fill('风');
    await page.getByLabelText('Chinese script').selectOptions('zh-Hant');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect
      .poll(() => importer.keep.mock.lastCall?.[0])
      .toMatchObject({
        title: '风',
        script: 'zh-Hant',
        sources: [{ removals: [1] }],
      });
  });

  test('of a table has its columns, each with one meaning', async () => {
    const table = {
      delimiter: ',',
      columns: { zh: 1, en: 2, id: 0, notes: null, header: true },
      width: 3,
      rowCount: 1,
      rows: [
        ['no', '甲', 'A'],
        ['1', '风', '<b>wind</b>'],
      ],
    };
    const importer = await setup({}, { format: 'csv', table, removals: [], warnings: [] });
    await choose('a.csv');
    await expect.element(page.getByRole('cell', { name: '<b>wind</b>' })).toHaveAttribute('lang', 'en');
    await page.getByRole('combobox', { name: 'Chinese', exact: true }).selectOptions('2');
    await expect
      .poll(() => importer.preview.mock.lastCall![0].options.columns)
      .toEqual({ zh: 2, en: 1, id: 0, notes: null, header: true });
  });
});

test('gives the focus back to what is left when what it was opened by has gone', async () => {
  await setup();
  await choose('a.txt');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.element(page.getByRole('link', { name: 'Open', exact: true })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Go on' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Choose files…' })).toHaveFocus();
});

describe('what goes wrong', () => {
  test('with a file is said in words, and other files are kept', async () => {
    const error = new FormatError([
      problem('wrongKind', { file: 'b.docx' }, { claimed: 'docx', found: 'pdf' }),
    ]);
    const preview = vi.fn(async ({ file, options }: Source) => {
      if (file.name === 'b.docx' && !options.format) throw error;
      return PREVIEW;
    });
    const importer = await setup({ preview });
    await choose('a.txt', 'b.docx');
    await expect.element(page.getByText('Cannot be read', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'b.docx Cannot be read' }).click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('b.docx: The name ends in “.docx”, but what is in the file is something else: PDF.');
    await page.getByRole('button', { name: 'Keep 1 text' }).click();
    await expect.poll(() => importer.keep.mock.calls.length).toBe(1);
    // Another format may be what it is.
    await page.getByLabelText('Read it as').selectOptions('text');
    await expect.element(page.getByLabelText('Title')).toHaveValue('论风');
  });

  test.each([
    [new LibraryError('full'), 'There is no room left'],
    [new LibraryError('conflict'), 'changed in another tab'],
    [new ImportError('memory'), 'not enough memory'],
    [new ImportError('stopped'), 'ended unexpectedly'],
    [new Error('who knows'), 'ended unexpectedly'],
  ])('while it is kept is said, and it can be tried again (%s)', async (error, words) => {
    const keep = vi.fn().mockRejectedValueOnce(error).mockResolvedValue(KEPT);
    await setup({ keep });
    await choose('a.txt');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.element(page.getByRole('link', { name: 'Open' })).toBeVisible();
  });
});

describe('keeping', () => {
  test('by keyboard: told, cancelled, and at the end the ways on', async () => {
    let report: JobControl['onProgress'];
    let finish: (kept: Kept) => void = () => {};
    const keep = vi.fn((_: KeepRequest, control?: JobControl) => {
      report = control?.onProgress;
      return new Promise<Kept>((resolve, reject) => {
        finish = resolve;
        control?.signal?.addEventListener('abort', () => reject(control.signal!.reason as Error));
      });
    });
    await setup({ keep });
    await choose('a.txt');
    const button = page.getByRole('button', { name: 'Keep', exact: true });
    await expect.element(button).toBeEnabled();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    report!({ stage: 'aligning', done: 0.634 });
    await expect.element(page.getByText('Aligning: 63%')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('“论风”: Aligning: 50%');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Title')).toBeVisible();
    await button.click();
    await expect.element(page.getByText('Reading: 0%', { exact: true })).toBeVisible();
    finish(KEPT);
    await expect.element(page.getByRole('link', { name: 'Open' })).toHaveFocus();
    await expect
      .element(page.getByRole('link', { name: 'Open' }))
      .toHaveAttribute('href', './text/?id=a%20b');
    await expect
      .element(page.getByRole('link', { name: 'Check the alignment' }))
      .toHaveAttribute('href', './desk/?id=a%20b');
    await expect.element(page.getByText('3 rows of them are doubtful.')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('“论风” is in your library.');
  });

  test('can wait: what was chosen is there when one comes back', async () => {
    await setup();
    await choose('a.txt');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.element(page.getByLabelText('Title')).toHaveValue('论风');
  });
});
