// Every state of every page, in each theme and language, wide and narrow, without an accessibility violation.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openPage, QA, settled } from './page.ts';

const THEMES = ['light', 'sepia', 'dark'] as const;
const LANGS = ['en', 'zh-Hans', 'zh-Hant'] as const;
const WIDTHS = [
  ['wide', { width: 1280, height: 800, touch: false }],
  ['narrow', { width: 390, height: 844, touch: true }],
] as const;

vi.setConfig({ testTimeout: 120_000 });

let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

interface Look {
  readonly whole: boolean;
  readonly rules: 'all' | 'colour';
}

/**
 * The violations in what is shown, in short.
 *
 * @param look.whole whether all of a text is looked at, or only the section around the sixth question, which has every
 *   kind of thing; the others are taken out of the page then, since axe goes through what it is to leave out as well
 * @param look.rules all of them, or only those that a theme can break
 */
async function violations(page: Page, look: Look = { whole: true, rules: 'all' }): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async ({ whole, rules }) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    for (const section of whole ? [] : document.querySelectorAll('.section')) {
      if (!section.querySelector('#q6')) section.remove();
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(
      { include: ['html'] },
      { runOnly: rules === 'all' ? tags : ['color-contrast'], resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.length} × ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.any[0]?.message ?? ''}`,
    );
  }, look);
}

/** Each violation once, with the states that it was seen in. */
class Findings {
  readonly #states = new Map<string, string[]>();

  add(state: string, violations: readonly string[]): void {
    for (const text of violations) this.#states.set(text, [...(this.#states.get(text) ?? []), state]);
  }

  list(): string[] {
    return [...this.#states].map(([text, states]) => `${text} (${states.join('; ')})`);
  }
}

/** The states of a reading page, each brought about from the one before. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['auto', async () => {}],
  ['side', (page) => page.keyboard.press('1')],
  ['zh', (page) => page.keyboard.press('3')],
  ['zh, revealed', (page) => page.keyboard.press('r')],
  ['en', (page) => page.keyboard.press('4')],
  ['stacked', (page) => page.keyboard.press('2')],
  ['card', openCard],
  ['outline', (page) => openPanel(page, 'o')],
  ['glossary', (page) => openPanel(page, 'g')],
  ['glossary entry', async (page) => page.locator('.panel summary').first().click()],
  ['settings', (page) => openPanel(page, 'a')],
  ['help', (page) => openPanel(page, '?')],
];

async function openCard(page: Page): Promise<void> {
  const term = page.locator('[data-pair=q6-1] [data-term]').first();
  await term.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await term.click();
  await page.locator('[role=dialog] .definition').first().waitFor();
}

/** A narrow window's panel is modal, so the one before has to go first. */
async function openPanel(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Escape');
  await settled(page);
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
}

describe.each(WIDTHS)('%s', (_, size) => {
  it.each(LANGS)('reading in %s', async (ui) => {
    // A theme changes colours alone; the states differ in what is shown. Each state is looked at in one theme,
    // and the themes take turns so that each language sees all of them; the card and the text in all three.
    const found = new Findings();
    const page = await openPage({ path: `read/${QA}/#q6`, settings: { ui }, ...size });
    for (const [i, [name, enter]] of STATES.entries()) {
      await enter(page);
      const all = ['auto', 'card', 'glossary entry'].includes(name);
      const turn = THEMES[(i + LANGS.indexOf(ui)) % THEMES.length]!;
      for (const [n, theme] of (all ? THEMES : [turn]).entries()) {
        await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
        const whole = name === 'auto' && ui === 'en' && theme === 'light';
        found.add(`${name}, ${theme}`, await violations(page, { whole, rules: n ? 'colour' : 'all' }));
      }
    }
    expect(found.list()).toEqual([]);
  });

  it.each(LANGS)('the other pages in %s', async (ui) => {
    const found = new Findings();
    for (const path of ['', 'glossary/', 'no/such/page']) {
      const page = await openPage({ path, settings: { ui }, ...size, expected: /404/ });
      if (path === 'glossary/') await page.getByRole('searchbox').fill('HBM');
      for (const [n, theme] of THEMES.entries()) {
        await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
        found.add(`${path}, ${theme}`, await violations(page, { whole: true, rules: n ? 'colour' : 'all' }));
      }
    }
    expect(found.list()).toEqual([]);
  });
});

describe('controls', () => {
  it.each(WIDTHS)('are at least 24 px in both directions (%s)', async (_, size) => {
    const found: string[] = [];
    const page = await openPage({ path: `read/${QA}/#q6`, ...size });
    for (const [name, enter] of STATES) {
      await enter(page);
      await settled(page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, select, input, summary, a[href]')]
          // Links in running text and terms are excepted (WCAG 2.2, 2.5.8).
          .filter(
            (element) =>
              !element.closest('[data-side], .colophon, p') &&
              element.checkVisibility({ visibilityProperty: true }),
          )
          .filter((element) => !element.matches('.visually-hidden, .visually-hidden *'))
          .filter((element) => {
            const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
            return width > 0 && (width < 23.5 || height < 23.5);
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      found.push(...small.map((html) => `${name}: ${html}`));
    }
    expect([...new Set(found)]).toEqual([]);
  });
});
