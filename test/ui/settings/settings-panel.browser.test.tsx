import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS, UI_LANGS, type Settings } from '../../../src/store/settings.ts';
import { SettingsPanel } from '../../../src/ui/settings/settings-panel.tsx';
import { draw } from '../draw.tsx';

beforeEach(() => page.viewport(1200, 1000));

const choice = (legend: string, name: string) =>
  page.getByRole('group', { name: legend }).getByRole('radio', { name, exact: true });

test.each<[string, string, Partial<Settings>]>([
  ['Theme', 'Sepia', { theme: 'sepia' }],
  ['View', 'Stacked', { view: 'stacked' }],
  ['Order of the languages', 'English first', { order: 'en-zh' }],
  ['Text size', 'Largest', { size: 'xxl' }],
  ['Line spacing', 'Loose', { leading: 'loose' }],
  ['Width of the text', 'Narrow', { measure: 'narrow' }],
  ['Mark terms', 'First in each section', { marking: 'first' }],
  ['Light up matching sentences', 'Off', { sentences: 'off' }],
])('%s: %s', async (legend, name, change) => {
  const store = await draw(<SettingsPanel />);
  const radio = choice(legend, name);
  await expect.element(radio).not.toBeChecked();
  radio.element().closest('label')!.click();
  await expect.element(radio).toBeChecked();
  expect(store.getState().settings).toEqual({ ...DEFAULT_SETTINGS, ...change });
  const [key, value] = Object.entries(change)[0]!;
  expect(document.documentElement.dataset[key]).toBe(value);
});

test('arrow keys choose', async () => {
  const store = await draw(<SettingsPanel />);
  choice('Text size', 'Normal').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(store.getState().settings.size).toBe('l');
  await expect.element(choice('Text size', 'Large')).toHaveFocus();
});

test('shows what was chosen elsewhere', async () => {
  const store = await draw(<SettingsPanel />);
  store.actions.set({ view: 'zh' });
  await expect.element(choice('View', 'Chinese only')).toBeChecked();
});

test('resetting leaves the language of the interface', async () => {
  const store = await draw(<SettingsPanel />, {
    settings: { ui: 'zh-Hans', theme: 'dark', size: 'xl', view: 'en' },
  });
  await page.getByRole('button', { name: '恢复默认设置' }).click();
  expect(store.getState().settings).toEqual({ ...DEFAULT_SETTINGS, ui: 'zh-Hans' });
});

test('the language is chosen here too', async () => {
  const store = await draw(<SettingsPanel />);
  await page.getByLabelText('Interface language').selectOptions('zh-Hant');
  await expect.element(page.getByRole('heading', { name: '版面與主題' })).toBeVisible();
  expect(store.getState().settings.ui).toBe('zh-Hant');
});

test.each(UI_LANGS)('in %s nothing runs out of a window 320 pixels wide', async (ui) => {
  await page.viewport(320, 640);
  await draw(<SettingsPanel />, { settings: { ui } });
  const panel = document.querySelector('dialog')!;
  expect(panel.scrollWidth).toBe(panel.clientWidth);
  const segments = [...panel.querySelectorAll('.segment')];
  expect(
    segments.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
  ).toEqual([]);
});
