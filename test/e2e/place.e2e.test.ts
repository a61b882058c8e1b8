import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, QA, ready, settled } from './page.ts';

const PAGE = `read/${QA}/`;

/** The pair that is first wholly below the bar, and its height in the window. */
async function placeOf(page: Page): Promise<{ id: string; top: number }> {
  return page.evaluate(() => {
    const pairs = [...document.querySelectorAll<HTMLElement>('[data-pair]')];
    const first = pairs.find((pair) => pair.getBoundingClientRect().top >= 60)!;
    return { id: first.dataset['pair']!, top: first.getBoundingClientRect().top };
  });
}

async function topOf(page: Page, id: string): Promise<number> {
  return page.locator(`[data-pair="${id}"]`).evaluate((pair) => pair.getBoundingClientRect().top);
}

async function expectKept(page: Page, place: { id: string; top: number }, what: string): Promise<void> {
  await settled(page);
  await page.waitForTimeout(80);
  await settled(page);
  expect(Math.abs((await topOf(page, place.id)) - place.top), what).toBeLessThanOrEqual(2);
}

async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((y) => window.scrollTo(0, y), y);
  await page.waitForTimeout(80);
  await settled(page);
}

describe('the place', () => {
  it('is kept over views, order, language and type', async () => {
    const page = await openPage({ path: PAGE, width: 1280 });
    await scrollTo(page, 9000);
    const place = await placeOf(page);
    for (const key of ['1', '2', '3', '4', '4', 'x', 'x', 'l', 'l', 'l', '2', '1']) {
      await page.keyboard.press(key);
      await expectKept(page, place, `after ${key}`);
    }
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    await expectKept(page, place, 'with the settings open');
    for (const name of ['size', 'leading', 'measure']) {
      for (const value of name === 'size' ? ['xxl', 'xs', 'm'] : [name === 'leading' ? 'loose' : 'narrow']) {
        await page.evaluate(
          (value) => document.querySelector<HTMLElement>(`.panel input[value="${value}"]`)!.click(),
          value,
        );
        await expectKept(page, place, `${name} ${value}`);
      }
    }
    await page.keyboard.press('Escape');
    await expectKept(page, place, 'with the settings closed');
  });

  it('is kept while the window’s width changes', async () => {
    const page = await openPage({ path: PAGE, width: 1280 });
    await scrollTo(page, 12_000);
    const place = await placeOf(page);
    for (const width of [1000, 700, 390, 320, 820, 1440, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectKept(page, place, `${width} px`);
    }
  });

  it('is where one left off on the next visit, with a way to the beginning', async () => {
    const page = await openPage({ path: PAGE, width: 1280 });
    await scrollTo(page, 8000);
    const { id } = await placeOf(page);
    await page.waitForTimeout(300);
    await page.goto('about:blank');
    await page.goBack();
    await ready(page);
    await page.reload();
    await ready(page);
    // The browser may restore the scroll position by itself; a new visit does not.
    const again = await page.context().newPage();
    await again.goto(page.url());
    await ready(again);
    await again.locator('[data-notice=resumed]').waitFor();
    expect(Math.abs(await topOf(again, id))).toBeLessThan(800);
    await again.locator('[data-notice=resumed] .notice-action').click();
    await again.waitForFunction(() => scrollY < 10);
  });
});

describe('the outline', () => {
  it('follows the scroll and leads to its places', async () => {
    const page = await openPage({ path: PAGE, width: 1440 });
    await page.keyboard.press('o');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    const links = panel.getByRole('link');
    expect(await links.count()).toBeGreaterThanOrEqual(26);
    const here = () => panel.locator('[aria-current]').getAttribute('href');
    await panel.locator('a[href="#q14"]').click();
    await settled(page);
    await page.waitForFunction(
      () => document.querySelector('.outline [aria-current]')?.getAttribute('href') === '#q14',
    );
    expect(await topOf(page, 'q14')).toBeLessThan(170);
    await page.evaluate(() => document.getElementById('q3-1')!.scrollIntoView({ block: 'start' }));
    await page.waitForFunction(
      () => document.querySelector('.outline [aria-current]')?.getAttribute('href') === '#q3',
    );
    expect(await here()).toBe('#q3');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('gives its focus back', async () => {
    const page = await openPage({ path: PAGE, width: 1440 });
    const button = page.locator('button[data-panel=outline]');
    await button.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('keys', () => {
  it('are all listed in the help, which a key opens', async () => {
    const page = await openPage({ path: PAGE });
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.waitFor();
    const listed = await help.locator('kbd').allTextContents();
    for (const key of [
      'j',
      'k',
      't',
      'T',
      'r',
      'c',
      '1',
      '2',
      '3',
      '4',
      'x',
      'o',
      'g',
      'a',
      'l',
      '?',
      'Esc',
    ]) {
      expect(listed, key).toContain(key);
    }
    await page.keyboard.press('Escape');
  });

  it('go from pair to pair and from term to term', async () => {
    const page = await openPage({ path: `${PAGE}#q6` });
    const current = () => page.locator('[data-current]').getAttribute('data-pair');
    await page.keyboard.press('j');
    expect(await current()).toBe('q6-1');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await current()).toBe('q6-1');
    await page.keyboard.press('t');
    const first = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['term']);
    expect(first).toBeTruthy();
    await page.keyboard.press('t');
    await page.keyboard.press('T');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['term'])).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['term'])).toBe(first);
  });

  it('choose views and open panels', async () => {
    const page = await openPage({ path: PAGE, width: 1440 });
    const view = () => page.evaluate(() => document.documentElement.dataset['view']);
    for (const [key, value] of [
      ['1', 'side'],
      ['2', 'stacked'],
      ['3', 'zh'],
      ['4', 'en'],
      ['4', 'auto'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await view(), key).toBe(value);
    }
    for (const key of ['o', 'g', 'a', '?']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count(), key).toBe(0);
    }
  });

  it('leave fields and the browser’s own shortcuts alone', async () => {
    const page = await openPage({ path: PAGE, width: 1440 });
    await page.keyboard.press('g');
    const search = page.getByRole('searchbox');
    await search.fill('');
    await search.pressSequentially('jt2');
    expect(await search.inputValue()).toBe('jt2');
    expect(await page.evaluate(() => document.documentElement.dataset['view'])).toBe('auto');
  });
});

describe('settings', () => {
  it('hold at once, are kept, and are there before the first paint', async () => {
    const page = await openPage({
      path: PAGE,
      width: 1440,
      before: () => {
        // What the page looks like when its body begins: nothing has been painted yet.
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          (window as unknown as { early: object }).early = { ...document.documentElement.dataset };
        }).observe(document, { childList: true, subtree: true });
      },
    });
    await page.keyboard.press('a');
    await page.getByRole('dialog').waitFor();
    for (const value of ['sepia', 'stacked', 'en-zh', 'xl', 'loose', 'wide', 'first']) {
      await page.evaluate(
        (value) => document.querySelector<HTMLElement>(`.panel input[value="${value}"]`)!.click(),
        value,
      );
    }
    const expected = {
      theme: 'sepia',
      view: 'stacked',
      order: 'en-zh',
      size: 'xl',
      leading: 'loose',
      measure: 'wide',
      marking: 'first',
    };
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject(expected);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => (window as unknown as { early: object }).early)).toMatchObject(expected);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(paper);
  });

  it('survive nonsense in the storage', async () => {
    for (const nonsense of ['{', '[]', 'null', '{"theme":"neon","ui":7}']) {
      const page = await openPage({ path: PAGE });
      await page.evaluate((text) => localStorage.setItem('duidu.settings', text), nonsense);
      await page.reload();
      await ready(page);
      expect(await page.evaluate(() => document.documentElement.dataset['theme']), nonsense).toBe('system');
    }
  });

  it('draw three themes, and follow the system’s', async () => {
    const colours = new Set<string>();
    const paper = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    for (const theme of ['light', 'sepia', 'dark']) {
      colours.add(await paper(await openPage({ path: 'glossary/', settings: { theme } })));
    }
    expect(colours.size).toBe(3);
    const [light, , dark] = [...colours];
    expect(await paper(await openPage({ path: 'glossary/', theme: 'dark' }))).toBe(dark);
    expect(await paper(await openPage({ path: 'glossary/', theme: 'light' }))).toBe(light);
  });
});

