// A text of the reader's own on the reading page of the built site: a poem, one language only, a novel of 10 000 pairs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Row } from '../../src/core/bitext/rows.ts';
import { novel, openLibraryPage, rowsOf, seedText } from './own-texts.ts';
import { openPage, ready, settled, type PageOptions } from './page.ts';

vi.setConfig({ testTimeout: 120_000 });

const POEM = rowsOf([
  { id: 'p1', zh: '床前明月光，', en: 'Before my bed the moon shines bright;' },
  { id: 'p1-2', opens: false, zh: '疑是地上霜。', en: 'I take it for the frost of night.' },
  { id: 'p2', zh: 'GPU和HBM都很快。', en: 'GPUs and HBM are fast.' },
]);

const CHINESE = rowsOf([
  { id: 'h', kind: 'heading', level: 2, zh: '第一章' },
  ...Array.from({ length: 40 }, (_, n) => ({ id: `z${n}`, zh: `这是第${n}段，说的是GPU。`.repeat(6) })),
]);

interface Opened {
  readonly page: Page;
  readonly id: string;
  /** Goes to the text, at a place. */
  readonly go: (hash?: string) => Promise<void>;
}

/** A fresh profile with a text in it, and its page open. */
async function openText(rows: readonly Row[], options: Partial<PageOptions> = {}): Promise<Opened> {
  const page = await openPage({ path: 'text/', ...options });
  const id = await seedText(page.context(), inject('sites').root, 'Mine', rows);
  const go = async (hash = '') => {
    await page.goto('about:blank');
    await page.goto(`${inject('sites').root}text/?id=${id}${hash}`);
    await page.locator('[data-pair]').first().waitFor();
    await ready(page);
  };
  await go();
  return { page, id, go };
}

/** Waits until all of a text is there. */
const whole = (page: Page) => page.waitForSelector('article.text[aria-busy=false]');
const searched = (page: Page) =>
  page.waitForSelector('article.text:not([data-searching])', { timeout: 60_000 });

/** The pair that is first wholly below the bar, and its height in the window. */
function placeOf(page: Page): Promise<{ id: string; top: number }> {
  return page.evaluate(() => {
    const pairs = [...document.querySelectorAll<HTMLElement>('[data-pair]')];
    const first = pairs.find((pair) => pair.getBoundingClientRect().top >= 60)!;
    return { id: first.dataset['pair']!, top: first.getBoundingClientRect().top };
  });
}

const topOf = (page: Page, id: string) =>
  page.locator(`[data-pair="${id}"]`).evaluate((pair) => pair.getBoundingClientRect().top);

async function calm(page: Page): Promise<void> {
  await settled(page);
  await page.waitForTimeout(80);
  await settled(page);
}

describe('what is not there', () => {
  it.each([
    ['text/', 'Which text?'],
    ['text/?id=no-such-text', 'This text is not here'],
  ])('%s is a page that says so and leads on', async (path, title) => {
    const page = await openPage({ path });
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('link', { name: 'All texts' }).click();
    await page.waitForSelector('.books');
  });

  it('an empty text leads to its desk', async () => {
    const page = await openPage({ path: 'text/' });
    const id = await seedText(page.context(), inject('sites').root, 'Nothing', []);
    await page.goto(`${inject('sites').root}text/?id=${id}`);
    await page.getByRole('heading', { name: 'Nothing' }).waitFor();
    expect(await page.getByRole('link', { name: 'Alignment desk' }).getAttribute('href')).toBe(
      `../desk/?id=${id}`,
    );
  });
});

describe('a poem', () => {
  it('reads like a text that ships', async () => {
    const { page, id } = await openText(POEM);
    expect(await page.title()).toBe('Mine · 对读 Duidu');
    expect(await page.locator('h1').allTextContents()).toEqual(['Mine']);
    expect(await page.locator('[data-pair]').count()).toBe(2);
    expect(await page.locator('[data-notice]').count()).toBe(0);
    await searched(page);
    // Terms, and their entries.
    expect(await page.locator('[data-pair=p2] [data-term]').allTextContents()).toEqual([
      'GPU',
      'HBM',
      'GPUs',
      'HBM',
    ]);
    await page.locator('[data-pair=p2] [data-term]').first().click();
    await page.getByRole('dialog').locator('.definition').first().waitFor();
    await page.keyboard.press('Escape');
    // Rows are the sentences that are linked.
    await page.locator('[data-pair=p1] [data-side=en]').click({ position: { x: 20, y: 20 } });
    await calm(page);
    const lit = await page.evaluate(() => [...CSS.highlights.get('sentence')!].map(String));
    expect(lit).toEqual(['床前明月光，', 'Before my bed the moon shines bright;']);
    // The ways on know the place at hand.
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'This text', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'This text' });
    expect(await panel.getByRole('link', { name: 'Alignment desk' }).getAttribute('href')).toBe(
      `../desk/?id=${id}#p2`,
    );
    await panel.getByRole('button', { name: 'Take it away' }).waitFor();
    expect(await panel.textContent()).toContain('Mine.txt');
  });

  it('takes the address of a row for that of its pair', async () => {
    const { page, go } = await openText(POEM);
    await go('#p1-2');
    await page.waitForSelector('[data-pair=p1][data-current]');
    await go('#nowhere');
    await page.waitForSelector('[data-notice=pairUnknown]');
  });
});

