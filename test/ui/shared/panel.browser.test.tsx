import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Panel as PanelName } from '../../../src/store/reader.ts';
import { useActions, useAppState } from '../../../src/ui/shared/app-context.tsx';
import { Panel } from '../../../src/ui/shared/panel.tsx';
import { draw } from '../draw.tsx';

const NAMES: readonly PanelName[] = ['outline', 'help'];

function Desk() {
  const { togglePanel } = useActions();
  const open = useAppState((state) => state.panel);
  return (
    <>
      {NAMES.map((name) => (
        <button key={name} data-panel={name} onClick={() => togglePanel(name)}>
          {`open ${name}`}
        </button>
      ))}
      <div className="desk">
        <main className="panel-main">
          <a href="#there">text</a>
        </main>
        {open && (
          <Panel key={open} name={open} title={`the ${open}`}>
            <input aria-label="field" />
          </Panel>
        )}
      </div>
    </>
  );
}

const opener = (name: PanelName) => page.getByRole('button', { name: `open ${name}`, includeHidden: true });
const panel = () => page.getByRole('dialog');
const focused = () => document.activeElement?.textContent;
const isModal = () => document.querySelector('dialog')!.matches(':modal');

describe('beside the text', () => {
  beforeEach(() => page.viewport(1200, 800));

  test('takes the focus to its title and leaves the text usable and uncovered', async () => {
    await draw(<Desk />);
    await opener('outline').click();
    await expect.element(panel()).toHaveAccessibleName('the outline');
    expect(isModal()).toBe(false);
    expect(focused()).toBe('the outline');
    const text = document.querySelector('main')!.getBoundingClientRect();
    expect(document.querySelector('dialog')!.getBoundingClientRect().left).toBeGreaterThanOrEqual(text.right);
    await page.getByRole('link', { name: 'text' }).click();
    await expect.element(panel()).toBeVisible();
  });

  test('Escape closes it and the focus goes back to its opener', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(panel()).not.toBeInTheDocument();
    expect(store.getState().panel).toBe(null);
    expect(focused()).toBe('open outline');
  });

  test('the focus goes to the button in the bar when nothing had it', async () => {
    const store = await draw(<Desk />);
    store.actions.togglePanel('help');
    await expect.element(panel()).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(panel()).not.toBeInTheDocument();
    expect(focused()).toBe('open help');
  });

  test('Escape from the text closes it and leaves the focus there', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    document.querySelector('a')!.focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => store.getState().panel).toBe(null);
    expect(focused()).toBe('text');
  });

  test('Escape first closes an open entry, and ends composing', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    store.actions.openTerm('hbm', null);
    await userEvent.keyboard('{Escape}');
    expect(store.getState().panel).toBe('outline');
    store.actions.closeTerm();
    const composing = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
    document.querySelector('input')!.dispatchEvent(composing);
    expect(store.getState().panel).toBe('outline');
    await userEvent.keyboard('{Escape}');
    expect(store.getState().panel).toBe(null);
  });

  test('another panel takes its place, and hands the focus to its own opener', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    await opener('help').click();
    await expect.element(panel()).toHaveAccessibleName('the help');
    expect(focused()).toBe('the help');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => store.getState().panel).toBe(null);
    expect(focused()).toBe('open help');
  });

  test('becomes a sheet when the window narrows, and stays open', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    await page.viewport(500, 800);
    await expect.poll(isModal).toBe(true);
    expect(store.getState().panel).toBe('outline');
    expect(focused()).toBe('the outline');
  });
});

describe('as a sheet', () => {
  beforeEach(() => page.viewport(390, 800));

  test('is modal, and hands the focus back', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    expect(isModal()).toBe(true);
    expect(focused()).toBe('the outline');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => store.getState().panel).toBe(null);
    expect(focused()).toBe('open outline');
  });

  test('a tap beside it closes it, a tap on it does not', async () => {
    const store = await draw(<Desk />);
    await opener('outline').click();
    await panel().getByRole('heading').click();
    expect(store.getState().panel).toBe('outline');
    document.querySelector('dialog')!.click();
    expect(store.getState().panel).toBe(null);
  });
});
