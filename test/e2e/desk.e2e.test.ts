// The alignment desk on the built site: a long text, two tabs, what a reload finds, the aligner, and axe.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Row } from '../../src/core/bitext/rows.ts';
import { novel, openLibraryPage, rowsOf, seedText } from './own-texts.ts';
import { openPage, ready, settled, type PageOptions } from './page.ts';

vi.setConfig({ testTimeout: 90_000 });

const site = inject('sites').root;

/** Opens the desk of a text that is put into the library first. */
async function openDesk(rows: readonly Row[], options: Partial<PageOptions> = {}, at = '') {
  const page = await openPage({ path: '', settings: { ui: 'en' }, ...options });
  const id = await seedText(page.context(), site, 'Home', rows);
  await goToDesk(page, id, at);
  return { page, id };
}

async function goToDesk(page: Page, id: string, at = ''): Promise<void> {
  await page.goto(`${site}desk/?id=${id}${at}`);
  await ready(page);
  await page.locator('.desk-row[data-here] [tabindex="0"]').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-here]'));
}

const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

const here = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-here]')?.dataset['at']);

/** The rows as the library has them. */
async function kept(context: BrowserContext, id: string): Promise<string[]> {
  const page = await openLibraryPage(context, site);
  const rows = await page.evaluate((id) => ownLibrary.rows(id, 0, 50), id);
  await page.close();
  return rows.map(({ zh, en }) => `${zh.text}|${en.text}`);
}

const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.desk-scroll [data-at]')].map((row) =>
      ['zh', 'en']
        .map((side) => row.querySelector(`[data-side=${side}] .desk-text`)?.textContent ?? '')
        .join('|'),
    ),
  );

let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

async function violations(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run('html', { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]!.html.slice(0, 200)}`);
  });
}

const FOUR = rowsOf([
  { zh: '天亮了。他走了。', en: 'Day broke. He left.' },
  { zh: '她没有回头。', en: 'She did not look back.', confidence: 0.2 },
  { zh: '雨停了。', en: '' },
  { zh: '门开着。', en: 'The door was open.', opens: false, confidence: 0.3 },
]);

describe('a text of 25 000 rows', () => {
  it('answers to a held key, with few rows in the document', async () => {
    const rows = (await novel()).map((row, n) => (n % 50 ? row : { ...row, confidence: 0.3 }));
    const { page, id } = await openDesk(rows);
    for (let n = 0; n < 90; n++) {
      await page.keyboard.down('j');
      await page.waitForTimeout(20);
    }
    await page.keyboard.up('j');
    await expect.poll(() => here(page)).toBe('90');
    expect(await page.locator('.desk-scroll [data-at]').count()).toBeLessThan(90);
    const row = page.locator('[data-at="90"]');
    const box = (await row.boundingBox())!;
    expect(box.y).toBeGreaterThan(100);
    expect(box.y + box.height).toBeLessThanOrEqual(800);

    await page.keyboard.press('End');
    await page.waitForFunction(() =>
      document.activeElement?.closest('[data-here]')?.matches('[data-at="24899"]'),
    );
    await expect
      .poll(async () => (await page.locator('[data-at="24899"]').boundingBox())!.y)
      .toBeLessThan(800);
    await page.keyboard.press('N');
    await expect.poll(() => here(page)).toBe('24850');
    await page.keyboard.press('c');
    await page.keyboard.press('m');
    await saved(page);
    // A reload comes back to the row, and finds what was done.
    await expect.poll(() => page.url()).toContain(`#${rows[24_850]!.id}`);
    await page.reload();
    await page.waitForFunction(() =>
      document.activeElement?.closest('[data-here]')?.matches('[data-at="24850"]'),
    );
    await expect
      .poll(async () => (await page.locator('[data-at="24850"]').boundingBox())!.y)
      .toBeLessThan(800);
    expect(await page.locator('.desk-count').textContent()).toContain('24,899 rows');
    // A change of all the rows is one change, too.
    await page.keyboard.press('X');
    await saved(page);
    await page.keyboard.press('Control+z');
    await saved(page);
    const [first] = await kept(page.context(), id);
    expect(first).toBe('第1章|Chapter 1');
  });
});

