// The reader's own texts on the shelf of the built site, in a real browser's database.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it, test, vi } from 'vitest';
import { openLibraryPage } from './own-texts.ts';
import { openPage, QA, ready, settled, type PageOptions } from './page.ts';

vi.setConfig({ testTimeout: 60_000 });

let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

interface Seed {
  readonly title: string;
  readonly tags?: readonly string[];
  readonly rows?: number;
}

/** The shelf, with these texts in the reader's library. */
async function openShelf(seeds: readonly Seed[], options: Partial<PageOptions> = {}): Promise<Page> {
  const page = await openPage({ path: '', ...options });
  await drawn(page);
  if (seeds.length) {
    await seed(page, seeds);
    await page.locator('.own-list').waitFor();
  }
  return page;
}

const drawn = (page: Page) => page.locator('.own .keeping, .own-failed').waitFor();

async function seed(page: Page, seeds: readonly Seed[]): Promise<void> {
  const tab = await openLibraryPage(page.context(), inject('sites').root);
  await tab.evaluate(async (seeds) => {
    for (const { title, tags = [], rows: count = 3 } of seeds) {
      const rows = Array.from({ length: count }, (_, n) => ({
        id: `r${n}`,
        kind: 'paragraph' as const,
        opens: true,
        zh: { text: `第${n}句。`, marks: [] },
        en: { text: `Sentence ${n}.`, marks: [] },
        confidence: n === 1 ? 0 : 1,
        fixed: false,
      }));
      await ownLibrary.add({ title, langs: { zh: 'zh-Hans', en: 'en' }, tags, sources: [] }, [rows]);
    }
  }, seeds);
  await tab.close();
}

const titles = (page: Page) => page.locator('.own-text h3').allTextContents();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Everything that the library's stores hold. */
function dump(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('duidu');
        request.addEventListener('success', () => {
          const db = request.result;
          const names = [...db.objectStoreNames];
          const tx = db.transaction(names);
          const found = names.map((name) => {
            const all = tx.objectStore(name).getAll();
            return () => [name, all.result];
          });
          tx.addEventListener('complete', () => {
            db.close();
            resolve(found.map((get) => get()));
          });
        });
      }),
  );
}

