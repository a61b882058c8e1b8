import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryError, type Library, type NewText } from '../../../src/core/library/library.ts';
import { openLibrary } from '../../../src/platform/library/library.ts';
import type { Settings } from '../../../src/store/settings.ts';
import { OwnTexts } from '../../../src/ui/library/own-texts.tsx';
import { Notices } from '../../../src/ui/shared/notices.tsx';
import { freshName, NEW_TEXT, rowsOf } from '../../platform/library/samples.ts';
import { draw } from '../draw.tsx';

interface Given {
  readonly texts?: readonly Partial<NewText>[];
  /** Stands in for methods of the real library. */
  readonly stubs?: Partial<Library>;
  readonly settings?: Partial<Settings>;
  readonly library?: () => Promise<Library>;
}

/** The section over a library of its own in a real database. */
async function shelf({ texts = [], stubs, settings, library: open }: Given = {}) {
  await page.viewport(1200, 900);
  const real = await openLibrary({ name: freshName() });
  onTestFinished(() => real.close());
  const ids: string[] = [];
  for (const text of texts) ids.push((await real.add({ ...NEW_TEXT, tags: [], ...text }, [rowsOf(20)])).id);
  const library = { ...real, ...stubs };
  const kept = new Map<string, string>();
  const parts = {
    ImportEntry: () => <p>import here</p>,
    ExportButton: ({ id }: { id: string }) => <button type="button">{`export ${id}`}</button>,
    OwnTerms: () => <p>own terms</p>,
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    },
    saveFile: vi.fn<(name: string, file: Blob) => void>(),
    reload: vi.fn<() => void>(),
  };
  const view = (
    <main>
      <OwnTexts {...parts} />
      <Notices />
    </main>
  );
  const place = ids[0] ? { [`duidu.place.${ids[0]}`]: JSON.stringify({ pairId: 'r6', progress: 0.34 }) } : {};
  const store = await draw(view, {
    kept: place,
    library: open ?? (async () => library),
    ...(settings ? { settings } : {}),
  });
  return { ...parts, ids, kept, library, store };
}

const titles = () => [...document.querySelectorAll('.own-text h3')].map((title) => title.textContent);
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function give(file: File): Promise<void> {
  await expect.element(button('Restore a backup…')).toBeVisible();
  await userEvent.upload(document.querySelector<HTMLElement>('input[type=file]')!, file);
}

test('an empty library invites, and says what may come in', async () => {
  await shelf();
  await expect.element(page.getByRole('heading', { name: 'My texts' })).toBeVisible();
  await expect.element(page.getByText('EPUB, Word, TMX')).toBeVisible();
  await expect.element(page.getByText('Nothing leaves your device')).toBeVisible();
  await expect.element(page.getByText('import here')).toBeVisible();
  await expect.element(page.getByText('own terms')).toBeVisible();
});

test('a text with all that is known of it, and the ways into it', async () => {
  const { ids } = await shelf({ texts: [{ title: '家', tags: ['小说'] }] });
  const [id] = ids;
  const text = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
  await expect.element(text.getByText(/^Simplified Chinese: \d+ characters$/)).toBeVisible();
  await expect.element(text.getByText('20 rows', { exact: true })).toBeVisible();
  await expect.element(text.getByText('Added today')).toBeVisible();
  const doubtful = text.getByRole('link', { name: 'rows to check' });
  await expect.element(doubtful).toHaveAttribute('href', `./desk/?id=${id}`);
  const check = text.getByRole('link', { name: 'Check the alignment of “家”' });
  await expect.element(check).toHaveAttribute('href', `./desk/?id=${id}`);
  await expect.element(text.getByText(`export ${id}`)).toBeVisible();
  // It was begun.
  const onward = text.getByRole('link', { name: 'Continue 家' });
  await expect.element(onward).toHaveAttribute('href', `./text/?id=${id}#r6`);
  await expect.element(text.getByText('34% read')).toBeVisible();
  await expect.element(text.getByRole('heading')).toHaveAttribute('lang', 'zh-Hans');
});

test('renamed and tagged in one dialog; the focus comes back', async () => {
  const { library, ids } = await shelf({
    texts: [
      { title: 'old', tags: ['a'] },
      { title: 'other', tags: ['b'] },
    ],
  });
  await button('Rename or tag “old”').click();
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await userEvent.keyboard('  new name ');
  await button('b').last().click();
  await expect.element(page.getByRole('textbox', { name: 'Tags' })).toHaveValue('a, b');
  await userEvent.type(page.getByRole('textbox', { name: 'Tags' }), '，c d{Enter}');
  await expect.element(button('Rename or tag “new name”')).toHaveFocus();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(await library.get(ids[0]!)).toMatchObject({ title: 'new name', tags: ['a', 'b', 'c d'] });
});

test('a title may not be empty; what cannot be kept is told, and nothing typed is lost', async () => {
  const update = () => Promise.reject(new LibraryError('full'));
  await shelf({ texts: [{ title: 'old' }], stubs: { update } });
  await button('Rename or tag “old”').click();
  await page.getByLabelText('Title').fill(' ');
  await button('Save').click();
  await expect.element(page.getByText('A text needs a title.')).toBeVisible();
  await page.getByLabelText('Title').fill('new');
  await button('Save').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('no room left');
  await expect.element(page.getByLabelText('Title')).toHaveValue('new');
});

