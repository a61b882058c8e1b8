import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { GlossaryPage } from '../../../src/ui/terms/glossary-page.tsx';
import { draw } from '../draw.tsx';
import { ENTRIES } from './entries.ts';

const shown = () => [...document.querySelectorAll('.entry')].map(({ id }) => id);
const marked = () => document.querySelector('.entry[data-marked]')?.id;
const search = () => page.getByRole('searchbox');

beforeEach(async () => {
  await page.viewport(1000, 600);
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
});

describe('the glossary page', () => {
  test('lists every entry as the language sorts, under its own title', async () => {
    await draw(<GlossaryPage entries={ENTRIES} />);
    expect(shown()).toEqual(['dram', 'hbm', 'hbm3e', 'nvlink-switch', 'tco']);
    expect(document.title).toBe('Glossary · 对读 Duidu');
  });

  test('searches, filters and counts, and has a way back from nothing', async () => {
    await draw(<GlossaryPage entries={ENTRIES} />);
    await search().fill('gdk');
    expect(shown()).toEqual(['hbm']);
    await expect.element(page.getByText('1 term', { exact: true })).toBeVisible();
    await page.getByLabelText('Domain').selectOptions('business');
    expect(shown()).toEqual([]);
    await page.getByRole('button', { name: 'Show all terms' }).click();
    expect(shown()).toHaveLength(ENTRIES.length);
    await expect.element(search()).toHaveValue('');
  });

  test('shows one language of a definition, or both', async () => {
    await draw(<GlossaryPage entries={ENTRIES} />);
    const langs = () =>
      [...document.querySelectorAll<HTMLElement>('#hbm .definition')].map(({ lang }) => lang);
    expect(langs()).toEqual(['en']);
    await page.getByLabelText('Both languages').click();
    expect(langs()).toEqual(['en', 'zh-Hans']);
  });

  test('marks the entry that the address names, also one that was filtered out', async () => {
    history.replaceState(null, '', '#tco');
    await draw(<GlossaryPage entries={ENTRIES} />);
    await expect.poll(marked).toBe('tco');
    expect(document.activeElement?.id).toBe('tco');
    await search().fill('dram');
    expect(shown()).toEqual(['dram']);
    location.hash = '#hbm3e';
    await expect.poll(marked).toBe('hbm3e');
    expect(shown()).toHaveLength(ENTRIES.length);
    expect(document.activeElement?.id).toBe('hbm3e');
  });

  test('says what it does not have', async () => {
    history.replaceState(null, '', '#nothing-of-the-kind');
    await draw(<GlossaryPage entries={ENTRIES} />);
    await expect.element(page.getByRole('status').getByText('no entry “nothing-of-the-kind”')).toBeVisible();
    expect(marked()).toBe(undefined);
  });
});