describe('two tabs', () => {
  it('what is done in one shows in the other, and neither overwrites', async () => {
    const { page: one, id } = await openDesk(FOUR);
    const two = await one.context().newPage();
    await goToDesk(two, id, '#r4');
    expect(await here(two)).toBe('3');
    await one.bringToFront();
    await one.keyboard.press('m');
    await expect.poll(() => shown(two)).toHaveLength(3);
    expect(await two.locator('[data-here]').getAttribute('data-row')).toBe('r4');
    await two.bringToFront();
    await two.keyboard.press('c');
    await saved(two);
    await expect.poll(() => one.locator('.match-fixed').count()).toBe(2);
    // At the same moment, to different rows.
    await Promise.all([one.keyboard.press('s'), two.keyboard.press('Alt+ArrowUp')]);
    await one.keyboard.press('.');
    await one.keyboard.press('s');
    await Promise.all([saved(one), saved(two)]);
    await expect.poll(() => shown(one)).toEqual(await shown(two));
    expect(await kept(one.context(), id)).toEqual(await shown(one));
    // What one did can be undone there, with what the other did left as it is.
    await one.bringToFront();
    await one.keyboard.press('Control+z');
    await one.keyboard.press('Control+z');
    await saved(one);
    expect(await shown(one)).toHaveLength(4);
    expect(await one.locator('[data-row=r4] .match-fixed').count()).toBe(1);
  });

  it('a conflict is told, and both versions can be kept', async () => {
    // This tab is told nothing of the other: as if it were asleep.
    const deaf = () => {
      BroadcastChannel.prototype.addEventListener = () => {};
    };
    const { page, id } = await openDesk(FOUR, { before: deaf });
    const other = await openLibraryPage(page.context(), site);
    await other.evaluate(async (id) => {
      const [a, b] = await ownLibrary.rows(id, 0, 2);
      const en = { text: `${a!.en.text} ${b!.en.text}`, marks: [] };
      const splice = { at: 0, removed: [a!, b!], inserted: [{ ...a!, en }] };
      await ownLibrary.splice(id, (await ownLibrary.get(id)).revision, [splice]);
    }, id);
    await page.keyboard.press('Enter');
    await page.keyboard.type('又亮了。');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Changed in two tabs' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const merged = '天亮了。他走了。|Day broke. He left. She did not look back.';
    expect((await kept(page.context(), id))[0]).toBe(merged);
    // Put off, it is still there to be decided.
    await page.keyboard.press('Escape');
    expect((await shown(page))[0]).toBe('天亮了。他走了。又亮了。|Day broke. He left.');
    await page.getByRole('button', { name: 'Choose' }).click();
    await page.getByRole('button', { name: 'Keep this version as a text of its own' }).click();
    await page.waitForURL((url) => !url.search.includes(id));
    await page.locator('h1', { hasText: 'Home (second version)' }).waitFor();
    await expect.poll(() => shown(page)).toHaveLength(4);
    expect((await shown(page))[0]).toBe('天亮了。他走了。又亮了。|Day broke. He left.');
    expect((await kept(page.context(), id))[0]).toBe(merged);
  });
});

describe('aligning anew', () => {
  it('goes around what is confirmed, as one change', async () => {
    // The English has slipped by one row from the second on.
    const zh = ['第一章', '天亮了。', '他走了很远的路。', '她没有回头看那所房子。', '雨停了，门开着。'];
    const en = [
      'Chapter One',
      'Day broke.',
      '',
      'He walked a long way.',
      'She did not look back at the house.',
    ];
    const slipped = rowsOf([
      ...zh.map((text, n) => ({ zh: text, en: en[n]!, confidence: 0.3, fixed: n === 0, opens: n < 2 })),
      { en: 'The rain had stopped and the door stood open.', confidence: 0.3, opens: false },
    ]);
    const { page, id } = await openDesk(slipped);
    await page.keyboard.press('R');
    await page.locator('.desk-said', { hasText: 'Re-aligned' }).waitFor();
    await saved(page);
    expect(await shown(page)).toEqual([
      '第一章|Chapter One',
      '天亮了。|Day broke.',
      '他走了很远的路。|He walked a long way.',
      '她没有回头看那所房子。|She did not look back at the house.',
      '雨停了，门开着。|The rain had stopped and the door stood open.',
    ]);
    expect(await page.locator('[data-at="0"] .match-fixed').count()).toBe(1);
    expect(await page.locator('[data-opens]').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await saved(page);
    expect(await kept(page.context(), id)).toEqual(slipped.map((row) => `${row.zh.text}|${row.en.text}`));
  });
});

describe('without a violation', () => {
  it.each([
    ['wide and light', { width: 1280, theme: 'light', settings: { ui: 'en' } }],
    ['narrow and dark', { width: 390, height: 844, theme: 'dark', touch: true, settings: { ui: 'zh-Hant' } }],
  ] as const)('%s', async (_, options) => {
    const { page, id } = await openDesk(FOUR, options);
    const found: string[] = [];
    const look = async (state: string) =>
      found.push(...(await violations(page)).map((violation) => `${state}: ${violation}`));
    await look('open');
    await page.keyboard.press('.');
    await page.keyboard.press('x');
    await look('a caret, and what cannot be done');
    await page.keyboard.press('Enter');
    await look('editing');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await look('help');
    await page.keyboard.press('Escape');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.desk-frame :is(button, select, a)')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < (matchMedia('(hover: none)').matches ? 43.5 : 24)
          ? [`${element.outerHTML.slice(0, 120)} ${width} ${height}`]
          : [];
      }),
    );
    expect(small.filter((html) => !/class="mark"|class="language"/.test(html))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const one = await seedText(page.context(), site, 'One', rowsOf([{ zh: '甲。' }, { zh: '乙。' }]));
    await goToDesk(page, one);
    await look('one language');
    await page.goto(`${site}desk/?id=none`);
    await page.getByRole('alert').waitFor();
    await look('unknown');
    expect(found).toEqual([]);
    expect(id).toBeTruthy();
  });
});
