import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AnnotatedPair, ReaderText } from '../../../src/core/bitext/document.ts';
import { HelpPanel } from '../../../src/ui/reader/help-panel.tsx';
import { OutlinePanel } from '../../../src/ui/reader/outline-panel.tsx';
import { KEYS } from '../../../src/ui/reader/use-keys.ts';
import { useAppState } from '../../../src/ui/shared/app-context.tsx';
import { draw } from '../draw.tsx';

function pair(id: string, more: Partial<AnnotatedPair>): AnnotatedPair {
  const side = (text: string) => ({ text, marks: [] });
  return {
    id,
    kind: 'answer',
    zh: side(`中${id}`),
    en: side(`en ${id}`),
    terms: { zh: [], en: [] },
    sentences: { zh: [], en: [] },
    beads: [],
    ...more,
  };
}

const SECTIONS = 12;
const text = {
  langs: { zh: 'zh-Hans', en: 'en' },
  pairs: Array.from({ length: SECTIONS }, (_, i) => [
    pair(`s${i}`, { kind: 'heading', level: 2 }),
    pair(`q${2 * i}`, { kind: 'question', number: 2 * i }),
    pair(`a${2 * i}`, {}),
    pair(`q${2 * i + 1}`, { kind: 'question', number: 2 * i + 1 }),
    pair(`a${2 * i + 1}`, {}),
  ]).flat(),
} as unknown as ReaderText;

beforeEach(() => page.viewport(1200, 400));

const current = () => document.querySelector('[aria-current]')?.getAttribute('href') ?? null;

test('headings hold their questions, in the language of the interface', async () => {
  const { actions } = await draw(<OutlinePanel />, { text });
  const lists = document.querySelectorAll('.outline > li > ol');
  expect(lists).toHaveLength(SECTIONS);
  expect([...lists[1]!.querySelectorAll('a')].map((a) => a.textContent)).toEqual(['2en q2', '3en q3']);
  await actions.chooseLanguage('zh-Hant');
  await expect.element(page.getByText('中q2', { exact: true })).toHaveAttribute('lang', 'zh-Hans');
});

test('a heading that has the other language only is named in that', async () => {
  const lone = pair('s', { kind: 'heading', level: 2, en: { text: '', marks: [] } });
  await draw(<OutlinePanel />, { text: { ...text, pairs: [lone] } });
  await expect.element(page.getByText('中s', { exact: true })).toHaveAttribute('lang', 'zh-Hans');
});

test('marks the place one is at and keeps it in view', async () => {
  const { actions } = await draw(<OutlinePanel />, { text });
  expect(current()).toBe(null);
  const before = window.scrollY;
  for (const [at, place] of [
    ['a3', '#q3'],
    ['s11', '#s11'],
    ['a22', '#q22'],
    ['s0', '#s0'],
  ]) {
    actions.readTo({ pairId: at!, progress: 0.5 }, false);
    await expect.poll(current).toBe(place);
    const panel = document.querySelector('dialog')!.getBoundingClientRect();
    const mark = document.querySelector('[aria-current]')!.getBoundingClientRect();
    expect(mark.top).toBeGreaterThanOrEqual(panel.top);
    expect(mark.bottom).toBeLessThanOrEqual(panel.bottom);
  }
  expect(window.scrollY).toBe(before);
  await expect.element(page.getByText('50% read')).toBeVisible();
});

function Desk() {
  return useAppState(({ panel }) => panel === 'outline') && <OutlinePanel />;
}

test('opens with the focus on the place one is at', async () => {
  const { actions } = await draw(<Desk />, { text });
  actions.readTo({ pairId: 'a5', progress: 0.2 }, false);
  actions.togglePanel('outline');
  await expect.poll(() => document.activeElement?.getAttribute('href')).toBe('#q5');
});

test.each([
  [1200, 'outline'],
  [390, null],
])('in a window %i wide, choosing a place leaves %j open', async (width, open) => {
  await page.viewport(width, 700);
  const store = await draw(<Desk />, { text });
  store.actions.togglePanel('outline');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  document.querySelector<HTMLElement>('a[href="#q4"]')!.click();
  expect(store.getState().panel).toBe(open);
});

test('the help lists every key', async () => {
  await draw(<HelpPanel />, { text });
  const shown = [...document.querySelectorAll('kbd')].map((kbd) => kbd.textContent);
  expect(shown).toEqual(
    expect.arrayContaining([...KEYS.flatMap(([, keys]) => keys), 'Esc', 'Enter', 'Space']),
  );
});
