import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXPLAINER, openPage, QA, settled } from './page.ts';

const PAGE = `read/${QA}/`;

function topOf(page: Page, pairId: string): Promise<number> {
  return page.locator(`[data-pair="${pairId}"]`).evaluate((pair) => pair.getBoundingClientRect().top);
}

describe('a place in the address', () => {
  it('is scrolled to and marked, on arrival and later', async () => {
    const page = await openPage({ path: `${PAGE}#q6` });
    const bar = await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().bottom);
    expect(await topOf(page, 'q6')).toBeGreaterThanOrEqual(Math.max(0, bar) - 1);
    expect(await topOf(page, 'q6')).toBeLessThan(160);
    await page.locator('[data-pair=q6][data-current]').waitFor();
    await page.evaluate(() => (location.hash = '#q9-1'));
    await settled(page);
    expect(await topOf(page, 'q9-1')).toBeLessThan(160);
    await page.locator('[data-pair=q9-1][data-current]').waitFor();
    expect(await page.locator('[data-current]').count()).toBe(1);
  });

  it('can be copied from any pair', async () => {
    const page = await openPage({ path: PAGE });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const row = page.locator('[data-pair=q6-1]');
    await row.scrollIntoViewIfNeeded();
    await row.hover();
    await row.locator('.anchor').click();
    await page.locator('[data-notice=linkCopied]').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).hash).toBe('#q6-1');
    expect(new URL(copied).pathname).toBe(new URL(page.url()).pathname);
  });
});

describe('parameters', () => {
  it.each(['side', 'stacked', 'zh', 'en'])('view=%s holds for the visit, and is not kept', async (view) => {
    const page = await openPage({ path: `${PAGE}?view=${view}` });
    expect(await page.evaluate(() => document.documentElement.dataset['view'])).toBe(view);
    expect(await page.evaluate(() => localStorage.getItem('duidu.settings') ?? '')).not.toContain(view);
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('term opens that entry, also where the text does not have it', async () => {
    const page = await openPage({ path: `${PAGE}?term=cowos` });
    await page.getByRole('dialog', { name: 'CoWoS' }).waitFor();
    const other = await openPage({ path: `read/${EXPLAINER}/?term=jensen-huang` });
    await other.getByRole('dialog').waitFor();
  });

  it('term works together with a place, a view and a language', async () => {
    const page = await openPage({ path: `${PAGE}?ui=zh-Hant&view=stacked&term=hbm#q6` });
    await page.getByRole('dialog').waitFor();
    const { lang, dataset } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dataset: { ...document.documentElement.dataset },
    }));
    expect(lang).toBe('zh-Hant');
    expect(dataset['view']).toBe('stacked');
  });
});

describe('what does not exist', () => {
  it.each([
    ['en', /no passage.*nowhere/],
    ['zh-Hans', /nowhere/],
    ['zh-Hant', /nowhere/],
  ])('a pair, said in %s', async (ui, words) => {
    const page = await openPage({ path: `${PAGE}?ui=${ui}#nowhere` });
    const notice = page.locator('[data-notice=pairUnknown]');
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(words);
    expect(await notice.getByRole('button').count()).toBe(2);
  });

  it('a place that is no text', async () => {
    const page = await openPage({ path: `${PAGE}#%E0%A4%A` });
    await page.locator('[data-notice=pairUnknown]').waitFor();
  });

  it('a term', async () => {
    const page = await openPage({ path: `${PAGE}?term=no-such-term` });
    const notice = page.locator('[data-notice=termUnknown]');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('no-such-term');
    await notice.getByRole('button', { name: 'Open the glossary' }).click();
    await page.waitForURL(/\/glossary\/$/);
  });

  it.each(['view=wide', 'ui=fr', 'colour=red'])('a parameter: %s', async (parameter) => {
    for (const path of [PAGE, 'glossary/', '']) {
      const page = await openPage({ path: `${path}?${parameter}` });
      const notice = page.locator('[data-notice=parameterUnknown]');
      await notice.waitFor();
      expect(await notice.textContent(), path).toContain(parameter);
    }
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'])('a text, said in %s, with a way on', async (ui) => {
    const page = await openPage({ path: `read/no-such-text/?ui=${ui}`, expected: /404/ });
    const main = page.getByRole('main');
    await page.waitForFunction(() => document.querySelector('main')!.textContent!.includes('no-such-text'));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(ui);
    expect(await main.getByRole('link').count()).toBeGreaterThanOrEqual(3);
    await main.getByRole('link').first().click();
    await page.waitForURL(/\/read\/[\w-]+\/$/);
  });

  it('a page', async () => {
    const page = await openPage({ path: 'no/such/page', expected: /404/ });
    await page.waitForFunction(() => document.querySelector('main')!.textContent!.includes('/no/such/page'));
  });
});

describe.each(['below', 'based'] as const)('served %s a folder', (site) => {
  it('everything is found', async () => {
    const page = await openPage({ path: '', site });
    await page.locator(`a[href*="${QA}"]`).first().click();
    await page.waitForURL(/\/read\//);
    await page.locator('[data-term]').first().waitFor();
    await page.locator('.tools').waitFor();
    const term = page.locator('[data-pair] [data-term]').first();
    await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await term.click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.definition').first().waitFor();
    await dialog.locator('a[href*="glossary/#"]').last().click();
    await page.waitForURL(/\/glossary\/#/);
    await page.locator('article.entry').first().waitFor();
    await page.locator('.mark').click();
    await page.locator('.books').waitFor();
  });
});

describe('built for its folder', () => {
  it('a missing page finds its way back from any depth', async () => {
    const page = await openPage({ path: 'no/such/page/at/all', site: 'based', expected: /404/ });
    await page.getByRole('main').getByRole('link').first().click();
    await page.waitForURL(/\/duidu\/read\/[\w-]+\/$/);
    await page.locator('[data-pair]').first().waitFor();
  });
});
