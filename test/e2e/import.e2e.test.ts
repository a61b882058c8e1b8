// Bringing texts in: real files, through the built site, into a real browser's database.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { writeFile } from '../../src/core/formats/write/write.ts';
import { docxOf, encodeTwoByte, epubOf, utf8, zipOf } from '../core/formats/fixtures.ts';
import { outgoing, paragraph } from '../core/formats/write/arbitrary.ts';
import { hostileMarkup } from '../fixtures/hostile.ts';
import { novel, openLibraryPage } from './own-texts.ts';
import { openPage, settled, type PageOptions } from './page.ts';

vi.setConfig({ testTimeout: 60_000 });

type Upload = readonly [name: string, content: string | Uint8Array];

const ZH = '第一章 风\n\n2024年，英伟达发布了Blackwell。它有2080亿个晶体管。\n\n三星也来了，带着HBM3E。\n';
const EN =
  'Chapter 1 Wind\n\nIn 2024 Nvidia unveiled Blackwell. It has 208 billion transistors.\n\nSamsung came too, with HBM3E.\n';
const ROWS = [
  ['第一章 风', 'Chapter 1 Wind'],
  ['2024年，英伟达发布了Blackwell。', 'In 2024 Nvidia unveiled Blackwell.'],
  ['它有2080亿个晶体管。', 'It has 208 billion transistors.'],
  ['三星也来了，带着HBM3E。', 'Samsung came too, with HBM3E.'],
];

let axe = '';
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

async function openShelf(options: Partial<PageOptions> = {}): Promise<Page> {
  const page = await openPage({ path: '', ...options });
  await page.locator('.import-entry').waitFor();
  return page;
}

/** Chooses files, and waits until all are read or refused. */
async function choose(page: Page, files: readonly Upload[]): Promise<void> {
  const list = files.map(([name, content]) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(typeof content === 'string' ? utf8(content) : content),
  }));
  await page.locator('input[type=file][multiple]').last().setInputFiles(list);
  await read(page);
}

async function read(page: Page): Promise<void> {
  await page.locator('.import-text').waitFor();
  await page.waitForFunction(
    () => !document.querySelector(':is([data-state=waiting], [data-state=reading], [aria-busy=true])'),
  );
}

const dialog = (page: Page) => page.getByRole('dialog', { name: /Bring in|导入|匯入/ });
const item = (page: Page, name: string) => dialog(page).locator('.import-item', { hasText: name });

/** Keeps what can be kept, and waits for it. */
async function keep(page: Page): Promise<void> {
  await dialog(page).locator('.dialog-foot .primary').click();
  await page.getByRole('link', { name: 'Open', exact: true }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[data-state=queued], .import-text progress'));
}

/** What the library holds, by the files that it came from. */
async function kept(page: Page) {
  const other = await openLibraryPage(page.context(), inject('sites').root);
  const texts = await other.evaluate(async () => {
    const found: Record<string, { title: string; zh: string; from: string; rows: string[][] }> = {};
    for (const { id, title, langs, sources } of await ownLibrary.list()) {
      const rows = await ownLibrary.rows(id, 0, 40);
      found[sources.map(({ name }) => name).join(' + ')] = {
        title,
        zh: langs.zh,
        from: sources.map(({ format, encoding }) => `${format} ${encoding}`).join(', '),
        rows: rows.map(({ zh, en }) => [zh.text, en.text]),
      };
    }
    return found;
  });
  await other.close();
  return texts;
}

/** Everything in the page's database, whatever it is. */
function stored(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('duidu');
        request.addEventListener('error', () => reject(request.error));
        request.addEventListener('success', () => {
          const db = request.result;
          const names = [...db.objectStoreNames].filter((name) => name !== 'terms');
          const counts = names.map(
            (name) =>
              new Promise<number>((done) => {
                const count = db.transaction(name).objectStore(name).count();
                count.addEventListener('success', () => done(count.result));
              }),
          );
          void Promise.all(counts).then((all) => {
            db.close();
            resolve(all.reduce((a, b) => a + b, 0));
          });
        });
      }),
  );
}

