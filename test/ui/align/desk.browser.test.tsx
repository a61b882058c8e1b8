import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Row } from '../../../src/core/bitext/rows.ts';
import type { Library } from '../../../src/core/library/library.ts';
import { openLibrary } from '../../../src/platform/library/library.ts';
import { AlignmentDesk } from '../../../src/ui/align/desk-page.tsx';
import { draw } from '../draw.tsx';

const row = (id: string, zh: string, en: string, change: Partial<Row> = {}): Row => ({
  id,
  kind: 'paragraph',
  opens: true,
  zh: { text: zh, marks: [] },
  en: { text: en, marks: [] },
  confidence: 0.9,
  fixed: false,
  ...change,
});

const ROWS = [
  row('a', '第一句。第二句。', 'The first. The second.'),
  row('b', '第三句。', 'The third.', { confidence: 0.2, opens: false }),
  row('c', '第四句。', ''),
  row('d', '第五句。', 'The fifth.'),
];

let library: Library;
let id = '';

beforeEach(async () => {
  await page.viewport(1200, 800);
  library = await openLibrary({ name: `duidu-desk-${crypto.randomUUID()}` });
});
afterEach(() => {
  library.close();
  history.replaceState(null, '', location.pathname + location.search);
});

async function open(rows: readonly Row[] = ROWS, lang: 'en' | 'zh-Hans' = 'en') {
  const text = { title: '家', langs: { zh: 'zh-Hans', en: 'en' }, tags: [], sources: [] } as const;
  ({ id } = await library.add(text, [rows]));
  const realign = vi.fn((given: readonly Row[]) => Promise.resolve(given));
  const ports = { library: () => Promise.resolve(library), realign, newId: () => crypto.randomUUID() };
  await draw(<AlignmentDesk id={id} ports={ports} AddTranslation={() => <p>adding</p>} />, {
    settings: { ui: lang },
  });
  await expect.poll(() => document.activeElement?.closest('[data-here]')).toBeTruthy();
  return { realign };
}

const shown = () =>
  [...document.querySelectorAll('.desk-row[data-at]')].map((element) =>
    ['zh', 'en'].map((side) => element.querySelector(`[data-side="${side}"] .desk-text`)?.textContent ?? ''),
  );
const kept = async () => (await library.rows(id, 0, Infinity)).map(({ zh, en }) => [zh.text, en.text]);
const cell = (at: number, side: 'zh' | 'en') =>
  document.querySelector<HTMLElement>(`[data-at="${at}"] [data-side="${side}"]`)!;
const said = () => document.querySelector('.desk-said')?.textContent;

test('a grid that says what it is: rows, numbers, doubt in words', async () => {
  await open();
  const grid = document.querySelector('[role=grid]')!;
  expect(grid.getAttribute('aria-rowcount')).toBe('5');
  expect(document.querySelector('[data-at="1"]')!.getAttribute('aria-rowindex')).toBe('3');
  expect(document.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);
  await expect.element(page.getByText('4 rows')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /1 doubtful/ })).toBeVisible();
  const match = document.getElementById(cell(1, 'zh').getAttribute('aria-describedby')!)!;
  expect(match.textContent).toContain('doubtful, 20%');
  expect(cell(0, 'zh').lang).toBe('zh-Hans');
  expect(cell(0, 'en').lang).toBe('en');
  expect(cell(2, 'en').textContent).toBe('empty');
});

test('keys move, merge, undo and redo, and the focus stays on the row', async () => {
  await open();
  expect(document.activeElement).toBe(cell(0, 'zh'));
  await userEvent.keyboard('jl');
  expect(document.activeElement).toBe(cell(1, 'en'));
  await userEvent.keyboard('{Shift>}M{/Shift}');
  expect(shown()[0]).toEqual(['第一句。第二句。第三句。', 'The first. The second. The third.']);
  expect(document.activeElement).toBe(cell(0, 'en'));
  expect(said()).toBe('Merged with the row above');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(shown()).toHaveLength(4);
  expect(document.activeElement).toBe(cell(1, 'en'));
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(shown()).toHaveLength(3);
  await expect.poll(kept).toEqual(shown());
  await userEvent.keyboard('{End}m');
  expect(said()).toBe('There is no row below');
});

test('a click puts the caret into the text, and s splits there', async () => {
  await open();
  const words = cell(0, 'en').querySelector('.desk-text')!;
  const range = document.createRange();
  range.setStart(words.firstChild!, 11);
  range.setEnd(words.firstChild!, 12);
  const box = range.getBoundingClientRect();
  const own = cell(0, 'en').getBoundingClientRect();
  await userEvent.click(cell(0, 'en'), {
    position: { x: box.left - own.left + 1, y: box.top - own.top + 4 },
  });
  expect(document.querySelectorAll('.desk-caret')).toHaveLength(1);
  await userEvent.keyboard('s');
  expect(shown().slice(0, 2)).toEqual([
    ['第一句。第二句。', 'The first.'],
    ['', 'The second.'],
  ]);
});

test('sentences and cells go over the border by key', async () => {
  await open();
  await userEvent.keyboard('d');
  expect(shown().slice(0, 2)).toEqual([
    ['第一句。', 'The first. The second.'],
    ['第二句。第三句。', 'The third.'],
  ]);
  await userEvent.keyboard('{Control>}z{/Control}j{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  expect(shown().slice(0, 2)).toEqual([
    ['第一句。第二句。第三句。', 'The first. The second.'],
    ['', 'The third.'],
  ]);
  await userEvent.keyboard('i');
  expect(said()).toBe('This cell is empty already');
  await userEvent.keyboard('x');
  expect(shown().slice(1, 3)).toEqual([
    ['第四句。', 'The third.'],
    ['第五句。', ''],
  ]);
});

