// Own texts for the tests and benches: made of the shipped texts' words, and put into a page's database.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Row } from '../../src/core/bitext/rows.ts';
import type { Library } from '../../src/core/library/library.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { bundleLibrary } from './bundle-library.ts';

/** A row in short: what is not said is a paragraph that opens a pair, in no doubt. */
export type RowInShort = Partial<Omit<Row, 'zh' | 'en'>> & { readonly zh?: string; readonly en?: string };

export function rowsOf(rows: readonly RowInShort[]): Row[] {
  return rows.map(({ zh = '', en = '', ...row }, n) => ({
    id: `r${n + 1}`,
    kind: 'paragraph',
    opens: true,
    confidence: 1,
    fixed: false,
    ...row,
    zh: { text: zh, marks: [] },
    en: { text: en, marks: [] },
  }));
}

const TEXTS = 'public/texts';

/** The sentences of the shipped texts in one language. */
async function sentencesOf(file: string): Promise<string[]> {
  const slugs = (await readdir(TEXTS, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const texts = await Promise.all(slugs.map(({ name }) => readFile(path.join(TEXTS, name, file), 'utf8')));
  return texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/\{[^}]*\}$/, '').trim())
    .filter((line) => /^[^#>*`|[-]/.test(line) && !/[[\]`*]/.test(line))
    .flatMap((line) =>
      splitSentences(line, file === 'en.md' ? 'en' : 'zh-Hans').map(({ start, end }) =>
        line.slice(start, end),
      ),
    );
}

/**
 * A novel: chapters of a hundred pairs, two or three rows to a pair, about 24 characters of Chinese to a row. The same
 * each time; what stands side by side does not mean the same.
 *
 * @param pairs how many of them; 10 000 make 25 000 rows and 600 000 characters
 */
export async function novel(pairs = 10_000): Promise<Row[]> {
  const [zh, en] = await Promise.all([sentencesOf('zh-Hans.md'), sentencesOf('en.md')]);
  const short = { zh: zh.filter(({ length }) => length < 40), en: en.filter(({ length }) => length < 140) };
  let seed = 7;
  const pick = (list: readonly string[]) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return list[seed % list.length]!;
  };
  const rows: RowInShort[] = [];
  for (let n = 0; n < pairs; n++) {
    const chapter = n / 100 + 1;
    if (n % 100 === 0) {
      rows.push({
        id: `c${chapter}`,
        kind: 'heading',
        level: 2,
        zh: `第${chapter}章`,
        en: `Chapter ${chapter}`,
      });
      continue;
    }
    for (let k = 0; k < 2 + (n % 2); k++) {
      rows.push({ id: k ? `p${n}-${k}` : `p${n}`, opens: k === 0, zh: pick(short.zh), en: pick(short.en) });
    }
  }
  return rowsOf(rows);
}

let script: Promise<string> | undefined;

/** The library as a script of its own: the site's has another name with each build. */
function libraryScript(): Promise<string> {
  script ??= bundleLibrary();
  return script;
}

declare global {
  /** What the page has that `openLibraryPage` opens. */
  var ownLibrary: Library;
}

/** A page of the site that is nothing but the library, to be called by `page.evaluate`. */
export async function openLibraryPage(context: BrowserContext, site: string): Promise<Page> {
  const code = await libraryScript();
  const html = `<!doctype html><title>library</title><script type="module">
    import { openLibrary } from './own-texts.js';
    globalThis.ownLibrary = await openLibrary();
  </script>`;
  await context.route(`${site}own-texts.*`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  const page = await context.newPage();
  await page.goto(`${site}own-texts.html`);
  await page.waitForFunction(() => 'ownLibrary' in globalThis, null, { polling: 20 });
  return page;
}

/** Puts a text into the library of a browser's profile. */
export async function seedText(
  context: BrowserContext,
  site: string,
  title: string,
  rows: readonly Row[],
): Promise<string> {
  const page = await openLibraryPage(context, site);
  const id = await page.evaluate(
    async ({ title, rows }) => {
      const langs = { zh: 'zh-Hans', en: 'en' } as const;
      const sources = [{ name: `${title}.txt`, format: 'text', encoding: 'UTF-8' }];
      return (await ownLibrary.add({ title, langs, tags: [], sources }, [rows])).id;
    },
    { title, rows },
  );
  await page.close();
  return id;
}
