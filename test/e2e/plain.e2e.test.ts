// What the pages are before, and without, any script; and what they cost.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CSS_BUDGET, JS_BUDGET } from '../gates/budget.ts';
import { EXPLAINER, openPage, QA, settled } from './page.ts';

describe('with scripts off', () => {
  it.each([QA, EXPLAINER])('%s can be read, side by side and stacked', async (slug) => {
    const page = await openPage({ path: `read/${slug}/`, scripts: 'off', width: 1280 });
    const pairs = page.locator('[data-pair]');
    expect(await pairs.count()).toBeGreaterThanOrEqual(40);
    expect(await pairs.first().locator('.zh').isVisible()).toBe(true);
    expect(await pairs.last().locator('.en').isVisible()).toBe(true);
    const sides = pairs.nth(4).locator('[data-side]');
    const [zh, en] = [(await sides.nth(0).boundingBox())!, (await sides.nth(1).boundingBox())!];
    expect(Math.abs(zh.y - en.y)).toBeLessThan(1.5);
    await page.setViewportSize({ width: 390, height: 800 });
    const [above, below] = [(await sides.nth(0).boundingBox())!, (await sides.nth(1).boundingBox())!];
    expect(above.y + above.height).toBeLessThanOrEqual(below.y + 0.5);
  });

  it('a term leads to its entry in the glossary', async () => {
    const page = await openPage({ path: `read/${QA}/`, scripts: 'off' });
    const term = page.locator('[data-pair] [data-term]').nth(5);
    const id = await term.getAttribute('data-term');
    await term.click();
    await page.waitForURL(new RegExp(`/glossary/#${id}$`));
    const entry = page.locator(`[id="${id}"]`);
    expect(await entry.isVisible()).toBe(true);
    expect((await entry.boundingBox())!.y).toBeLessThan(400);
    expect(await entry.locator('.definition[lang=en]').isVisible()).toBe(true);
    expect(await entry.locator('.definition[lang=zh-Hans]').isVisible()).toBe(true);
  });

  it('every page of the shelf is a link away', async () => {
    const page = await openPage({ path: '', scripts: 'off' });
    const links = await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    for (const slug of [QA, EXPLAINER])
      expect(
        links.some((href) => href.includes(`read/${slug}/`)),
        slug,
      ).toBe(true);
    expect(links.some((href) => href.includes('glossary/'))).toBe(true);
  });

  it('a place in the address is scrolled to', async () => {
    const page = await openPage({ path: `read/${QA}/#q6`, scripts: 'off' });
    expect((await page.locator('#q6').boundingBox())!.y).toBeLessThan(200);
  });
});

describe('the reading path', () => {
  it('asks for no more than its budget before one touches anything', async () => {
    const page = await openPage({ path: 'glossary/' });
    const sizes = { js: 0, css: 0 };
    const styles: string[] = [];
    const scripts: string[] = [];
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (!/javascript|css/.test(type)) return;
      const size = gzipSync(await response.body(), { level: 9 }).length;
      if (type.includes('css')) styles.push(response.url());
      else scripts.push(`${response.url().replace(/.*\//, '')} ${size}`);
      sizes[type.includes('css') ? 'css' : 'js'] += size;
    });
    await page.context().clearCookies();
    await page.goto(page.url().replace('glossary/', `read/${QA}/`));
    await page.locator('.tools').waitFor();
    await page.waitForLoadState('networkidle');
    await settled(page);
    console.log(`reading path: ${sizes.js} B of script (${scripts.join(', ')}), ${sizes.css} B of style`);
    expect(sizes.js).toBeLessThanOrEqual(JS_BUDGET);
    expect(sizes.css).toBeLessThanOrEqual(CSS_BUDGET);
    expect(styles).toHaveLength(1);
  });

  it('paints the text before any script has come', async () => {
    const page = await openPage({ path: '' });
    await page.route(/\.(?:js|json|woff2)$/, () => {});
    await page.goto(`${page.url()}read/${QA}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    expect(await page.locator('[data-pair]').first().isVisible()).toBe(true);
  });
});

describe('the policy', () => {
  it('forbids inline script, eval and other origins on every page', async () => {
    for (const path of ['', `read/${QA}/`, 'glossary/']) {
      const page = await openPage({
        path,
        expected: /policy: |Content Security Policy|Content-Security-Policy/,
      });
      const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.head.append(script);
        return 'inlineRan' in window;
      });
      expect(ran, path).toBe(false);
    }
  });
});
