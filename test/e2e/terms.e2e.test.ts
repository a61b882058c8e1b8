import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, QA, settled, type PageOptions } from './page.ts';

const PAGE = `read/${QA}/`;

/** A term in the middle of the text, brought into the middle of the window. */
async function termIn(page: Page, side: 'zh' | 'en', pairId = ''): Promise<Locator> {
  const within = pairId ? `[data-pair="${pairId}"]` : '[data-pair][data-kind=answer]';
  const term = page.locator(`${within} .side.${side} [data-term]`).first();
  await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await settled(page);
  return term;
}

const card = (page: Page) => page.getByRole('dialog');

async function cardOpen(page: Page): Promise<Locator> {
  await card(page).locator('.definition').first().waitFor();
  return card(page);
}

describe('a term', () => {
  it('opens its entry by click, Enter and Space; Escape closes it and the focus returns', async () => {
    const page = await openPage({ path: PAGE });
    const term = await termIn(page, 'en');
    const open = [() => term.click(), () => term.press('Enter'), () => term.press(' ')];
    for (const how of open) {
      await how();
      const dialog = await cardOpen(page);
      expect(await dialog.count()).toBe(1);
      const name = await page.evaluate(() => {
        const dialog = document.querySelector('[role=dialog]')!;
        return document.getElementById(dialog.getAttribute('aria-labelledby')!)!.textContent;
      });
      expect(name).toBeTruthy();
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await card(page).count()).toBe(0);
      expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('names the card by itself, in the language of the interface', async () => {
    for (const ui of ['en', 'zh-Hans'] as const) {
      const page = await openPage({ path: `${PAGE}?term=hallucination&ui=${ui}` });
      const dialog = await cardOpen(page);
      const heading = dialog.getByRole('heading', { level: 2 });
      expect(await heading.getAttribute('lang')).toBe(ui);
      expect(await heading.textContent()).toMatch(ui === 'en' ? /hallucination/i : /幻觉/);
      expect(await dialog.locator('.definition').first().getAttribute('lang')).toBe(ui);
      expect(await page.getByRole('dialog', { name: (await heading.textContent())! }).count()).toBe(1);
    }
  });

  it('closes its card by a tap elsewhere, and by another tap on itself', async () => {
    const page = await openPage({ path: PAGE });
    const term = await termIn(page, 'en');
    await term.click();
    await cardOpen(page);
    await page.mouse.click(4, 400);
    expect(await card(page).count()).toBe(0);
    await term.click();
    await cardOpen(page);
    await term.click();
    expect(await card(page).count()).toBe(0);
  });

  it('opens the other entry at once when the tap elsewhere is on another term', async () => {
    const page = await openPage({ path: PAGE, height: 1000 });
    const term = await termIn(page, 'en');
    await term.click();
    const first = await (await cardOpen(page)).getByRole('heading', { level: 2 }).textContent();
    // One that the card does not cover.
    const other = await page.evaluateHandle(
      (id) => {
        const terms = [
          ...document.querySelectorAll<HTMLElement>(`.side.zh [data-term]:not([data-term="${id}"])`),
        ];
        return terms.find((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === element;
        })!;
      },
      await term.getAttribute('data-term'),
    );
    await other.asElement()!.click();
    await page.waitForFunction(
      (name) => document.querySelector('[role=dialog] h2')?.textContent !== name,
      first,
    );
    expect(await card(page).count()).toBe(1);
  });

  it('is never covered by its card, which stays in the window', async () => {
    const page = await openPage({ path: PAGE, width: 1280, height: 800 });
    const ids = ['q1-1', 'q6-1', 'q9-1', 'q14-1'];
    for (const id of ids) {
      for (const side of ['zh', 'en'] as const) {
        const found = page.locator(`[data-pair="${id}"] .side.${side} [data-term]`);
        if (!(await found.count())) continue;
        for (const block of ['start', 'center', 'end'] as const) {
          await found.first().evaluate((element, block) => element.scrollIntoView({ block }), block);
          await settled(page);
          await found.first().click();
          await cardOpen(page);
          await settled(page);
          const term = (await found.first().boundingBox())!;
          const box = (await card(page).boundingBox())!;
          const apart =
            box.y >= term.y + term.height ||
            box.y + box.height <= term.y ||
            box.x >= term.x + term.width ||
            box.x + box.width <= term.x;
          expect(apart, `${id} ${side} ${block}`).toBe(true);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(1280);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height, `${id} ${side} ${block}`).toBeLessThanOrEqual(800.5);
          await page.keyboard.press('Escape');
        }
      }
    }
  });

  it('lights its counterpart in the other column while its card is open', async () => {
    const page = await openPage({ path: PAGE });
    const both = await page.evaluate(() => {
      for (const pair of document.querySelectorAll<HTMLElement>('[data-pair][data-kind=answer]')) {
        const ids = (side: string) =>
          [...pair.querySelectorAll<HTMLElement>(`.side.${side} [data-term]`)].map(
            (term) => term.dataset['term']!,
          );
        const shared = ids('en').find((id) => ids('zh').includes(id));
        if (shared) return { pairId: pair.dataset['pair']!, termId: shared };
      }
      return null;
    });
    expect(both).not.toBeNull();
    const at = (side: string) =>
      page.locator(`[data-pair="${both!.pairId}"] .side.${side} [data-term="${both!.termId}"]`).first();
    await at('en').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const plain = await at('zh').evaluate((element) => getComputedStyle(element).backgroundColor);
    await at('en').click();
    await cardOpen(page);
    const lit = await at('zh').evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(lit).not.toBe(plain);
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await at('zh').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(plain);
  });

  it('does not open after a selection has been dragged to it', async () => {
    const page = await openPage({ path: PAGE });
    // One with words before it on its line: a drag that begins on a link is the browser's own.
    const box = await page.evaluate(() => {
      const terms = document.querySelectorAll('[data-kind=answer] .side.en [data-term]');
      const term = [...terms].find((element) => {
        const { left, width, height } = element.getBoundingClientRect();
        const text = element.previousSibling?.nodeValue ?? '';
        return (
          left - element.closest('.side')!.getBoundingClientRect().left > 90 &&
          width > 20 &&
          height < 30 &&
          text.length > 30
        );
      })!;
      term.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = term.getBoundingClientRect();
      return { x, y, width, height };
    });
    await page.mouse.move(box.x - 60, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await settled(page);
    expect(await page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(3);
    expect(await card(page).count()).toBe(0);
  });

  it('stands around exactly the characters that matched', async () => {
    const page = await openPage({ path: PAGE });
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll('[data-term]')]
        .map((term) => term.textContent!)
        .filter((text) => !text || text !== text.trim()),
    );
    expect(wrong).toEqual([]);
  });

  it('is one tab stop with the other terms of its pair; arrow keys move among them', async () => {
    const page = await openPage({ path: PAGE });
    // Every link is a stop of its own until React has taken its section over.
    const stops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-pair]')]
          .filter((pair) => pair.querySelector('[data-term]'))
          .map((pair) => pair.querySelectorAll('[data-term]:not([tabindex="-1"])').length),
      );
    await expect.poll(async () => Math.max(...(await stops()))).toBe(1);
    const pair = page.locator('[data-pair]', { has: page.locator('[data-term]:nth-of-type(2)') }).first();
    await pair.locator('[data-term]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(
      await pair
        .locator('[data-term]')
        .nth(1)
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(
      await pair
        .locator('[data-term]')
        .first()
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
  });
});

describe('the card', () => {
  it('opens related terms within itself, with a way back', async () => {
    const page = await openPage({ path: `${PAGE}?term=cowos` });
    const dialog = await cardOpen(page);
    const name = () => dialog.getByRole('heading', { level: 2 }).textContent();
    const first = await name();
    await dialog.locator('.term-links a').first().click();
    await page.waitForFunction(
      (before) => document.querySelector('[role=dialog] h2')!.textContent !== before,
      first,
    );
    expect(await card(page).count()).toBe(1);
    await dialog.getByRole('button', { name: 'Back' }).click();
    expect(await name()).toBe(first);
    expect(await dialog.getByRole('button', { name: 'Back' }).count()).toBe(0);
  });

  it('says what the letters stand for, the domain, the sources, and the other definition a tap away', async () => {
    const page = await openPage({ path: `${PAGE}?term=hbm` });
    const dialog = await cardOpen(page);
    expect(await dialog.textContent()).toMatch(/high[ -]bandwidth memory/i);
    expect(await dialog.textContent()).toContain('Memory');
    expect(await dialog.locator('a[href^=http]').count()).toBeGreaterThan(0);
    const chinese = dialog.locator('.definition[lang=zh-Hans]');
    expect(await chinese.isVisible()).toBe(false);
    await dialog.getByRole('button', { name: /Chinese/ }).click();
    expect(await chinese.isVisible()).toBe(true);
  });

  it('leads to the term’s other places in the text', async () => {
    const page = await openPage({ path: `${PAGE}?term=blackwell` });
    const dialog = await cardOpen(page);
    const link = dialog.locator('.places a').nth(1);
    const target = (await link.getAttribute('href'))!.slice(1);
    await link.click();
    await page.waitForFunction((id) => {
      const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
      return bottom > 60 && top < innerHeight;
    }, target);
    const focused = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['term']);
    expect(focused).toBe('blackwell');
  });

  it('follows the language of the interface without closing', async () => {
    const page = await openPage({ path: `${PAGE}?term=hallucination` });
    await cardOpen(page);
    await page.locator('.bar select').first().selectOption('zh-Hans');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
    // Choosing elsewhere closes it or not; open again, it speaks the new language.
    if (!(await card(page).count())) {
      const term = page.locator('[data-term=hallucination]').first();
      await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await term.click();
    }
    expect(await (await cardOpen(page)).locator('.definition').first().getAttribute('lang')).toBe('zh-Hans');
  });
});