describe('bringing in', () => {
  it('puts a Chinese file and an English one together, aligns them, and opens them', async () => {
    const page = await openShelf();
    await choose(page, [
      ['wind.en.txt', EN],
      ['wind.zh.txt', ZH],
    ]);
    await expect(page.getByLabel('Title').inputValue()).resolves.toBe('wind');
    const sample = page.getByRole('region', { name: 'Beginning of the text' });
    await expect(sample.locator('p[lang=zh-Hans]').nth(1).textContent()).resolves.toContain('英伟达');
    await expect(sample.locator('p[lang=en]').nth(1).textContent()).resolves.toContain('Nvidia');
    await page.getByLabel('Title').fill('风 Wind');
    await keep(page);
    expect(await kept(page)).toEqual({
      'wind.zh.txt + wind.en.txt': {
        title: '风 Wind',
        zh: 'zh-Hans',
        from: 'text utf-8, text utf-8',
        rows: ROWS,
      },
    });
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    await page.locator('[data-pair]').first().waitFor();
    expect(await page.locator('[data-pair]').count()).toBe(3);
    await expect(page.locator('[data-pair] [lang=en]').nth(1).textContent()).resolves.toContain(
      'It has 208 billion transistors.',
    );
  });

  it('reads a batch of files of every kind', async () => {
    const pairs = [paragraph('a', '早上好。', 'Good morning.'), paragraph('b', '晚安。', 'Good night.')];
    const tmx = (await writeFile('tmx', outgoing(pairs))).bytes;
    const xliff = (await writeFile('xliff', outgoing(pairs))).bytes;
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
    const page = await openShelf();
    await choose(page, [
      ['md.md', '# 风\n\n# Wind\n\n风来了。\n\nThe wind came.\n'],
      ['gb.txt', encodeTwoByte('这是国标编码的文件，只有中文。没有译文。', 'gb18030')],
      ['big5.txt', encodeTwoByte('這是大五碼的檔案，祇有中文這種語言，沒有譯文。', 'big5')],
      ['table.csv', 'a,b\n"Good morning, all.",早上好。\nGood night.,晚安。\n'],
      [
        'table.docx',
        docxOf(`<w:tbl>${row('早上好。', 'Good morning.')}${row('晚安。', 'Good night.')}</w:tbl>`),
      ],
      ['book.epub', epubOf({ 'c.xhtml': '<h1>第一章</h1><p>风来了。</p><p>The wind came.</p>' })],
      ['memory.tmx', tmx],
      ['memory.xlf', xliff],
      ['film.srt', '1\n00:00:01,000 --> 00:00:02,000\n早上好。\nGood morning.\n'],
    ]);
    // Columns are chosen over the table itself.
    await item(page, 'table').first().click();
    await page.getByRole('combobox', { name: 'Chinese', exact: true }).selectOption('0');
    await read(page);
    await expect(page.getByRole('combobox', { name: 'English', exact: true }).inputValue()).resolves.toBe(
      '1',
    );
    await page.getByRole('combobox', { name: 'Chinese', exact: true }).selectOption('1');
    await read(page);
    await page.getByLabel('The first row names the columns').uncheck();
    await read(page);
    // An encoding that is wrong is seen, and set right.
    await item(page, 'gb').click();
    await page.getByLabel('Encoding').selectOption('utf-8');
    await read(page);
    await expect(page.locator('.import-warnings').textContent()).resolves.toContain(
      'cannot be read in this encoding',
    );
    await page.getByLabel('Encoding').selectOption('gb18030');
    await read(page);
    await keep(page);
    const greeting = [
      ['早上好。', 'Good morning.'],
      ['晚安。', 'Good night.'],
    ];
    const texts = await kept(page);
    expect(Object.keys(texts)).toHaveLength(9);
    expect(texts).toMatchObject({
      'md.md': {
        title: '风',
        from: 'markdown utf-8',
        rows: [
          ['风', 'Wind'],
          ['风来了。', 'The wind came.'],
        ],
      },
      'gb.txt': {
        title: 'gb',
        zh: 'zh-Hans',
        from: 'text gb18030',
        rows: [['这是国标编码的文件，只有中文。没有译文。', '']],
      },
      'big5.txt': { zh: 'zh-Hant', from: 'text big5' },
      'table.csv': {
        title: 'table',
        rows: [
          ['b', 'a'],
          ['早上好。', 'Good morning, all.'],
          ['晚安。', 'Good night.'],
        ],
      },
      'table.docx': { rows: greeting },
      'book.epub': {
        title: '红楼梦',
        from: 'epub utf-8',
        rows: [
          ['第一章', ''],
          ['风来了。', 'The wind came.'],
        ],
      },
      'memory.tmx': { title: '读对 Duidu', rows: greeting },
      'memory.xlf': { rows: greeting },
      'film.srt': { rows: [['早上好。', 'Good morning.']] },
    });
  });

  it('offers what a page left around its article, and takes out what is ticked', async () => {
    const page = await openShelf({ settings: { ui: 'zh-Hans' } });
    const body = '正文的第一段，有足够多的字，好让人看出来它是正文。\n\n'.repeat(2);
    await choose(page, [['文章.txt', `题目\n\n发布于 2025-7-14 08:20\n\n${body}3回复\n\n收藏\n`]]);
    const box = page.getByRole('group', { name: /看起来不属于正文/ });
    expect(await box.getByRole('checkbox').count()).toBe(3);
    expect(await box.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await box.getByRole('button', { name: '全选' }).click();
    await box.getByRole('checkbox', { name: /收藏/ }).uncheck();
    expect(await page.locator('.import-sample s').count()).toBe(2);
    await dialog(page).locator('.dialog-foot .primary').click();
    await page.getByRole('link', { name: '打开' }).waitFor();
    const [text] = Object.values(await kept(page));
    expect(text!.rows.map(([zh]) => zh)).toEqual(['题目', ...body.trim().split('\n\n'), '收藏']);
  });

  it('takes what is pasted and what is dropped, and says where to drop', async () => {
    const page = await openShelf();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, ZH);
    await read(page);
    const drag = (type: string) =>
      page.evaluate(
        ({ type, text }) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'wind.txt'));
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        },
        { type, text: EN },
      );
    await drag('dragenter');
    await page.getByText('Drop to bring in').waitFor();
    await drag('drop');
    expect(await page.getByText('Drop to bring in').count()).toBe(0);
    // The pasted one and the dropped one are one text.
    await page.getByRole('button', { name: 'Bring in as two texts' }).click();
    expect(await dialog(page).locator('.import-item').count()).toBe(2);
    await page.getByLabel('Other side').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Swap the sides' }).waitFor();
    await keep(page);
    expect(Object.values(await kept(page)).map(({ rows }) => rows)).toEqual([ROWS]);
  });
});

