import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, QA, settled } from './page.ts';

const PAGE = `read/${QA}/`;
const LANGS = ['en', 'zh-Hans', 'zh-Hant'] as const;

/** What each language calls the tools of the bar, as its own labels show. */
async function labels(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.bar [aria-label]')]
      .map((element) => element.getAttribute('aria-label'))
      .join(' | '),
  );
}

describe('the interface’s language', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-Hant-MO'], 'zh-Hant'],
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['fr', 'zh-SG'], 'zh-Hans'],
    [['en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
  ] as const)('of a first visit is the browser’s: %j', async (languages, expected) => {
    const page = await openPage({ path: '', languages });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(expected);
    expect(await page.locator('.language').first().inputValue()).toBe(expected);
  });

  it('is overridden by the address, for that visit', async () => {
    const page = await openPage({ path: `${PAGE}?ui=zh-Hant`, settings: { ui: 'zh-Hans' } });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
    await page.goto(page.url().replace('?ui=zh-Hant', ''));
    await page.locator('.tools').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
  });

  it('changes without a reload and without losing the place; title and labels follow; it is kept', async () => {
    const page = await openPage({ path: `${PAGE}#q9-1`, width: 1280 });
    await page.mouse.wheel(0, 37);
    await page.waitForTimeout(100);
    const top = () => page.locator('[data-pair=q9-1]').evaluate((pair) => pair.getBoundingClientRect().top);
    const before = await top();
    await page.evaluate(() => ((window as unknown as { stayed: boolean }).stayed = true));
    const seen = new Map<string, string>();
    const titles = new Set<string>();
    for (const lang of [...LANGS, 'en'] as const) {
      await page.locator('.bar .language').selectOption(lang);
      await page.waitForFunction((lang) => document.documentElement.lang === lang, lang);
      await settled(page);
      expect(Math.abs((await top()) - before), lang).toBeLessThanOrEqual(2);
      seen.set(lang, await labels(page));
      titles.add(await page.title());
    }
    expect(new Set(seen.values()).size).toBe(3);
    expect(titles.size).toBe(3);
    expect(await page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
    await page.locator('.bar .language').selectOption('zh-Hant');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hant');
    await page.reload();
    await page.locator('.tools').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
    expect(await labels(page)).toBe(seen.get('zh-Hant'));
  });

  it('of the text stays as it is', async () => {
    const page = await openPage({ path: `${PAGE}?ui=zh-Hant` });
    expect(await page.locator('[data-pair] .side.zh').first().getAttribute('lang')).toBe('zh-Hans');
  });
});

describe('no other language', () => {
  // Every state of the page, from its first parsed element on, is looked at for words of an interface that is not
  // the reader's own.
  it.each([
    ['zh-Hans', 'en'],
    ['zh-Hant', 'en'],
    ['en', 'zh-CN'],
  ])('is ever shown before %s (in a browser of %s)', async (ui, browserLanguage) => {
    for (const path of [PAGE, '', 'glossary/']) {
      const page = await openPage({
        path,
        languages: [browserLanguage],
        settings: { ui },
        before: () => {
          const log = new Set<string>();
          (window as unknown as { seen: Set<string> }).seen = log;
          const note = () => {
            log.add(`lang ${document.documentElement.lang}`);
            for (const element of document.querySelectorAll(
              'button, select, summary, [aria-label], .notice p, .facts dt, label',
            )) {
              const words = `${element.getAttribute('aria-label') ?? ''} ${element.closest('[lang]') === document.documentElement ? (element.firstChild?.nodeValue ?? '') : ''}`;
              if (words.trim()) log.add(words.trim());
            }
          };
          new MutationObserver(note).observe(document, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
          const frame = () => {
            if (document.body) note();
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        },
      });
      await page.waitForTimeout(200);
      const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
      const langs = seen.filter((words) => words.startsWith('lang ')).map((words) => words.slice(5));
      // The document's own attribute, in the HTML as it was built, before its first script has run.
      expect(
        langs.filter((lang) => lang !== 'zh-Hans' && lang !== '').every((lang) => lang === ui),
        path,
      ).toBe(true);
      const words = seen.filter((text) => !text.startsWith('lang '));
      expect(words.length, path).toBeGreaterThan(1);
      const wrong = words.filter((text) =>
        ui === 'en' ? /\p{Script=Han}/u.test(text) : !/\p{Script=Han}/u.test(text),
      );
      expect(wrong, path).toEqual([]);
    }
  });
});

describe('the glossary', () => {
  it('is sorted as each language sorts', async () => {
    const first = new Set<string>();
    for (const ui of LANGS) {
      const page = await openPage({ path: 'glossary/', settings: { ui } });
      // The list is drawn in English order; another language's takes its place once it is sorted.
      const listed = () => page.locator('.entry-term a > span:first-child').allTextContents();
      await expect.poll(async () => first.has((await listed()).slice(0, 40).join())).toBe(false);
      const names = await listed();
      expect(names.length).toBeGreaterThanOrEqual(120);
      first.add(names.slice(0, 40).join());
      if (ui === 'en') {
        const sorted = [...names].sort(new Intl.Collator('en', { numeric: true }).compare);
        const letters = (list: string[]) => list.map((name) => name[0]!.toUpperCase()).join('');
        expect(letters(names)).toBe(letters(sorted));
      }
    }
    expect(first.size).toBe(3);
  });

  it('is searched in both languages and by pinyin initials, and filtered by domain', async () => {
    const page = await openPage({ path: 'glossary/' });
    const found = () => page.locator('article.entry').evaluateAll((entries) => entries.map(({ id }) => id));
    const search = page.getByRole('searchbox');
    for (const [query, id] of [
      ['interposer', 'interposer'],
      ['中介层', 'interposer'],
      ['zjc', 'interposer'],
      ['zhongjieceng', 'interposer'],
      ['HBM', 'hbm'],
    ] as const) {
      await search.fill(query);
      await settled(page);
      expect(await found(), query).toContain(id);
      expect((await found()).length, query).toBeLessThan(30);
    }
    await search.fill('qqqqqq');
    await page.locator('.glossary-nothing button').click();
    expect((await found()).length).toBeGreaterThanOrEqual(120);
    await page.locator('.glossary-controls select').selectOption('memory');
    expect(await found()).toContain('hbm');
    expect(await found()).not.toContain('nvidia');
  });

  it('has a link to each entry', async () => {
    const page = await openPage({ path: 'glossary/#nvlink' });
    const { top } = await page
      .locator('#nvlink')
      .evaluate((entry) => entry.getBoundingClientRect().toJSON() as { top: number });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    expect(await page.locator('#nvlink .entry-term a').getAttribute('href')).toBe('#nvlink');
  });
});
