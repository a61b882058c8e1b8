import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { EXPLAINER, openPage, QA, settled } from './page.ts';

interface Box {
  readonly id: string;
  readonly zh: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  readonly en: Box['zh'];
}

/** Where the two sides of every pair stand: the first line of each, as its first character's box. */
async function sideBoxes(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const boxOf = (side: Element) => {
      const { top, left, width, height } = side.getBoundingClientRect();
      return { top, left, width, height };
    };
    return [...document.querySelectorAll<HTMLElement>('[data-pair]')].map((pair) => ({
      id: pair.dataset['pair']!,
      zh: boxOf(pair.querySelector('[lang|=zh]')!),
      en: boxOf(pair.querySelector('[lang=en]')!),
    }));
  });
}

/** How far the text is wider than the window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('columns', () => {
  it.each([1440, 1024, 768])('stand side by side and start level at %i px', async (width) => {
    const page = await openPage({ path: `read/${QA}/`, width });
    for (const { id, zh, en } of await sideBoxes(page)) {
      expect(Math.abs(zh.top - en.top), id).toBeLessThan(1.5);
      expect(zh.left + zh.width, id).toBeLessThanOrEqual(en.left);
      expect(Math.min(zh.height, en.height), id).toBeGreaterThan(10);
    }
    expect(await overflow(page)).toBe(0);
  });

  it.each([390, 320])('are stacked at %i px', async (width) => {
    const page = await openPage({ path: `read/${QA}/`, width });
    for (const { id, zh, en } of await sideBoxes(page)) {
      expect(zh.top + zh.height, id).toBeLessThanOrEqual(en.top + 0.5);
      expect(Math.abs(zh.left - en.left), id).toBeLessThan(40);
    }
    expect(await overflow(page)).toBe(0);
  });

  it('can be asked for on a phone', async () => {
    const page = await openPage({ path: `read/${QA}/?view=side`, width: 390, touch: true });
    for (const { id, zh, en } of await sideBoxes(page)) {
      expect(Math.abs(zh.top - en.top), id).toBeLessThan(1.5);
      expect(zh.left + zh.width, id).toBeLessThanOrEqual(en.left);
    }
    expect(await overflow(page)).toBe(0);
  });

  it('can be swapped', async () => {
    const page = await openPage({ path: `read/${QA}/`, width: 1280, settings: { order: 'en-zh' } });
    for (const { id, zh, en } of await sideBoxes(page)) {
      expect(en.left + en.width, id).toBeLessThanOrEqual(zh.left);
      expect(Math.abs(zh.top - en.top), id).toBeLessThan(1.5);
    }
  });

  it.each(['xs', 'xxl'])('start level in size %s', async (size) => {
    const page = await openPage({
      path: `read/${EXPLAINER}/`,
      width: 1280,
      settings: { size, leading: 'loose' },
    });
    for (const { id, zh, en } of await sideBoxes(page))
      expect(Math.abs(zh.top - en.top), id).toBeLessThan(1.5);
    expect(await overflow(page)).toBe(0);
  });

  it('end about level', async () => {
    const page = await openPage({ path: `read/${QA}/`, width: 1440 });
    const boxes = await sideBoxes(page);
    const sum = (side: 'zh' | 'en') => boxes.reduce((total, box) => total + box[side].height, 0);
    expect(Math.abs(sum('zh') / sum('en') - 1)).toBeLessThan(0.25);
  });
});

describe('pairs', () => {
  it('say which language each side is in', async () => {
    const page = await openPage({ path: `read/${QA}/` });
    const langs = await page.evaluate(() =>
      [...document.querySelectorAll('[data-pair]')].map((pair) =>
        [...pair.querySelectorAll('[data-side]')].map((side) => side.getAttribute('lang')).join(' '),
      ),
    );
    expect(langs.length).toBeGreaterThanOrEqual(110);
    expect(new Set(langs)).toEqual(new Set(['zh-Hans en']));
  });

  it('are one after the other, each with an id of its own', async () => {
    const page = await openPage({ path: `read/${QA}/` });
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(['zh', 'en'] as const)('only %s', (view) => {
  const hidden = view === 'zh' ? 'en' : 'zh';

  it('shows one side, and its partner in place on demand', async () => {
    const page = await openPage({ path: `read/${QA}/?view=${view}` });
    const pair = page.locator('[data-pair][data-kind=answer]').first();
    const partner = pair.locator(`.side.${hidden}`);
    expect(await partner.isVisible()).toBe(false);
    expect(await page.locator(`[data-pair] .side.${hidden}:visible`).count()).toBe(0);
    await pair.scrollIntoViewIfNeeded();
    await pair.locator('.reveal').click();
    expect(await partner.isVisible()).toBe(true);
    await pair.locator('.reveal').click();
    expect(await partner.isVisible()).toBe(false);
  });

  it('reveals by a key too', async () => {
    const page = await openPage({ path: `read/${QA}/?view=${view}#q6` });
    await page.keyboard.press('r');
    expect(await page.locator(`[data-pair=q6] .side.${hidden}`).isVisible()).toBe(true);
  });
});

describe('small windows', () => {
  it.each([
    ['320 px', { width: 320, height: 568 }],
    // 200 % zoom of a window of 1280 px: half the CSS pixels.
    ['200 % zoom', { width: 640, height: 400 }],
  ])('%s: nothing is lost and nothing scrolls sideways', async (_, size) => {
    const page = await openPage({ path: `read/${QA}/`, ...size });
    expect(await overflow(page)).toBe(0);
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll('[data-side], .bar :is(a, button, select)')]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(clipped).toEqual([]);
    for (const path of ['', 'glossary/']) {
      const other = await openPage({ path, ...size });
      expect(await overflow(other), path).toBe(0);
    }
  });
});

describe('the layout', () => {
  it('never shifts while a page loads', async () => {
    for (const [path, width] of [
      [`read/${QA}/`, 1280],
      [`read/${QA}/`, 390],
      ['glossary/', 1280],
      ['', 390],
    ] as const) {
      const page = await openPage({
        path,
        width,
        before: () => {
          const all = window as unknown as { shifts: number };
          all.shifts = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              all.shifts += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        },
      });
      await page.waitForTimeout(300);
      expect(
        await page.evaluate(() => (window as unknown as { shifts: number }).shifts),
        `${path} ${width}`,
      ).toBeLessThan(0.001);
    }
  });
});

describe('print', () => {
  it('has both columns, no controls, and the entries used', async () => {
    const page = await openPage({ path: `read/${QA}/`, width: 1280 });
    // The glossary is fetched once the page is at rest.
    await page.waitForResponse(/glossary-\w+\.json/).catch(() => null);
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    const shown = await page.evaluate(() => {
      const visible = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
          .length;
      return {
        sides: visible('[data-pair] .side'),
        pairs: visible('[data-pair]'),
        controls: visible('button, select, input'),
      };
    });
    expect(shown.sides).toBe(shown.pairs * 2);
    expect(shown.controls).toBe(0);
    await page.waitForFunction(() => document.querySelectorAll('.printed-glossary *').length > 50);
    expect(await page.locator('.printed-glossary').isVisible()).toBe(true);
  });
});

describe('selecting', () => {
  it.each(['zh', 'en'] as const)('in %s takes nothing of the other column', async (side) => {
    const page = await openPage({ path: `read/${QA}/#q6`, width: 1280, height: 900 });
    const boxes = await page.evaluate((side) => {
      const lineOf = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].filter(({ width }) => width > 20);
      };
      const sides = [...document.querySelectorAll(`[data-pair] .side.${side}`)];
      const seen = sides.filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > 80 && bottom < innerHeight - 20;
      });
      // Where no link stands: a drag that begins on one is the browser's own.
      const first = lineOf(seen[0]!).find(
        ({ left, top, height }) => !document.elementFromPoint(left + 3, top + height / 2)?.closest('a'),
      )!;
      const last = lineOf(seen.at(-1)!).at(-1)!;
      return {
        from: [first.left + 3, first.top + first.height / 2],
        to: [last.right - 3, last.top + last.height / 2],
        count: seen.length,
      };
    }, side);
    expect(boxes.count).toBeGreaterThan(1);
    await page.mouse.move(boxes.from[0]!, boxes.from[1]!);
    await page.mouse.down();
    await page.mouse.move(boxes.to[0]!, boxes.to[1]!, { steps: 8 });
    await page.mouse.up();
    const text = await page.evaluate(() => getSelection()!.toString());
    expect(text.length).toBeGreaterThan(40);
    if (side === 'en') expect(text).not.toMatch(/[，。]/);
    else expect(text).not.toMatch(/\b(?:the|and|of)\b/);
  });
});
