import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { TextSummary } from '../../../src/core/bitext/document.ts';
import { ShelfPage } from '../../../src/ui/library/shelf-page.tsx';
import { draw } from '../draw.tsx';

const Nothing = () => null;

const three = (en: string, hans: string, hant: string) => ({ en, 'zh-Hans': hans, 'zh-Hant': hant });

const TEXT: TextSummary = {
  slug: 'wind',
  title: three('The wind', '论风', '論風'),
  description: three('All about wind.', '关于风的一切。', '關於風的一切。'),
  date: '2026-11-22',
  pairs: 1,
  length: { zh: 12_345, en: 8001 },
};
const OTHER: TextSummary = { ...TEXT, slug: 'rain', title: three('The rain', '论雨', '論雨'), pairs: 20 };

const given = {
  texts: [TEXT, OTHER],
  kept: { 'duidu.place.wind': JSON.stringify({ pairId: 'q6', progress: 0.34 }) },
};

beforeEach(() => page.viewport(1200, 800));

test('each text with both its titles, in its language what is in one language', async () => {
  await draw(<ShelfPage OwnTexts={Nothing} />, given);
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toHaveTextContent('论风');
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toHaveTextContent('The wind');
  const book = page.getByRole('listitem').first();
  await expect.element(book.getByText('All about wind.')).toBeVisible();
  await expect.element(book.getByText('关于风的一切。')).not.toBeVisible();
  await expect.element(book.getByText('12,345 Chinese characters')).toBeVisible();
  await expect.element(book.getByText('8,001 English words')).toBeVisible();
  await expect.element(book.getByText('1 passage', { exact: true })).toBeVisible();
  await expect.element(book.getByText('22 November 2026')).toBeVisible();
});

test('a text that was begun goes on where it was left, another from its start', async () => {
  await draw(<ShelfPage OwnTexts={Nothing} />, given);
  const begun = page.getByRole('link', { name: 'Continue The wind' });
  await expect.element(begun).toHaveAttribute('href', './read/wind/#q6');
  await expect.element(page.getByText('34% read')).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: 'Progress in “The wind”' })).toHaveValue(0.34);
  await expect
    .element(page.getByRole('link', { name: 'Read The rain' }))
    .toHaveAttribute('href', './read/rain/');
  expect(document.querySelectorAll('progress')).toHaveLength(1);
});

test('follows a change of language', async () => {
  const { actions } = await draw(<ShelfPage OwnTexts={Nothing} />, given);
  await actions.chooseLanguage('zh-Hant');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('中英對照，術語隨點隨查');
  await expect.element(page.getByText('關於風的一切。').first()).toBeVisible();
  await expect.element(page.getByText('論風', { exact: true }).first()).toBeVisible();
  await expect.element(page.getByText('论风', { exact: true })).not.toBeVisible();
  await expect.element(page.getByText('2026年11月22日').first()).toBeVisible();
  await expect.poll(() => document.title).toContain('中英對照');
});

test('the theme is chosen here', async () => {
  const store = await draw(<ShelfPage OwnTexts={Nothing} />, given);
  await page.getByLabelText('Theme').selectOptions('dark');
  expect(store.getState().settings.theme).toBe('dark');
});