describe('one language', () => {
  it('has the page to itself in every view, with ways to the other', async () => {
    const { page } = await openText(CHINESE, { width: 1280 });
    await page.getByText('The English side of this text is still empty.').waitFor();
    const shown = () =>
      page
        .locator('[data-pair=z0] [data-side]:visible')
        .evaluateAll((sides) => sides.map((side) => side.getAttribute('lang')));
    const left = () =>
      page.locator('[data-pair=z0] .zh').evaluate((side) => side.getBoundingClientRect().left);
    const at = await left();
    for (const key of ['1', '2', '3', '4', '4']) {
      await page.keyboard.press(key);
      await calm(page);
      expect(await shown(), key).toEqual(['zh-Hans']);
      expect(await left(), key).toBe(at);
    }
    await page.locator('[data-pair=z0] .zh').click({ position: { x: 60, y: 20 } });
    expect(await page.locator('[data-linked]').count()).toBe(0);
    await searched(page);
    expect(await page.locator('[data-pair=z0] [data-term]').count()).toBe(6);
    await page.getByRole('button', { name: 'Add a translation' }).click();
    await page.getByRole('dialog').waitFor();
  });
});

describe('another tab', () => {
  it('that changes, renames or deletes the text is followed', async () => {
    const { page, id } = await openText(
      rowsOf(
        Array.from({ length: 600 }, (_, n) => ({ id: `r${n}`, zh: `第${n}句。`, en: `Sentence ${n}.` })),
      ),
    );
    await whole(page);
    await page.evaluate(() => (location.hash = '#r300'));
    await calm(page);
    const place = await placeOf(page);
    const other = await openLibraryPage(page.context(), inject('sites').root);
    await other.evaluate(async (id) => {
      const [row, next] = await ownLibrary.rows(id, 298, 300);
      const inserted = Array.from({ length: 50 }, (_, n) => ({ ...row!, id: `new${n}` }));
      const changed = { ...next!, en: { text: 'Changed in another tab.', marks: [] } };
      await ownLibrary.splice(id, 0, [
        { at: 100, removed: [], inserted },
        { at: 349, removed: [next!], inserted: [changed] },
      ]);
      await ownLibrary.update(id, { title: 'Renamed' });
    }, id);
    await page.waitForFunction(() =>
      document.querySelector('[data-pair=r299]')?.textContent.includes('another tab'),
    );
    await page.waitForFunction(() => document.title.startsWith('Renamed'));
    await calm(page);
    expect(Math.abs((await topOf(page, place.id)) - place.top)).toBeLessThanOrEqual(2);
    await other.evaluate((id) => ownLibrary.remove(id), id);
    await page.getByRole('heading', { name: 'This text is not here' }).waitFor();
    await other.evaluate((id) => ownLibrary.restore(id), id);
    await page.locator('[data-pair]').first().waitFor();
  });
});