describe('on a phone', () => {
  const PHONE: Omit<PageOptions, 'path'> = { width: 390, height: 844, touch: true };

  it('the card is a sheet from below, with the tapped line scrolled clear of it', async () => {
    const page = await openPage({ path: PAGE, ...PHONE });
    for (const id of ['q6-1', 'q9-1']) {
      const term = page.locator(`[data-pair="${id}"] [data-term]`).last();
      await term.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await settled(page);
      await term.tap();
      await cardOpen(page);
      await settled(page);
      const box = (await card(page).boundingBox())!;
      const line = (await term.boundingBox())!;
      expect(Math.round(box.x), id).toBe(0);
      expect(Math.round(box.x + box.width), id).toBe(390);
      expect(Math.abs(box.y + box.height - 844), id).toBeLessThan(1.5);
      expect(line.y + line.height, id).toBeLessThanOrEqual(box.y);
      expect(line.y, id).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
  });

  it('a term does not open while one scrolls', async () => {
    const page = await openPage({ path: PAGE, ...PHONE });
    const term = await termIn(page, 'en');
    const { x, y, width, height } = (await term.boundingBox())!;
    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizeScrollGesture', {
      x: Math.round(x + width / 2),
      y: Math.round(y + height / 2),
      yDistance: -200,
      gestureSourceType: 'touch',
    });
    await settled(page);
    expect(await card(page).count()).toBe(0);
  });
});

describe('marking', () => {
  it('is of every occurrence, the first in each section, or none', async () => {
    const counts: number[] = [];
    for (const marking of ['every', 'first', 'none']) {
      const page = await openPage({ path: PAGE, settings: { marking } });
      counts.push(
        await page.evaluate(
          () =>
            [...document.querySelectorAll('[data-pair] [data-term]')].filter(
              (term) => getComputedStyle(term).backgroundImage !== 'none',
            ).length,
        ),
      );
    }
    const [every, first, none] = counts as [number, number, number];
    expect(every).toBeGreaterThan(first * 1.5);
    expect(first).toBeGreaterThan(50);
    expect(none).toBe(0);
  });
});
