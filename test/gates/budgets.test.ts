// What the build weighs. Read off the files; the end-to-end tests measure the same in a browser.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { CSS_BUDGET, JS_BUDGET } from './budget.ts';

const OUT = process.env['DUIDU_OUT'] ?? 'dist';
/** The most that a text, or the glossary, may weigh: fetched once, after the text can be read. */
const TEXT_BUDGET = 150_000;
/** The lexicon as it is fetched (it is gzipped as it lies). */
const LEXICON_BUDGET = 600_000;
/** Packages of the build: none of them may come into the browser. */
const HEAVY = /opencc|pinyin-pro|mdast|micromark|\bajv\b|cedict|sparticuz|axe-core/;
/** What workers may have of it: those that read and write files know Markdown. */
const READS_MARKDOWN = /mdast|micromark/g;

let manifest: Manifest = {};
const gzipped = async (file: string) => gzipSync(await readFile(path.join(OUT, file)), { level: 9 }).length;

beforeAll(async () => {
  manifest = JSON.parse(await readFile(path.join(OUT, '.vite/manifest.json'), 'utf8')) as Manifest;
});

/** The scripts that an HTML file names, and all that they import at once. */
async function scriptsOf(html: string): Promise<Set<string>> {
  const named = [...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*\shref)="([^"]+\.js)"/g)];
  const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const key of byFile.get(file)?.imports ?? []) add(manifest[key]!.file);
  };
  for (const [, url] of named) add(url!.slice(url!.indexOf('assets/')));
  return files;
}

describe('a reading page', () => {
  it('keeps to its budget of script, whichever the language', async () => {
    const read = path.join(OUT, 'read');
    for (const slug of await readdir(read)) {
      const html = await readFile(path.join(read, slug, 'index.html'), 'utf8');
      const scripts = [...(await scriptsOf(html))];
      expect(scripts.length).toBeGreaterThan(1);
      let sum = 0;
      for (const file of scripts) sum += await gzipped(file);
      for (const [, code] of html.matchAll(/<script>([^<]*)<\/script>/g)) sum += gzipSync(code!).length;
      const locales = Object.values(manifest).filter(({ name }) => /^(?:en|zh-Han[st])$/.test(name ?? ''));
      expect(locales).toHaveLength(3);
      const sizes = await Promise.all(locales.map(({ file }) => gzipped(file)));
      console.log(`${slug}: ${sum} B of script and ${Math.max(...sizes)} B for a language`);
      expect(sum + Math.max(...sizes)).toBeLessThanOrEqual(JS_BUDGET);
    }
  });

  it('has one stylesheet, within its budget', async () => {
    const html = await readFile(path.join(OUT, 'index.html'), 'utf8');
    const sheets = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)];
    expect(sheets).toHaveLength(1);
    const css = (await readdir(path.join(OUT, 'assets'))).filter((file) => file.endsWith('.css'));
    expect(css).toHaveLength(1);
    expect(await gzipped(`assets/${css[0]}`)).toBeLessThanOrEqual(CSS_BUDGET);
  });

  it('fetches a text of reasonable weight', async () => {
    const data = await readdir(path.join(OUT, 'data'));
    for (const file of data.filter((name) => name.endsWith('.json'))) {
      expect(await gzipped(`data/${file}`), file).toBeLessThanOrEqual(TEXT_BUDGET);
    }
  });

  it('has a lexicon within its budget, loaded by no page, with its licence beside it', async () => {
    const data = await readdir(path.join(OUT, 'data'));
    const [lexicon] = data.filter((name) => name.startsWith('lexicon') && name.endsWith('.bin'));
    expect((await stat(path.join(OUT, 'data', lexicon!))).size).toBeLessThanOrEqual(LEXICON_BUDGET);
    expect(await readFile(path.join(OUT, 'data/lexicon-LICENSE.txt'), 'utf8')).toContain('CC-CEDICT');
  });
});

describe('the build', () => {
  it('ships nothing that belongs to the build', async () => {
    const sources = Object.keys(manifest).filter((key) => HEAVY.test(key));
    expect(sources).toEqual([]);
    for (const file of await readdir(path.join(OUT, 'assets'))) {
      if (!file.endsWith('.js')) continue;
      const code = await readFile(path.join(OUT, 'assets', file), 'utf8');
      const isWorker = /\.worker-[\w-]+\.js$/.test(file);
      expect((isWorker ? code.replace(READS_MARKDOWN, '') : code).match(HEAVY), file).toBeNull();
    }
  });

  it('names no foreign origin to load from', async () => {
    const html = await readFile(path.join(OUT, 'index.html'), 'utf8');
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?:[^"]+)"/g)];
    expect(loaded).toEqual([]);
  });
});