test('editing: Escape gives up, Enter keeps, Ctrl Enter splits at the caret', async () => {
  await open();
  await userEvent.keyboard('{Enter}');
  const field = () => document.querySelector<HTMLTextAreaElement>('textarea')!;
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('乱{Escape}');
  expect(shown()[0]![0]).toBe('第一句。第二句。');
  expect(document.activeElement).toBe(cell(0, 'zh'));
  await userEvent.keyboard('{F2}另。{Enter}');
  expect(shown()[0]![0]).toBe('第一句。第二句。另。');
  await userEvent.keyboard('{Enter}');
  field().setSelectionRange(4, 4);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(
    shown()
      .slice(0, 2)
      .map(([zh]) => zh),
  ).toEqual(['第一句。', '第二句。另。']);
  await expect.poll(kept).toEqual(shown());
});

test('Enter and Escape that belong to the composing of Chinese do nothing', async () => {
  await open();
  await userEvent.keyboard('{Enter}');
  const field = document.querySelector<HTMLTextAreaElement>('textarea')!;
  const press = (key: string, init: KeyboardEventInit) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  press('Enter', { isComposing: true });
  press('Escape', { isComposing: true });
  press('Enter', { keyCode: 229 });
  expect(document.activeElement).toBe(field);
  press('Escape', {});
  await expect.poll(() => document.querySelector('textarea')).toBeNull();
  // Nor do letters that an input method takes while a cell has the focus.
  cell(0, 'zh').dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, isComposing: true }));
  cell(0, 'zh').dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, keyCode: 229 }));
  expect(shown()).toHaveLength(4);
});

test('what was written is kept when one goes elsewhere, and lost to nobody', async () => {
  await open();
  await userEvent.dblClick(cell(3, 'en'));
  await userEvent.keyboard('{Control>}a{/Control}Other.');
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await userEvent.click(cell(1, 'zh'));
  expect(shown()[3]![1]).toBe('Other.');
  await expect.poll(kept).toEqual(shown());
  await expect.poll(() => document.querySelector('[data-saving]')?.textContent).toBe('Saved');
  const after = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(after);
  expect(after.defaultPrevented).toBe(false);
});

test('buttons do the same, leave the focus and the caret, and are large enough for a finger', async () => {
  await open();
  await userEvent.keyboard('.');
  await userEvent.click(page.getByRole('button', { name: 'Split', exact: true }));
  expect(shown()).toHaveLength(5);
  expect(document.activeElement).toBe(cell(0, 'zh'));
  await userEvent.click(page.getByRole('button', { name: 'Undo: Split at the caret' }));
  expect(shown()).toHaveLength(4);
  await userEvent.click(page.getByRole('button', { name: /1 doubtful/ }));
  expect(document.activeElement).toBe(cell(1, 'zh'));
  await userEvent.click(page.getByRole('button', { name: 'Confirm', exact: true }));
  await expect.element(page.getByText('None doubtful')).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText('Kind of block'), 'Heading, level 3');
  await expect
    .poll(async () => (await library.rows(id, 0, 2)).map(({ kind, level }) => [kind, level]))
    .toEqual([
      ['heading', 3],
      ['heading', 3],
    ]);
  for (const button of document.querySelectorAll('.desk-frame button, .desk-frame select')) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height), button.outerHTML).toBeGreaterThanOrEqual(24);
  }
  // A toolbar is one stop; arrows move in it.
  const tools = document.querySelector('[role=toolbar][aria-label="The chosen row"]')!;
  expect(tools.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  tools.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement!.textContent).toBe('Edit');
  expect(tools.contains(document.activeElement)).toBe(true);
});

test('a text in one language says how it gets the other, and takes a pasted one', async () => {
  await open([row('a', '甲。', ''), row('b', '乙。', ''), row('c', '丙。', '')]);
  await expect.element(page.getByText('This text has no English yet.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Add a translation' }));
  await expect.element(page.getByText('adding')).toBeVisible();
  await userEvent.click(cell(0, 'en'));
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'A.\n\nB.\n\nC.');
  cell(0, 'en').dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  await expect.poll(shown).toEqual([
    ['甲。', 'A.'],
    ['乙。', 'B.'],
    ['丙。', 'C.'],
  ]);
  await expect.poll(() => document.querySelector('.desk-missing')).toBeNull();
});

test('help lists every key, in the language of the interface', async () => {
  await open(ROWS, 'zh-Hans');
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await expect.element(page.getByText('确认本行，并跳到下一处存疑')).toBeVisible();
  await userEvent.keyboard('m{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  expect(shown()).toHaveLength(4);
  expect(document.activeElement).toBe(cell(0, 'zh'));
});

test('a text that is not there: says so, with a way on', async () => {
  const ports = { library: () => Promise.resolve(library), realign: vi.fn(), newId: () => '' };
  await draw(<AlignmentDesk id="none" ports={ports} AddTranslation={() => null} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('no longer in your library');
  await expect.element(page.getByRole('link', { name: 'All texts' })).toBeVisible();
});