test('deleted, with the focus on the next; undone, with the focus on it', async () => {
  await shelf({ texts: [{ title: 'c' }, { title: 'b' }, { title: 'a' }] });
  await page.getByLabelText('Order').selectOptions('Title');
  await button('Delete “b”').click();
  await expect.poll(titles).toEqual(['a', 'c']);
  await expect.element(page.getByRole('link', { name: 'c', exact: true })).toHaveFocus();
  await expect.element(page.getByText('“b” has been deleted')).toBeVisible();
  await button('Undo').click();
  await expect.poll(titles).toEqual(['a', 'b', 'c']);
  await expect.element(page.getByRole('link', { name: 'b', exact: true })).toHaveFocus();
});

test('the last one deleted leaves the focus on the title; it is among the recently deleted for a day', async () => {
  const { library } = await shelf({ texts: [{ title: 'a' }] });
  await button('Delete “a”').click();
  await expect.element(page.getByRole('heading', { name: 'My texts' })).toHaveFocus();
  await expect.element(page.getByText('Nothing leaves your device')).toBeVisible();
  await page.getByText('Recently deleted (1)').click();
  await button('Restore a').click();
  await expect.poll(titles).toEqual(['a']);
  await expect.element(page.getByRole('link', { name: 'a', exact: true })).toHaveFocus();

  await button('Delete “a”').click();
  await page.getByText('Recently deleted (1)').click();
  await button('Delete for good now').click();
  await expect.element(page.getByRole('dialog', { name: 'Delete 1 text for good?' })).toBeVisible();
  await button('Cancel').click();
  expect(await library.trash()).toHaveLength(1);
  await button('Delete for good now').click();
  await button('Delete for good now').last().click();
  await expect.poll(() => library.trash()).toEqual([]);
  await expect.element(page.getByText('Recently deleted')).not.toBeInTheDocument();
});

test('what cannot be deleted comes back, and why is told', async () => {
  await shelf({
    texts: [{ title: 'a' }],
    stubs: { remove: () => Promise.reject(new LibraryError('unavailable')) },
  });
  await button('Delete “a”').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('does not let the site keep anything');
  expect(titles()).toEqual(['a']);
});

test('many are sorted, narrowed to a tag, and looked for by word', async () => {
  const { kept } = await shelf({
    texts: Array.from({ length: 12 }, (_, n) => ({ title: `Text ${n}`, tags: n % 3 ? [] : ['third'] })),
  });
  await expect.poll(() => titles().length).toBe(12);
  await page.getByLabelText('Order').selectOptions('Title');
  await expect.poll(() => titles().slice(0, 3)).toEqual(['Text 0', 'Text 1', 'Text 2']);
  expect(kept.get('duidu.shelf.sort')).toBe('title');
  await page.getByLabelText('Only texts tagged').selectOptions('third');
  await expect.poll(titles).toEqual(['Text 0', 'Text 3', 'Text 6', 'Text 9']);
  await expect.element(page.getByText('4 of 12 texts')).toBeVisible();
  await button('third').first().click();
  await expect.poll(() => titles().length).toBe(12);
  await page.getByRole('searchbox').fill('text 11');
  await expect.poll(titles).toEqual(['Text 11']);
  await page.getByRole('searchbox').fill('nothing of the kind');
  await expect.element(page.getByText('No text matches.')).toBeVisible();
  await button('Show all').click();
  await expect.poll(() => titles().length).toBe(12);
});

test('of hundreds the first are drawn, and the others as they are asked for', async () => {
  const list = Array.from({ length: 130 }, (_, n) => ({
    ...NEW_TEXT,
    id: `t${n}`,
    title: `Text ${n}`,
    created: n,
    opened: n,
    changed: n,
    rows: 1,
    doubtful: 0,
    length: { zh: 1, en: 0 },
    revision: 0,
  }));
  await shelf({ stubs: { list: async () => list } });
  await button('Show 60 more').click();
  expect(titles()).toHaveLength(120);
  await expect.element(page.getByRole('link', { name: 'Text 69', exact: true })).toHaveFocus();
  await button('Show 10 more').click();
  expect(titles()).toHaveLength(130);
  await expect.element(page.getByText(/^Show/)).not.toBeInTheDocument();
});

test('what happens in another tab shows here', async () => {
  const { library, ids } = await shelf({ texts: [{ title: 'a' }] });
  await library.update(ids[0]!, { title: 'renamed elsewhere' });
  await expect.poll(titles).toEqual(['renamed elsewhere']);
});

test('a library that cannot be had says why; once it can, it is there', async () => {
  const failures: LibraryError[] = [new LibraryError('blocked')];
  const real = await openLibrary({ name: freshName() });
  onTestFinished(() => real.close());
  await shelf({
    library: async () => {
      const failure = failures.pop();
      if (failure) throw failure;
      return real;
    },
  });
  await expect.element(page.getByRole('alert')).toHaveTextContent('Another tab still runs an older version');
  await button('Try again').click();
  await expect.element(page.getByText('Nothing leaves your device')).toBeVisible();
});

