import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Notices } from '../../../src/ui/shared/notices.tsx';
import { draw } from '../draw.tsx';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const notices = () =>
  [...document.querySelectorAll<HTMLElement>('.notice')].map((each) => each.dataset['notice']);

test('a note goes by itself, an alert when it is closed', async () => {
  const { actions } = await draw(<Notices />);
  actions.notify({ key: 'linkCopied', tone: 'note' });
  actions.notify({ key: 'parameterUnknown', values: { parameters: 'view=wide' }, tone: 'alert' });
  await expect.poll(notices).toEqual(['linkCopied', 'parameterUnknown']);
  vi.advanceTimersByTime(60_000);
  await expect.poll(notices).toEqual(['parameterUnknown']);
  await expect.element(page.getByRole('status')).toHaveTextContent('view=wide');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(notices).toEqual([]);
});

test('a note stays while one points at it', async () => {
  const { actions } = await draw(<Notices />);
  actions.notify({ key: 'linkCopied', tone: 'note' });
  await page.getByText('Link copied').hover();
  vi.advanceTimersByTime(60_000);
  expect(notices()).toEqual(['linkCopied']);
  await page.getByText('Link copied').unhover();
  vi.advanceTimersByTime(60_000);
  await expect.poll(notices).toEqual([]);
});

test('its action runs once, and ends it', async () => {
  const { actions } = await draw(<Notices />);
  const run = vi.fn();
  actions.notify({ key: 'glossaryFailed', tone: 'alert', action: { key: 'retry', run } });
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(run).toHaveBeenCalledOnce();
  expect(notices()).toEqual([]);
});

test('follows a change of language', async () => {
  const { actions } = await draw(<Notices />);
  actions.notify({ key: 'copyFailed', tone: 'alert' });
  await actions.chooseLanguage('zh-Hant');
  await expect.element(page.getByText('瀏覽器不允許複製')).toBeVisible();
});
