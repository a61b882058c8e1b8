// How a page comes: the text first, then what works on it; and what is left where some of that does not come.
import { describe, expect, it } from 'vitest';
import { openPage, QA } from './page.ts';

const PAGE = `read/${QA}/`;

describe('a page that comes', () => {
  it('asks for no script before the text is painted', async () => {
    const page = await openPage({ path: PAGE, width: 390 });
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      asked: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ startTime }) => startTime),
    }));
    expect(asked.length).toBeGreaterThan(2);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(painted);
  });

  it('lays out what is out of sight soon after, and leaves nothing of that behind', async () => {
    const page = await openPage({ path: PAGE, width: 390 });
    await page.waitForFunction(() => document.documentElement.dataset['settling'] === undefined);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-pair]')].map((row) => ({
        words: row.innerText.trim().length,
        skips: getComputedStyle(row).contentVisibility,
      })),
    );
    expect(rows.every(({ words }) => words > 0)).toBe(true);
    expect(new Set(rows.map(({ skips }) => skips))).toEqual(new Set(['visible']));
  });

  it('skips nothing with scripts off, nor where the address names a place', async () => {
    for (const given of [{ path: PAGE, scripts: 'off' }, { path: `${PAGE}#q20` }] as const) {
      const page = await openPage(given);
      expect(await page.locator('[data-pair]').last().innerText()).not.toBe('');
      expect(await page.locator('html').getAttribute('data-settling')).toBeNull();
    }
  });
});

describe('what does not come', () => {
  const expected = /ERR_FAILED|Failed to (?:fetch|load)|dynamically imported/;

  it('leaves the text as it was prerendered, and a notice', async () => {
    const page = await openPage({ path: PAGE, broken: /data\/gtc-2024/, expected, arrives: '.notice' });
    expect(await page.locator('.notice').innerText()).toContain('could not be loaded');
    expect(await page.locator('[data-pair]').last().innerText()).not.toBe('');
    const term = page.locator('[data-term]').first();
    expect(await term.getAttribute('href')).toContain('glossary/#');
  });

  it('leaves the page at work, and a notice', async () => {
    const page = await openPage({ path: PAGE, broken: /settings-panel/, expected });
    await page.keyboard.press('a');
    await page.locator('.notice[data-notice="loadFailed"]').waitFor();
    await page.locator('[data-term]').first().click();
    await page.getByRole('dialog').waitFor();
  });
});