describe('what cannot be read', () => {
  const bomb = zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
    ),
    'p.opf': new Uint8Array(40 << 20),
  });
  const locked = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0]),
  ]);
  const FILES: readonly (readonly [...Upload, message: string])[] = [
    ['nothing.txt', '', 'nothing.txt: The file is empty'],
    [
      'report.docx',
      '%PDF-1.7 …',
      'The name ends in “.docx”, but what is in the file is something else: PDF.',
    ],
    ['bomb.epub', bomb, 'bomb.epub · p.opf: It would unpack to far more than a text has'],
    ['secret.docx', locked, 'secret.docx: It is protected by a password.'],
    ['cut.epub', epubOf({ 'c.xhtml': '<p>x</p>' }).subarray(0, 300), 'cut.epub: The file is damaged'],
    ['book.tmx', '<tmx version="1.4"><body>\n<tu><tuv', 'book.tmx · line 2: It is not well-formed XML'],
    ['evil.tmx', '<!DOCTYPE tmx [<!ENTITY a "aa">]><tmx>&a;</tmx>', 'It defines entities of its own'],
    [
      'drm.epub',
      epubOf(
        { 'c.xhtml': '<p>x</p>' },
        {
          'META-INF/encryption.xml':
            '<encryption><EncryptedData><EncryptionMethod Algorithm="x"/></EncryptedData></encryption>',
          'META-INF/rights.xml': '<r/>',
        },
      ),
      'locked by digital rights management (ADEPT)',
    ],
    ['notes.zip', zipOf({ 'a.bin': 'x' }), 'Files of this kind cannot be read: ZIP archive without a text.'],
  ];

  it('is said, with what and where, and the library stays as it is', async () => {
    const page = await openShelf();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(200 << 20)], 'large.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    });
    await page.getByText('large.txt: The file is too large: 200 MB').waitFor();
    await choose(
      page,
      FILES.map(([name, content]) => [name, content]),
    );
    for (const [name, , message] of FILES) {
      await item(page, name).click();
      await page.getByRole('alert').filter({ hasText: message }).waitFor({ timeout: 5000 });
    }
    expect(await dialog(page).locator('.dialog-foot .primary').isDisabled()).toBe(true);
    expect(await stored(page)).toBe(0);
    // What is refused is gone when one comes back.
    await page.keyboard.press('Escape');
    expect(await page.locator('.import-waiting').count()).toBe(0);
  });

  it('never runs and fetches nothing, however it is written', async () => {
    const page = await openShelf();
    const opened: string[] = [];
    page.on('dialog', (box) => {
      opened.push(box.message());
      void box.dismiss();
    });
    await page.evaluate(() => {
      Object.assign(globalThis, { alert: () => console.error('it ran') });
    });
    const markup = hostileMarkup();
    const chapters = Object.fromEntries(markup.map((html, n) => [`c${n}.xhtml`, `<p>正文${n}</p>${html}`]));
    const names = ['<img src=x onerror=alert(1)>.txt', '"><svg onload=alert(1)>.md', '\u202egpj.exe.txt'];
    await choose(page, [
      ['all.epub', epubOf(chapters)],
      ['all.md', markup.join('\n\n')],
      ['all.html', `<!doctype html><body>${markup.join('\n')}`],
      ...names.map((name): Upload => [name, `正文 <img src=x onerror=alert(1)>\n\n${name}`]),
      ...markup.slice(0, 20).map((html, n): Upload => [`${n}.html`, html]),
    ]);
    for (const one of await dialog(page).locator('.import-item').all()) await one.click();
    await keep(page);
    await dialog(page).locator('.import-item').first().click();
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    await page.locator('[data-pair]').first().waitFor();
    await settled(page);
    expect(await page.locator('[data-pair] :is(img, script, svg, iframe, style, form)').count()).toBe(0);
    const hrefs = await page
      .locator('[data-pair] a[href]:not([data-term])')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
    expect(hrefs.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
    expect(opened).toEqual([]);
  });
});

