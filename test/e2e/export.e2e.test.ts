// Own texts taken away as files of every format, and brought back by the readers; own terms.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Download, Page } from 'playwright-core';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import { checkSchema } from '../../src/build/schema.ts';
import { pairsOf, type Row } from '../../src/core/bitext/rows.ts';
import type { Mark, Segment } from '../../src/core/bitext/types.ts';
import { readFile as readText } from '../../src/core/formats/read.ts';
import type { WriteFormat } from '../../src/core/formats/write/outgoing.ts';
import { openLibraryPage, seedText } from './own-texts.ts';
import { openPage, QA, ready, settled, type PageOptions } from './page.ts';

vi.setConfig({ testTimeout: 90_000 });

const TITLE = '家 & <home>';

const segment = (text: string, ...marks: Mark[]): Segment => ({ text, marks });
const row = (n: number, zh: Segment, en: Segment, more: Partial<Row> = {}): Row => ({
  id: `r${n}`,
  kind: 'paragraph',
  opens: true,
  zh,
  en,
  confidence: 1,
  fixed: false,
  ...more,
});

/** Something of everything that a file may trip over, and at the end a text of some length. */
const ROWS: readonly Row[] = [
  row(0, segment('一 家'), segment('1. Home'), { kind: 'heading', level: 2 }),
  row(1, segment('他说：“𠮷野家的GPU用HBM。”'), segment('“Yoshinoya’s GPUs use HBM,” he said. <b>&amp;'), {
    confidence: 0.3,
  }),
  row(2, segment('第二句。', { type: 'strong', start: 0, end: 3 }), segment('A second, "quoted" one.'), {
    opens: false,
    fixed: true,
  }),
  row(3, segment('谁？'), segment('Who?'), { kind: 'question' }),
  row(4, segment('=1+1，@家'), segment('-2; +3\ttab'), { kind: 'answer' }),
  row(
    5,
    segment('见链接', { type: 'link', href: 'https://example.org/?a=1&b=2', start: 1, end: 3 }),
    segment('שלום ‮abc‬ right to left'),
  ),
  row(6, segment('清单'), segment('An item'), { kind: 'item' }),
  row(7, segment('只有中文。'), segment('')),
  row(8, segment('二'), segment('2'), { kind: 'heading', level: 2 }),
  ...Array.from({ length: 600 }, (_, n) =>
    row(9 + n, segment(`第${n}句：加速计算。`), segment(`Sentence ${n}: accelerated computing.`), {
      opens: n % 3 === 0,
    }),
  ),
];

const texts = (rows: readonly Pick<Row, 'zh' | 'en'>[]) => rows.map(({ zh, en }) => [zh.text, en.text]);
const EXPORT = /Take this text away|导出这篇文本/;

/** The shelf with a text of the reader's own. */
async function openShelf(options: Partial<PageOptions> = {}): Promise<Page> {
  const page = await openPage({ path: '', ...options });
  await seedText(page.context(), inject('sites').root, TITLE, ROWS);
  await page.getByRole('button', { name: EXPORT }).first().waitFor();
  return page;
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: EXPORT }).first().click();
  await page.locator('dialog[open] [type=radio]').first().waitFor();
}

