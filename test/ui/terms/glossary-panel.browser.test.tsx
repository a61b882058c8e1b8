import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { drawReader } from './reader.tsx';

const panel = () => page.getByRole('dialog');
const names = () =>
  [...document.querySelectorAll('.panel-entry summary > span:first-child')].map((e) => e.textContent);
const opened = () => document.querySelector('.panel-entry[open] summary > span')?.textContent;

beforeEach(async () => {
  await page.viewport(1200, 800);
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
});

describe('the glossary beside the text', () => {
  test('lists the terms of this text, and all of them on demand', async () => {
    const store = await drawReader();
    store.actions.togglePanel('glossary');
    await expect.poll(names).toEqual(['DRAM', 'HBM']);
    await panel().getByLabelText('Only terms in this text').click();
    expect(names()).toEqual(['DRAM', 'HBM', 'HBM3E', 'NVLink Switch', 'total cost of ownership']);
  });

  test('opens an entry in its place, and a related one too, even from outside the filter', async () => {
    const store = await drawReader();
    store.actions.togglePanel('glossary');
    await panel().getByText('HBM', { exact: true }).click();
    await expect.element(panel().getByText('What HBM is.')).toBeVisible();
    await panel().getByRole('link', { name: 'HBM3E' }).click();
    await expect.poll(opened).toBe('HBM3E');
    expect(document.activeElement?.textContent).toContain('HBM3E');
  });

  test.each([
    [1200, 'glossary'],
    [390, null],
  ] as const)(
    'leads to the first place of a term, and at %d px the panel is then %j',
    async (width, open) => {
      await page.viewport(width, 800);
      const store = await drawReader();
      store.actions.togglePanel('glossary');
      await panel().getByText('DRAM', { exact: true }).click();
      await panel().getByRole('button', { name: 'Go to its first place' }).click();
      await expect.poll(() => (document.activeElement as HTMLElement).dataset['term']).toBe('dram');
      expect(store.getState().panel).toBe(open);
    },
  );
});

test('printing adds the terms of the text, in print alone', async () => {
  const store = await drawReader({ settings: { ui: 'zh-Hans' } });
  await store.actions.loadGlossary();
  const appendix = () => document.querySelector<HTMLElement>('.printed-glossary');
  expect(appendix()).toBe(null);
  window.dispatchEvent(new Event('beforeprint'));
  expect([...appendix()!.querySelectorAll('h3')].map((e) => e.textContent)).toEqual([
    '动态随机存取存储器 DRAM',
    '高带宽内存 HBM',
  ]);
  expect(appendix()!.checkVisibility()).toBe(false);
  window.dispatchEvent(new Event('afterprint'));
  await expect.poll(appendix).toBe(null);
});
