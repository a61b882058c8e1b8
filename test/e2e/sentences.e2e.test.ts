import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, QA } from './page.ts';

const PAGE = `read/${QA}/`;

/** The texts of the lit ranges, as anybody can read them off the page. */
function lit(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('sentence') ?? [])].map((range) => (range as Range).toString()),
  );
}

/** Points at the first words of a side of a pair. */
async function pointAt(page: Page, pairId: string, side: 'zh' | 'en'): Promise<{ x: number; y: number }> {
  const box = page.locator(`[data-pair="${pairId}"] .side.${side}`);
  await box.scrollIntoViewIfNeeded();
  return box.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node?.parentElement?.closest('a')) node = walker.nextNode();
    const range = document.createRange();
    range.setStart(node!, 0);
    range.setEnd(node!, 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

async function hover(page: Page, pairId: string, side: 'zh' | 'en'): Promise<void> {
  const { x, y } = await pointAt(page, pairId, side);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
}

describe('a sentence', () => {
  it('lights with its partner under the pointer, and goes out when the pointer leaves', async () => {
    const page = await openPage({ path: PAGE, width: 1440 });
    await hover(page, 'q6-1', 'zh');
    await expect.poll(() => lit(page)).toHaveLength(2);
    const [zh, en] = await lit(page);
    expect(zh).toMatch(/^黄仁勋.*芯片。$/);
    expect(en).toMatch(/^He had only.*chips\.$/);
    await page.mouse.move(5, 5);
    await expect.poll(() => lit(page)).toEqual([]);
  });

  it('lights by key, one after the other, and is announced; Escape puts it out', async () => {
    const page = await openPage({ path: `${PAGE}#q6-1`, width: 1440 });
    await page.keyboard.press('s');
    await expect.poll(() => lit(page)).toHaveLength(2);
    const [first] = await lit(page);
    await page.keyboard.press('s');
    await expect.poll(async () => (await lit(page))[0]).not.toBe(first);
    const [, partner] = await lit(page);
    await expect
      .poll(() => page.locator('[role="status"]').allTextContents())
      .toContainEqual(expect.stringContaining(partner!));
    await page.keyboard.press('Escape');
    await expect.poll(() => lit(page)).toEqual([]);
  });

  it('lights by a tap on plain text; a tap on a term opens the term', async () => {
    const page = await openPage({ path: PAGE, width: 390, touch: true });
    const { x, y } = await pointAt(page, 'q6-1', 'en');
    await page.touchscreen.tap(x, y);
    await expect.poll(() => lit(page)).toHaveLength(2);
    await page.locator('[data-pair="q6-1"] .en [data-term]').first().tap();
    await page.getByRole('dialog').waitFor();
  });

  it('shows its partner alone in a one-language view', async () => {
    const page = await openPage({ path: `${PAGE}?view=zh`, width: 1024 });
    const { x, y } = await pointAt(page, 'q6-1', 'zh');
    await page.mouse.click(x, y);
    const partner = page.locator('[data-pair="q6-1"] .side.en');
    await expect.poll(() => partner.isVisible()).toBe(true);
    expect(await partner.textContent()).toMatch(/^He had only.*chips\.$/);
  });

  it('can be switched off', async () => {
    const page = await openPage({ path: PAGE, width: 1440, settings: { sentences: 'off' } });
    await hover(page, 'q6-1', 'zh');
    await page.keyboard.press('s');
    await page.waitForTimeout(300);
    expect(await lit(page)).toEqual([]);
  });

  it('is an element where the browser cannot paint ranges', async () => {
    const before = () => void Reflect.deleteProperty(globalThis, 'Highlight');
    const page = await openPage({ path: PAGE, before });
    await hover(page, 'q6-1', 'zh');
    const texts = async (side: string) =>
      (await page.locator(`[data-pair="q6-1"] .${side} [data-lit]`).allTextContents()).join('');
    await expect.poll(() => texts('en')).toMatch(/^He had only.*chips\.$/);
    expect(await texts('zh')).not.toBe('');
  });
});