/** Saves the file that the dialog is set to. */
async function save(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog:modal .primary').click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

const choose = (page: Page, format: WriteFormat) =>
  page.locator(`dialog:modal input[value=${format}]`).check();

async function reread({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const reading = await readText(bytes, name);
  if (reading.shape !== 'bilingual') throw new Error(`${name}: not read as pairs`);
  return reading;
}

test('every format is saved, and read again gives the same text', async () => {
  const page = await openShelf();
  await openDialog(page);
  const pairs = pairsOf(ROWS);
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const format of ['html', 'epub', 'markdown', 'tmx', 'xliff', 'csv', 'tsv', 'json'] as const) {
    await choose(page, format);
    const file = await save(page);
    files.set(format, file);
    expect(file.name).toMatch(/^家 & home\.(html|epub|zip|tmx|xlf|csv|tsv|json)$/);
    await expect.poll(() => page.locator('dialog [role=status]').innerText()).toContain(file.name);
  }
  for (const format of ['html', 'epub', 'markdown'])
    expect(texts((await reread(files.get(format)!)).rows), format).toEqual(texts(pairs));
  for (const format of ['tmx', 'xliff', 'csv', 'tsv', 'json']) {
    const { rows } = await reread(files.get(format)!);
    expect(texts(rows), format).toEqual(texts(ROWS));
    expect(
      rows.map(({ continues }) => !continues),
      format,
    ).toEqual(ROWS.map(({ opens }) => opens));
  }

  const json = JSON.parse(new TextDecoder().decode(files.get('json')!.bytes));
  expect(json.$schema).toBe(new URL('schemas/duidu-text.schema.json', inject('sites').root).href);
  expect((await page.request.get(json.$schema)).ok()).toBe(true);
  await checkSchema('public/schemas/duidu-text.schema.json', json, 'text.json');
  expect(json.terms.map(({ id }: { id: string }) => id)).toEqual(['hbm', 'gpu', 'accelerated-computing']);

  // What can be chosen is done.
  await choose(page, 'tmx');
  await page.locator('dialog input[value=paragraphs] + *').click();
  await page.locator('dialog input[value=en] + *').click();
  const tmx = await save(page);
  expect(texts((await reread(tmx)).rows)).toEqual(texts(pairs));
  expect(new TextDecoder().decode(tmx.bytes)).toContain('srclang="en"');
  await choose(page, 'html');
  await page.locator('dialog [type=checkbox]').uncheck();
  const plain = new TextDecoder().decode((await save(page)).bytes);
  expect(plain).not.toContain('data-term');
  expect(new TextDecoder().decode(files.get('html')!.bytes)).toContain('data-term="hbm"');
});

test('the page that is saved reads well with scripts off, and loads nothing', async () => {
  const from = await openShelf();
  await openDialog(from);
  const { bytes } = await save(from);
  const page = await openPage({ path: '', scripts: 'off', width: 1000 });
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  await page.route('**/saved.html', (route) =>
    route.fulfill({ body: Buffer.from(bytes), contentType: 'text/html' }),
  );
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(new URL('saved.html', page.url()).href);
  expect(await page.locator('h1').innerText()).toBe(TITLE);
  const first = page.locator('[data-pair=r1]');
  const [zh, en] = await Promise.all(['.zh', '.en'].map((side) => first.locator(side).boundingBox()));
  expect(zh!.y).toBeCloseTo(en!.y, 0);
  expect(zh!.x).toBeLessThan(en!.x);
  await first.locator('[data-term=hbm]').first().click();
  expect(new URL(page.url()).hash).toBe('#term-hbm');
  expect(await page.locator('#term-hbm').innerText()).toMatch(/high.bandwidth memory/i);
  expect(await page.locator('.glossary h2').innerText()).toBe('Glossary');
  await page.setViewportSize({ width: 390, height: 800 });
  const [above, below] = await Promise.all(['.zh', '.en'].map((side) => first.locator(side).boundingBox()));
  expect(below!.y).toBeGreaterThan(above!.y + above!.height - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(asked.filter((path) => !path.endsWith('/saved.html'))).toEqual([]);
});

test('what goes wrong is said, and what was begun can be broken off', async () => {
  const page = await openShelf({ expected: /glossary|ERR_FAILED|net::/ });
  await openDialog(page);
  await page.route('**/data/*glossary*', (route) => route.abort());
  await page.route('**/data/ai-computing*', (route) => route.abort());
  await page.locator('dialog .primary').click();
  expect(await page.locator('dialog .failure').innerText()).toContain('glossary could not be loaded');
  await page.locator('dialog [type=checkbox]').uncheck();
  expect(await page.locator('dialog .failure').count()).toBe(0);
  await save(page);

  // A worker that never answers: it can be ended.
  await page.route('**/assets/export.worker*', () => {});
  await page.locator('dialog .primary').click();
  await page.locator('dialog progress').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await page.locator('dialog progress').count()).toBe(0);
  await page.unrouteAll();

  // The text goes without a word: as when a browser clears it.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('duidu');
        request.addEventListener('success', () => {
          const tx = request.result.transaction('texts', 'readwrite');
          tx.objectStore('texts').clear();
          tx.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
  );
  await page.locator('dialog .primary').click();
  expect(await page.locator('dialog .failure').innerText()).toContain('no longer in your library');
});

test('a term of one’s own is marked in one’s own texts, explained there, and goes with the file', async () => {
  const page = await openShelf();
  const terms = page.locator('.own-terms');
  await terms.getByRole('button', { name: 'Add a term' }).click();
  const form = page.locator('dialog[open]');
  await form.locator('.primary').click();
  expect(await form.locator('.failure').allInnerTexts()).toEqual([
    'The Chinese is missing.',
    'The English is missing.',
  ]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('zh');
  await page.keyboard.type('吉野家');
  await form.getByLabel('English').fill('Yoshinoya');
  await form.getByLabel('Other ways').fill('𠮷野家；加速運算');
  await form.getByLabel('Explanation').fill('卖牛肉饭的。');
  await page.keyboard.press('Tab');
  await form.locator('.primary').click();
  await terms.locator('.term-list li').waitFor();
  expect(await form.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Add a term');

  // The same again is refused, in either script.
  await terms.getByRole('button', { name: 'Add a term' }).click();
  await page.keyboard.type('吉野家');
  await form.getByLabel('English').fill('yoshinoya');
  await page.keyboard.press('Enter');
  expect(await form.locator('.failure').innerText()).toBe('This term is already there.');
  await page.keyboard.press('Escape');

  // Out as a table, and in again: nothing new; a table with a bad line says which.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    terms.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const table = await bytesOf(download);
  const bringIn = (text: string) =>
    terms
      .locator('[type=file]')
      .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await bringIn(new TextDecoder().decode(table));
  await terms.getByText('0 terms added. 1 was there already.').waitFor();
  await bringIn('zh,en\n家,home\n,nothing\n门,door\n');
  await terms.getByText('2 terms added. 1 line was left out:').waitFor();
  await terms.getByText('Line 3: The Chinese is missing.').waitFor();
  expect(await terms.locator('.term-list li').count()).toBe(3);
  await terms.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => terms.locator('.term-list li').count()).toBe(1);
  await terms.getByRole('button', { name: /^Delete/ }).click();
  await terms.getByText('No terms yet.').waitFor();
  await terms.getByRole('button', { name: 'Undo' }).click();
  await terms.locator('.term-list li').waitFor();

  await openDialog(page);
  const html = new TextDecoder().decode((await save(page)).bytes);
  expect(html).toContain('𠮷野家</a>');
  expect(html.split('role="doc-glossary"')[1]!.match(/卖牛肉饭的。/g)).toHaveLength(1);
  await page.keyboard.press('Escape');

  const library = await openLibraryPage(page.context(), inject('sites').root);
  const [id, termId] = await library.evaluate(async () => [
    (await ownLibrary.list())[0]!.id,
    (await ownLibrary.terms())[0]!.id,
  ]);
  await page.goto(`${inject('sites').root}text/?id=${id}`);
  await ready(page);
  const term = page.locator(`[data-pair=r1] .zh [data-term="${termId}"]`).first();
  await term.waitFor();
  expect(await term.innerText()).toBe('𠮷野家');
  await term.click();
  const card = page.getByRole('dialog');
  await card.getByText('卖牛肉饭的。').waitFor();
  expect(await card.getByText('卖牛肉饭的。').count()).toBe(1);
  expect(await card.getByRole('link', { name: 'See it among my terms' }).getAttribute('href')).toBe(
    '../#own-terms',
  );

  // Deleted in another tab, it is no term any more.
  await library.evaluate((termId) => ownLibrary.removeTerms([termId!]), termId);
  await expect.poll(() => page.locator(`[data-term="${termId}"]`).count()).toBe(0);
  expect(await page.locator('[data-pair=r1] .zh [data-term=hbm]').count()).toBe(1);
});

test('a text that ships goes with its title, its sources and its glossary', async () => {
  const page = await openPage({ path: `read/${QA}/` });
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.locator('dialog:modal [type=radio]').first().waitFor();
  const html = new TextDecoder().decode((await save(page)).bytes);
  const [title] = (await page.title()).split(' · ');
  expect(html).toContain(`<title>${title}</title>`);
  expect(html).toContain('doc-colophon');
  await choose(page, 'markdown');
  const file = await save(page);
  const shown = await page.locator('[data-pair]').evaluateAll((pairs) => pairs.map(({ id }) => id));
  const { rows } = await reread(file);
  expect(rows.map(({ id }) => id)).toEqual(shown);
  // Escape closes what is on top, and the focus goes back to where it came from.
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 99))).toBe('Take it away');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

const LOOKS = [
  { width: 1280, theme: 'light', ui: 'en' },
  { width: 390, theme: 'dark', ui: 'zh-Hans' },
] as const;
test.each(LOOKS)('nothing is in the way of anybody at $width, $theme, $ui', async ({ width, theme, ui }) => {
  const page = await openShelf({ width, settings: { theme, ui } });
  const library = await openLibraryPage(page.context(), inject('sites').root);
  await library.evaluate(() =>
    ownLibrary.putTerms(
      Array.from({ length: 12 }, (_, n) => ({
        zh: `词${n}`,
        en: `word ${n}`,
        aliases: { zh: ['又名'], en: ['also'] },
        definition: 'A word.',
      })),
    ),
  );
  // A page behind another is drawn only now and then.
  await library.close();
  const terms = page.locator('.own-terms');
  await terms.locator('.term-list li').first().waitFor();
  const found: Record<string, string[]> = {};
  const look = async (state: string) => {
    const wrong = await violations(page);
    if (wrong.length) found[state] = wrong;
  };
  await terms.locator('.tool').last().click();
  await terms.locator('.term-event').waitFor();
  await look('terms');
  await terms.locator('.tool').first().click();
  await page.locator('dialog [name=en]').fill('');
  await page.locator('dialog .primary').click();
  await look('form');
  await page.keyboard.press('Escape');
  await openDialog(page);
  await choose(page, 'epub');
  await save(page);
  await look('saved');
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(await fits()).toBe(true);
  expect(found).toEqual({});
});

let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

async function violations(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(
      // The rest of the shelf has tests of its own.
      { include: [document.querySelector('dialog:modal') ?? document.querySelector('.own-terms')!] },
      { runOnly: tags, resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}
