import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ENTRIES } from './entries.ts';
import { drawReader } from './reader.tsx';

const term = (pairId: string, side: 'zh' | 'en', termId = 'hbm') =>
  document.querySelector<HTMLElement>(
    `[data-pair="${pairId}"] [data-side="${side}"] [data-term="${termId}"]`,
  )!;
const card = () => page.getByRole('dialog');
const drawnCard = async () => {
  await expect.element(card()).toBeVisible();
  return card().element() as HTMLElement;
};
const box = (element: Element) => element.getBoundingClientRect();

beforeEach(async () => {
  await page.viewport(1200, 800);
  window.scrollTo(0, 0);
  onTestFinished(() => history.replaceState(null, '', location.pathname + location.search));
});

describe('the card', () => {
  test('is named by the term in the language of the interface, and says the rest', async () => {
    await drawReader();
    term('q1-1', 'zh').click();
    await expect.element(card()).toHaveAccessibleName('HBM');
    await expect.element(card()).toHaveTextContent('high-bandwidth memory');
    await expect.element(card()).toHaveTextContent('What HBM is.');
    await expect.element(card().getByText('高带宽内存', { exact: true })).toHaveAttribute('lang', 'zh-Hans');
    expect(document.activeElement).toBe(card().element());
  });

  test('is in Chinese for who reads Chinese', async () => {
    await drawReader({ settings: { ui: 'zh-Hant' } });
    term('q1-1', 'en').click();
    await expect.element(card()).toHaveAccessibleName('高頻寬記憶體');
    const definition = card().element().querySelector('.definition')!;
    expect(definition.textContent).toBe('高頻寬記憶體的釋義。');
    expect((definition as HTMLElement).lang).toBe('zh-Hant');
  });

  test('has the other definition a tap away', async () => {
    await drawReader();
    term('q1-1', 'en').click();
    const other = card().getByText('高带宽内存的释义。');
    await expect.element(other).not.toBeVisible();
    await card().getByRole('button', { name: 'Chinese definition' }).click();
    await expect.element(other).toBeVisible();
  });

  test('opens related terms in itself, with a way back', async () => {
    await drawReader();
    term('q1-1', 'en').click();
    await card().getByRole('link', { name: 'HBM3E' }).click();
    await expect.element(card()).toHaveAccessibleName('HBM3E');
    expect(document.activeElement).toBe(card().element());
    await card().getByRole('button', { name: 'Back' }).click();
    await expect.element(card()).toHaveAccessibleName('HBM');
    await expect.element(card().getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  });

  test('leads to the other places of the term', async () => {
    await drawReader();
    term('q1-1', 'zh').click();
    await card().getByRole('link', { name: 'Q2' }).click();
    await expect.poll(() => document.activeElement).toBe(term('q2-1', 'en'));
    expect(location.hash).toBe('#q2-1');
    await expect.element(card()).not.toBeInTheDocument();
  });

  test('leads there again when the address says so already', async () => {
    await drawReader();
    for (const _ of [1, 2]) {
      window.scrollTo(0, 0);
      term('q1-1', 'zh').click();
      await card().getByRole('link', { name: 'Q2' }).click();
      await expect.poll(() => document.activeElement).toBe(term('q2-1', 'en'));
    }
  });
});

describe('while the glossary', () => {
  test('is on its way, the card is named as the term stands in the text', async () => {
    let arrive = () => {};
    const loadGlossary = () => new Promise<typeof ENTRIES>((resolve) => (arrive = () => resolve(ENTRIES)));
    await drawReader({ loadGlossary });
    term('q1-1', 'zh').click();
    await expect.element(card()).toHaveAccessibleName('HBM');
    await expect.element(card()).toHaveTextContent('Loading');
    arrive();
    await expect.element(card()).toHaveTextContent('What HBM is.');
  });

  test('has failed, the card says so and asks again', async () => {
    let online = false;
    let asked = 0;
    const loadGlossary = () => {
      asked++;
      return online ? Promise.resolve(ENTRIES) : Promise.reject(new Error('offline'));
    };
    await drawReader({ loadGlossary });
    term('q1-1', 'zh').click();
    await expect.element(card()).toHaveTextContent('could not be loaded');
    // The tap has asked, and the page when it came to rest.
    await expect.poll(() => asked).toBe(2);
    online = true;
    await card().getByRole('button', { name: 'Try again' }).click();
    await expect.element(card()).toHaveTextContent('What HBM is.');
    expect(document.activeElement).toBe(card().element());
  });

  test('has no such entry, the card says so', async () => {
    const store = await drawReader();
    store.actions.openTerm('nothing', null);
    await expect.element(card()).toHaveTextContent('no entry “nothing”');
  });
});

describe('the way out', () => {
  test('by Escape goes back to the term', async () => {
    await drawReader();
    term('q1-1', 'en').focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(card()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(card()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(term('q1-1', 'en'));
  });

  test('by its button goes back to the term', async () => {
    await drawReader();
    term('q1-1', 'en').click();
    await card().getByRole('button', { name: 'Close' }).click();
    await expect.element(card()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(term('q1-1', 'en'));
  });

  test('by Tab goes on in the text, by Shift+Tab back to the term', async () => {
    await drawReader();
    for (const [keys, focused] of [
      ['{Shift>}{Tab}{/Shift}', term('q1-1', 'en')],
      ['{Tab}', null],
    ] as const) {
      term('q1-1', 'en').focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(card().getByRole('link', { name: 'See it in the glossary' })).toBeVisible();
      if (!focused) card().getByRole('link', { name: 'See it in the glossary' }).element().focus();
      await userEvent.keyboard(keys);
      await expect.element(card()).not.toBeInTheDocument();
      if (focused) expect(document.activeElement).toBe(focused);
      else expect(document.activeElement?.closest('.text')).not.toBe(null);
    }
  });

  test('by a tap elsewhere goes back to the term, but leaves the focus to a control', async () => {
    await drawReader();
    term('q1-1', 'en').click();
    await expect.element(card()).toBeVisible();
    await userEvent.click(document.querySelector('.title')!);
    await expect.element(card()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(term('q1-1', 'en'));
    term('q1-1', 'en').click();
    await userEvent.click(document.querySelector<HTMLElement>('[data-view=stacked]')!);
    await expect.element(card()).not.toBeInTheDocument();
    expect((document.activeElement as HTMLElement).dataset['view']).toBe('stacked');
  });

  test('a tap on another term opens that one, on the same one closes it', async () => {
    await drawReader();
    await userEvent.click(term('q1-1', 'zh'));
    await expect.element(card()).toHaveAccessibleName('HBM');
    await userEvent.click(term('q1-1', 'en', 'dram'));
    await expect.element(card()).toHaveAccessibleName('DRAM');
    await userEvent.click(term('q1-1', 'en', 'dram'));
    await expect.element(card()).not.toBeInTheDocument();
  });

  test('a panel that opens takes the focus, and gives it back to the term', async () => {
    await drawReader();
    term('q1-1', 'en').click();
    await expect.element(card()).toHaveAccessibleName('HBM');
    await userEvent.keyboard('g');
    await expect.element(card()).toHaveAccessibleName('Glossary');
    await userEvent.keyboard('{Escape}');
    await expect.element(card()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(term('q1-1', 'en'));
  });
});

describe('its place', () => {
  test('is beside the term, never over it, and moves with the text', async () => {
    await drawReader();
    term('q1-1', 'en').click();
    const element = await drawnCard();
    expect(element.dataset['form']).toBe('beside');
    const gap = () => Math.round(box(element).top - box(term('q1-1', 'en')).bottom);
    await expect.poll(gap).toBe(10);
    window.scrollTo(0, 120);
    expect(gap()).toBe(10);
  });

  test('is above a term at the foot of the window, and there it stays as it grows', async () => {
    await drawReader();
    const low = term('q2-1', 'en');
    low.scrollIntoView({ block: 'end' });
    low.click();
    const element = await drawnCard();
    await expect.poll(() => Math.round(box(low).top - box(element).bottom)).toBe(10);
    await card().getByRole('button', { name: 'Chinese definition' }).click();
    await expect.poll(() => Math.round(box(low).top - box(element).bottom)).toBe(10);
  });

  test('is a sheet where there is no room, and the line is scrolled clear of it', async () => {
    await page.viewport(390, 800);
    await drawReader();
    const low = term('q2-1', 'en');
    low.scrollIntoView({ block: 'end' });
    low.click();
    const element = await drawnCard();
    expect(element.dataset['form']).toBe('sheet');
    await expect.poll(() => box(low).bottom <= box(element).top).toBe(true);
    expect(Math.round(box(element).bottom)).toBe(800);
    expect(Math.round(box(element).width)).toBe(390);
  });

  test('is the middle of the window without a term', async () => {
    const store = await drawReader();
    store.actions.openTerm('hbm', null);
    await expect.element(card()).toHaveAccessibleName('HBM');
    const { left, right, top, bottom } = box(card().element());
    expect(Math.abs(left + right - 1200)).toBeLessThan(20);
    expect(Math.abs(top + bottom - 800)).toBeLessThan(4);
  });

  test('moves no text', async () => {
    await drawReader();
    term('q1-1', 'en').scrollIntoView({ block: 'center' });
    // Pairs that come into sight are laid out within two frames.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const before = box(term('q2-1', 'en')).top;
    term('q1-1', 'en').click();
    await expect.element(card()).toBeVisible();
    expect(box(term('q2-1', 'en')).top).toBe(before);
  });
});