test('a text is renamed, tagged, sorted, deleted and brought back, and all of that is kept', async () => {
  const page = await openShelf([
    { title: 'Charlie' },
    { title: 'alpha', tags: ['novel'] },
    { title: 'Bravo' },
  ]);
  await page.getByLabel('Order').selectOption('Title');
  await expect.poll(() => titles(page)).toEqual(['alpha', 'Bravo', 'Charlie']);

  // By keyboard alone.
  await button(page, 'Rename or tag “Charlie”').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Aardvark');
  await page.getByRole('textbox', { name: 'Tags' }).fill('essay, 散文');
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(['Aardvark', 'alpha', 'Bravo']);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
    .toBe('Rename or tag “Aardvark”');

  await button(page, 'Delete “alpha”').click();
  await expect.poll(() => titles(page)).toEqual(['Aardvark', 'Bravo']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bravo');
  await page.reload();
  await drawn(page);
  expect(await titles(page)).toEqual(['Aardvark', 'Bravo']);
  await page.getByText('Recently deleted (1)').click();
  await button(page, 'Restore alpha').click();
  await expect.poll(() => titles(page)).toEqual(['Aardvark', 'alpha', 'Bravo']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('alpha');

  await button(page, 'Delete “Bravo”').click();
  await button(page, 'Undo').click();
  await page.reload();
  await drawn(page);
  expect(await titles(page)).toEqual(['Aardvark', 'alpha', 'Bravo']);
  await page.getByLabel('Only texts tagged').selectOption('散文');
  await expect.poll(() => titles(page)).toEqual(['Aardvark']);
});

test('everything goes into one file and comes back; a file that is damaged changes nothing', async () => {
  const page = await openShelf([{ title: 'one', tags: ['a'], rows: 1000 }, { title: 'two' }], {
    settings: { ui: 'en', theme: 'dark' },
  });
  const before = await dump(page);
  const download = page.waitForEvent('download');
  await button(page, 'Back up everything').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^duidu-backup-[\d-]+\.duidu$/);
  const whole = Buffer.concat(await (await saved.createReadStream()).toArray());
  await page.getByText(/^Saved as duidu-backup/).waitFor();
  const give = (buffer: Buffer, name = 'backup.duidu') =>
    page
      .locator('.keeping input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  const damaged = Buffer.from(whole);
  damaged[Math.floor(whole.length / 2)]! ^= 0xff;
  for (const bad of [damaged, whole.subarray(0, -20), Buffer.alloc(0), Buffer.from('PK\u0003\u0004 a zip')]) {
    for (const mode of ['Merge', 'Replace']) {
      await give(bad);
      await page.getByText(mode, { exact: true }).click();
      await button(page, 'Restore').click();
      if (mode === 'Replace') await button(page, 'Delete 2 texts and restore').click();
      await page.getByRole('alert').getByText('not a complete Duidu backup').waitFor();
      await page.locator('.dialog-foot .primary').click();
    }
  }
  expect(await dump(page)).toEqual(before);

  // Another browser: nothing is there, and the file brings it all back.
  const other = await openShelf([{ title: 'here before' }]);
  const giveOther = () =>
    other
      .locator('.keeping input[type=file]')
      .setInputFiles({ name: 'b.duidu', mimeType: 'application/octet-stream', buffer: whole });
  await giveOther();
  await button(other, 'Restore').click();
  await other.getByText('2 texts restored.').waitFor();
  await button(other, 'Done').click();
  await expect.poll(async () => (await titles(other)).sort()).toEqual(['here before', 'one', 'two']);

  await giveOther();
  await other.getByText('Replace', { exact: true }).click();
  await button(other, 'Restore').click();
  await other.getByText('All 3 texts in this browser will be deleted').waitFor();
  await button(other, 'Delete 3 texts and restore').click();
  await other.getByText('2 texts restored.').waitFor();
  await Promise.all([other.waitForEvent('load'), button(other, 'Done').click()]);
  await ready(other);
  await drawn(other);
  expect((await titles(other)).sort()).toEqual(['one', 'two']);
  // The settings came along.
  expect(await other.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('two tabs: what is done in one shows in the other', async () => {
  const page = await openShelf([{ title: 'old name' }]);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await drawn(other);
  await button(page, 'Rename or tag “old name”').click();
  await page.getByLabel('Title').fill('new name');
  await button(page, 'Save').click();
  await expect.poll(() => titles(other)).toEqual(['new name']);
  await button(other, 'Delete “new name”').click();
  await expect.poll(() => titles(page)).toEqual([]);
  await button(other, 'Undo').click();
  await expect.poll(() => titles(page)).toEqual(['new name']);
});

describe('where the library cannot be had, the shelf is whole and says why', () => {
  const isWhole = async (page: Page) => {
    expect(await page.locator('.book').count()).toBe(2);
    await page.getByRole('link', { name: 'Glossary' }).waitFor();
  };

  test('storage is forbidden', async () => {
    const page = await openShelf([], {
      before: () => {
        indexedDB.open = () => {
          throw new DOMException('Denied', 'SecurityError');
        };
      },
    });
    await page.getByRole('alert').getByText('does not let the site keep anything').waitFor();
    await isWhole(page);
  });

  test('another tab holds an older version, and is closed', async () => {
    const page = await openPage({ path: 'glossary/' });
    const older = await page.context().newPage();
    await older.goto(page.url());
    await older.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('duidu', 1);
          request.addEventListener('upgradeneeded', () => {
            request.result.createObjectStore('texts', { keyPath: 'id' });
            request.result.createObjectStore('chunks');
            request.result.createObjectStore('pending', { keyPath: 'body' });
          });
          request.addEventListener('success', resolve);
        }),
    );
    await page.goto(new URL('../', page.url()).href);
    await page.getByRole('alert').getByText('Another tab still runs an older version').waitFor();
    await isWhole(page);
    await older.close();
    await button(page, 'Try again').click();
    await page.locator('.keeping').waitFor();
  });

  test('another tab has brought it up to a newer version', async () => {
    const page = await openShelf([{ title: 'a' }]);
    const newer = await page.context().newPage();
    await newer.goto(new URL('glossary/', page.url()).href);
    await newer.evaluate(
      () => new Promise((resolve) => indexedDB.open('duidu', 99).addEventListener('success', resolve)),
    );
    await button(page, 'Delete “a”').click();
    await page.getByRole('alert').getByText('newer version of Duidu').waitFor();
    await isWhole(page);
    await button(page, 'Reload the page').waitFor();
  });
});

it('comes without moving anything, and after the shelf', async () => {
  const seeds = Array.from({ length: 30 }, (_, n) => ({ title: `Text ${n}`, tags: ['tag'] }));
  const page = await openShelf(seeds, { width: 1440, height: 1400 });
  await page.addInitScript(() => {
    const seen = { shift: 0, what: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        seen.shift += entry.value;
        for (const { node } of entry.sources)
          seen.what.push((node as Element | null)?.outerHTML?.slice(0, 80) ?? '?');
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await page.locator('.own-list').waitFor();
  await page.waitForTimeout(500);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { shift: number; what: string[] } }).seen,
  );
  expect(seen).toEqual({ shift: 0, what: [] });
});

describe.each([
  ['wide, light, English', { width: 1280, settings: { ui: 'en', theme: 'light' } }],
  [
    'narrow, dark, Chinese',
    { width: 390, height: 844, touch: true, settings: { ui: 'zh-Hans', theme: 'dark' } },
  ],
] as const)('%s', (_, options) => {
  it('has no violations, and no small targets', async () => {
    const page = await openShelf([], options);
    const found: string[] = [];
    const check = async (state: string) =>
      found.push(...(await violations(page)).map((each) => `${state}: ${each}`));
    await check('empty');
    await seed(page, [
      { title: '家', tags: ['小说'] },
      ...Array.from({ length: 9 }, (_, n) => ({ title: `No ${n}` })),
    ]);
    await page.locator('.own-text').nth(9).waitFor();
    await page.locator('.own-actions > button:last-child').first().click();
    await page.locator('.own-trash summary').click();
    await page.locator('.notice').waitFor();
    await check('list');
    await page.locator('.own-actions > button:nth-last-child(2)').first().click();
    await check('edit');
    await page.keyboard.press('Escape');
    await page.locator('.keeping input[type=file]').setInputFiles({
      name: 'b.duidu',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('nothing'),
    });
    await check('restore');
    await page.locator('.dialog-foot .primary').click();
    await page.getByRole('alert').waitFor();
    await check('failed');
    expect(found).toEqual([]);
  });
});

async function violations(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    const small = [
      ...document.querySelectorAll<HTMLElement>('.own :is(button, select, input, summary, a[href])'),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('p, .visually-hidden'),
      )
      .filter((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return width > 0 && (width < 23.5 || height < 23.5);
      });
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    return [
      ...violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.any[0]?.message ?? ''}`,
      ),
      ...small.map((element) => `small: ${element.outerHTML.slice(0, 100)}`),
      ...(wide ? ['wider than the window'] : []),
    ];
  });
}

describe('other ways in', () => {
  it.each(['?term=hbm&ui=en', 'glossary/?term=hbm&ui=en'])('/%s shows the entry', async (path) => {
    const page = await openPage({ path, settings: { ui: 'zh-Hans' } });
    await page.waitForURL(/\/glossary\/\?ui=en#hbm$/);
    await ready(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('hbm');
  });

  it('the missing page’s links are large enough to touch', async () => {
    const page = await openPage({ path: 'no/such', expected: /404/ });
    const heights = await page
      .locator('main a')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(2);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  it('what is said of a text is in the interface’s script', async () => {
    const page = await openPage({ path: `read/${QA}/`, settings: { ui: 'zh-Hant' } });
    const title = page.locator('h1.zh');
    expect(await title.innerText()).toBe('黃仁勳答二十問');
    await page.evaluate(() => (document.documentElement.dataset['ui'] = 'zh-Hans'));
    expect(await title.innerText()).toBe('黄仁勋答二十问');
  });
});