test('of a library that a newer tab has taken, the way on is to reload', async () => {
  const { reload } = await shelf({ library: () => Promise.reject(new LibraryError('newer')) });
  await button('Reload the page').click();
  expect(reload).toHaveBeenCalledOnce();
});

test('all of it goes into one file, and comes back: merged, or in place of what is there', async () => {
  const { saveFile, library, ids, reload } = await shelf({ texts: [{ title: 'a' }, { title: 'b' }] });
  await button('Back up everything').click();
  await expect.poll(() => saveFile.mock.calls.length).toBe(1);
  const [name, blob] = saveFile.mock.calls[0]!;
  expect(name).toMatch(/^duidu-backup-\d{4}-\d\d-\d\d-\d{4}\.duidu$/);
  await expect.element(page.getByText(`Saved as ${name}`)).toBeVisible();
  const file = new File([blob], name);

  await library.remove(ids[0]!);
  await library.purge();
  await expect.poll(titles).toEqual(['b']);
  await give(file);
  await expect.element(page.getByRole('radio', { name: 'Merge' })).toHaveFocus();
  await button('Restore').click();
  await expect.element(page.getByText('1 text restored.')).toBeVisible();
  await button('Done').click();
  await expect.poll(() => titles().sort()).toEqual(['a', 'b']);
  expect(reload).not.toHaveBeenCalled();

  await give(file);
  await button('Restore').click();
  await expect.element(page.getByText('everything in this backup is here already')).toBeVisible();
  await button('Done').click();

  await library.add({ ...NEW_TEXT, title: 'new' }, [rowsOf(1)]);
  await expect.poll(() => titles().length).toBe(3);
  await give(file);
  await page.getByText('Replace', { exact: true }).click();
  await button('Restore').click();
  await expect.element(page.getByText('All 3 texts in this browser will be deleted')).toBeVisible();
  await expect.element(button('Back')).toHaveFocus();
  await button('Back').click();
  expect(await library.list()).toHaveLength(3);
  await button('Restore').click();
  await button('Delete 3 texts and restore').click();
  await expect.element(page.getByText('2 texts restored.')).toBeVisible();
  await expect.element(button('Done')).toHaveFocus();
  await button('Done').click();
  expect((await library.list()).map(({ title }) => title).sort()).toEqual(['a', 'b']);
  expect(reload).toHaveBeenCalledOnce();
});

test('replacing is never done without asking', async () => {
  const restoreBackup = vi.fn<Library['restoreBackup']>();
  await shelf({ stubs: { restoreBackup } });
  await give(new File(['?'], 'some.duidu'));
  await page.getByText('Replace', { exact: true }).click();
  // A double click asks, and does not answer.
  await userEvent.dblClick(button('Restore'));
  await expect.element(page.getByText('Your terms, settings and reading places')).toBeVisible();
  expect(restoreBackup).not.toHaveBeenCalled();
  await button('Delete and restore').click();
  expect(restoreBackup).toHaveBeenCalledOnce();
});

test.each([
  ['broken', 'not a complete Duidu backup'],
  ['newer', 'made by a newer version'],
  ['full', 'no room left'],
] as const)('a backup that cannot be restored (%s) says why', async (failure, words) => {
  const restoreBackup = () => Promise.reject(new LibraryError(failure));
  await shelf({ texts: [{ title: 'a' }], stubs: { restoreBackup } });
  await give(new File(['?'], 'some.duidu'));
  await button('Restore').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  await button('Close').last().click();
  expect(titles()).toEqual(['a']);
});

test('says what room there is, and asks the browser to keep it', async () => {
  let persistent = false;
  const answers = [false, true];
  const stubs: Partial<Library> = {
    usage: async () => ({ used: 12_345_678, available: 5e9, persistent }),
    persist: async () => (persistent = answers.shift()!),
  };
  await shelf({ stubs, settings: { ui: 'zh-Hant' } });
  await expect.element(page.getByText('本站在這台裝置上已使用12 MB，還可使用5 GB。')).toBeVisible();
  await expect.element(page.getByText('瀏覽器可能會清除你的文庫')).toBeVisible();
  await button('請瀏覽器保留').click();
  await expect.element(page.getByText('瀏覽器沒有承諾保留')).toBeVisible();
});

test('where the browser promises to keep it, says so', async () => {
  let persistent = false;
  await shelf({
    stubs: {
      usage: async () => ({ used: 1, available: 1, persistent }),
      persist: async () => (persistent = true),
    },
  });
  await button('Ask it to keep everything').click();
  await expect.element(page.getByText('has promised to keep your library')).toBeVisible();
});

test('where the browser does not tell of its room, the rest works', async () => {
  await shelf({ stubs: { usage: () => Promise.reject(new LibraryError('unavailable')) } });
  await expect.element(page.getByText('does not say how much room')).toBeVisible();
  await expect.element(button('Back up everything')).toBeVisible();
});