describe('long work', () => {
  it('tells how far it is, leaves the page free, and ends when it is cancelled, leaving nothing', async () => {
    const rows = await novel(3000);
    const side = (name: 'zh' | 'en') => rows.map((row) => row[name].text).join('\n\n');
    const page = await openShelf();
    await choose(page, [
      ['novel.zh.txt', side('zh')],
      ['novel.en.txt', side('en')],
    ]);
    await dialog(page).locator('.dialog-foot .primary').click();
    await page.getByText(/^Aligning: [1-9]/).waitFor({ timeout: 30_000 });
    const cancel = dialog(page).getByRole('button', { name: 'Cancel' });
    expect(await cancel.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Keep', exact: true }).waitFor();
    expect(await stored(page)).toBe(0);
    // Closing loses nothing of what was chosen.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('region', { name: 'Beginning of the text' }).waitFor();
  });
});

describe('a translation', () => {
  it('is added to a text in one language, and aligned with it', async () => {
    const page = await openShelf();
    await choose(page, [['wind.txt', ZH]]);
    await keep(page);
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    await page.locator('[data-pair]').first().waitFor();
    await page
      .getByRole('button', { name: /translation/i })
      .first()
      .click();
    const box = page.getByRole('dialog', { name: 'Add the translation' });
    await box
      .locator('input[type=file]')
      .setInputFiles({ name: 'en.txt', mimeType: '', buffer: Buffer.from(EN) });
    await box.getByRole('button', { name: 'Keep', exact: true }).click();
    await box.getByRole('link', { name: 'Open', exact: true }).waitFor();
    expect(await kept(page)).toMatchObject({
      'wind.txt + en.txt': { title: 'wind', zh: 'zh-Hans', rows: ROWS },
    });
  });
});

describe('everybody', () => {
  const SIZES = [
    ['wide, light', { width: 1280, height: 800, touch: false }, 'light'],
    ['narrow, dark', { width: 390, height: 844, touch: true }, 'dark'],
  ] as const;

  it.each(SIZES)('can use it (%s)', async (_, size, theme) => {
    const page = await openShelf({ ...size, settings: { ui: 'zh-Hant', theme } });
    const found: string[] = [];
    const look = async (state: string) => {
      await settled(page);
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
      const seen = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await axe.run('.dialog, .import-entry', {
          runOnly: tags,
          resultTypes: ['violations'],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
      });
      found.push(...seen.map((one) => `${state}: ${one}`));
      const wide = await page.evaluate(() => {
        const box = document.querySelector('.dialog') ?? document.documentElement;
        return box.scrollWidth > box.clientWidth;
      });
      if (wide) found.push(`${state}: wider than the window`);
    };
    await look('entry');
    await page.locator('.import-entry button').nth(1).click();
    await look('pasting');
    await page.keyboard.type('正文的第一段。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await read(page);
    await look('one language');
    await choose(page, [
      ['a.csv', 'id,Chinese,English\n1,早上好。,Good morning.\n2,晚安。,Good night.\n'],
      ['empty.txt', ''],
      ['b.txt', `发布于 2025-7-14 08:20\n\n${ZH}收藏\n\n${EN}`],
    ]);
    for (const each of await dialog(page).locator('.import-item').all()) {
      await each.click();
      await look((await each.textContent()) ?? '');
    }
    await dialog(page).locator('.dialog-foot .primary').click();
    await page.getByRole('link', { name: '開啟' }).waitFor();
    await look('kept');
    expect(found).toEqual([]);
  });
});