describe('a novel', () => {
  let rows: readonly Row[];
  beforeAll(async () => {
    rows = await novel();
  });

  const drawn = (page: Page) => page.locator('[data-pair]').count();
  const inWindow = (page: Page) =>
    page.evaluate(() => {
      const list = document.elementsFromPoint(640, 400).map((element) => element.closest('[data-pair]'));
      return list.some(Boolean);
    });

  it('is drawn around the window only, wherever one goes', async () => {
    const { page, go } = await openText(rows);
    await whole(page);
    expect(await drawn(page)).toBeLessThan(150);
    // To any place by address, outline, key.
    await go('#p5432-1');
    expect(await topOf(page, 'p5432')).toBeLessThan(120);
    await page.waitForSelector('[data-pair=p5432][data-current]');
    await page.evaluate(() => (location.hash = '#p9876-1'));
    await page.waitForSelector('[data-pair=p9876][data-current]');
    expect(await topOf(page, 'p9876')).toBeLessThan(120);
    await page.keyboard.press('o');
    await page.locator('.outline a[href="#c42"]').click();
    await page.waitForSelector('[data-pair=c42][data-current]');
    expect(await topOf(page, 'c42')).toBeLessThan(120);
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('[data-pair=p9999]'));
    await page.waitForFunction(
      () => document.querySelector<HTMLProgressElement>('.bar .progress')!.value === 100,
    );
    expect(await inWindow(page)).toBe(true);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => scrollY === 0 && document.querySelector('[data-pair=c1]'));
    await calm(page);
    expect(await page.locator('h1').evaluate((title) => title.getBoundingClientRect().top)).toBeGreaterThan(
      50,
    );
    expect(await drawn(page)).toBeLessThan(150);
    // Anywhere by the scrollbar.
    for (const part of [0.3, 0.9, 0.65]) {
      await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), part);
      await calm(page);
      expect(await inWindow(page), `${part}`).toBe(true);
      const progress = await page
        .locator('.bar .progress')
        .evaluate((bar) => (bar as HTMLProgressElement).value);
      expect(Math.abs(progress / 100 - part), `${part}`).toBeLessThan(0.05);
    }
    expect(await drawn(page)).toBeLessThan(150);
    // Step by step, nothing jumps.
    for (const step of [-400, 400]) {
      for (let n = 0; n < 12; n++) {
        const before = await placeOf(page);
        await page.evaluate((step) => scrollBy({ top: step, behavior: 'instant' }), step);
        await calm(page);
        const moved = (await topOf(page, before.id)) - before.top;
        expect(Math.abs(moved + step), `${step}, ${n}`).toBeLessThanOrEqual(2);
      }
    }
  });

  it('keeps the place over views, order, type and width, and until the next visit; keys go on', async () => {
    const { page, go } = await openText(rows);
    await whole(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await calm(page);
    const place = await placeOf(page);
    const kept = async (what: string) => {
      await calm(page);
      expect(Math.abs((await topOf(page, place.id)) - place.top), what).toBeLessThanOrEqual(2);
    };
    for (const key of ['1', '2', '3', '4', '4', 'x', 'x', 'l', 'l', 'l', '2', '1', 'o', 'Escape']) {
      await page.keyboard.press(key);
      await kept(`after ${key}`);
    }
    for (const width of [900, 390, 1440, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await kept(`${width} px`);
    }
    expect(await drawn(page)).toBeLessThan(200);
    await go();
    await page.waitForSelector('[data-notice=resumed]');
    expect(await topOf(page, place.id)).toBeLessThan(400);
    await whole(page);
    await calm(page);
    expect(await topOf(page, place.id)).toBeLessThan(400);
    await page.locator('[data-notice=resumed] .notice-action').click();
    await page.waitForFunction(() => scrollY === 0 && document.querySelector('[data-pair=c1]'));
    // Keys, from pair to pair, from term to term, from sentence to sentence, over what is not drawn.
    await go('#p5022');
    await searched(page);
    for (let n = 0; n < 28; n++) await page.keyboard.press('j');
    await page.waitForSelector('[data-pair=p5050][data-current]');
    const focused = () =>
      page.evaluate(() => document.activeElement!.closest('[data-pair]')?.getAttribute('data-pair'));
    expect(await focused()).toBe('p5050');
    for (let n = 0; n < 40; n++) await page.keyboard.press('k');
    expect(await focused()).toBe('p5010');
    for (let n = 0; n < 60; n++) await page.keyboard.press('t');
    expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-term'))).toBe(true);
    expect(Number((await focused())!.slice(1))).toBeGreaterThan(5012);
    for (let n = 0; n < 10; n++) await page.keyboard.press('s');
    await page.waitForSelector('[data-linked]');
    // From an entry to another place where its term stands.
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await card.locator('.places a').first().waitFor();
    const goal = await card.locator('.places a').last().getAttribute('href');
    await card.locator('.places a').last().click();
    await page.waitForSelector(`[data-pair="${goal!.slice(1)}"][data-current]`);
  });
});

describe('is accessible', () => {
  let axe = '';
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  async function violations(page: Page): Promise<string[]> {
    await calm(page);
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]!.html.slice(0, 160)}`);
    });
  }

  it.each([
    ['wide', { width: 1280, height: 800, touch: false }, 'dark', 'zh-Hant'],
    ['narrow', { width: 390, height: 844, touch: true }, 'light', 'en'],
  ] as const)('%s', async (_, size, theme, ui) => {
    const found: string[] = [];
    const { page } = await openText(CHINESE, { ...size, settings: { theme, ui } });
    await searched(page);
    found.push(...(await violations(page)));
    await page.locator('button[data-panel=text]').click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await violations(page)));
    for (const query of ['', '?id=nothing']) {
      await page.goto(`${inject('sites').root}text/${query}`);
      await page.locator('h1').waitFor();
      found.push(...(await violations(page)));
    }
    const both = await seedText(page.context(), inject('sites').root, 'Both', POEM);
    await page.goto(`${inject('sites').root}text/?id=${both}`);
    await searched(page);
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
  });
});