describe('the shelf', () => {
  it('shows both texts in both languages, how long they are, and how far one has read', async () => {
    const page = await openPage({ path: '' });
    const books = page.locator('.book');
    expect(await books.count()).toBe(2);
    for (const book of await books.all()) {
      expect(await book.textContent()).toMatch(/[\d,]+ Chinese characters/);
      expect(await book.textContent()).toMatch(/[\d,]+ English words/);
      expect(await book.locator('h2 [lang=en]').textContent()).toMatch(/[A-Za-z]/);
      expect(await book.locator('h2 [lang=zh-Hans]').textContent()).toMatch(/\p{Script=Han}/u);
    }
    await books.first().getByRole('link').first().click();
    await page.waitForURL(/\/read\//);
    await ready(page);
    await scrollTo(page, 6000);
    await page.waitForTimeout(300);
    const { id } = await placeOf(page);
    await page.locator('.mark').click();
    await page.locator('.books').waitFor();
    const onward = page
      .locator('.book')
      .first()
      .getByRole('link', { name: /Continue/ });
    await onward.waitFor();
    expect(await page.locator('.book').first().textContent()).toMatch(/[1-9]\d?% read/);
    await onward.click();
    await page.waitForURL(/\/read\/[\w-]+\/#/);
    await ready(page);
    expect(Math.abs(await topOf(page, id))).toBeLessThan(700);
  });
});
