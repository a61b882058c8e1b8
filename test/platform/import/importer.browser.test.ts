import { afterEach, describe, expect, test } from 'vitest';
import type { KeepRequest, Progress } from '../../../src/core/import/job.ts';
import { createImporter } from '../../../src/platform/import/importer.ts';
import { openLibrary } from '../../../src/platform/library/library.ts';

const ZH = '2024年，英伟达发布了Blackwell。它有2080亿个晶体管。\n\n三星也来了，2025年。\n';
const EN =
  'In 2024 Nvidia unveiled Blackwell. It has 208 billion transistors.\n\nSamsung came too, in 2025.\n';
const file = (text: string | Uint8Array<ArrayBuffer>, name: string) => new File([text], name);
const source = (text: string, name: string) => ({ file: file(text, name), options: {} });
const kept = (text: string, name: string, removals: readonly number[] = []) => ({
  ...source(text, name),
  removals,
});
const request = (...sources: KeepRequest['sources']): KeepRequest => ({
  sources,
  title: 'A text',
  script: null,
  lexicon: null,
  terms: [],
});

const importer = createImporter();

/** What the importer's library holds; it has the name of the app's own, in a profile of the tests' own. */
async function library<T>(work: (open: Awaited<ReturnType<typeof openLibrary>>) => Promise<T>): Promise<T> {
  const open = await openLibrary();
  try {
    return await work(open);
  } finally {
    open.close();
  }
}

afterEach(async () => {
  importer.rest();
  await library(async (open) => {
    for (const { id } of await open.list()) await open.remove(id);
    await open.purge();
  });
});

describe('a preview', () => {
  test('is made in a worker, again when the file is read in another way', async () => {
    const bytes = Uint8Array.from([
      0xb9, 0xfa, 0xb1, 0xea, 0xb1, 0xe0, 0xc2, 0xeb, 0xb5, 0xc4, 0xce, 0xc4, 0xbc, 0xfe,
    ]);
    const gb = file(bytes, 'gb.txt');
    const found = await importer.preview({ file: gb, options: {} });
    expect(found).toMatchObject({ format: 'text', encoding: 'gb18030', lang: 'zh-Hans', title: 'gb' });
    expect(found.sample[0]).toMatchObject({ zh: '国标编码的文件', en: '' });
    const other = await importer.preview({ file: gb, options: { encoding: 'big5' } });
    expect(other.sample[0]!.zh).not.toBe('国标编码的文件');
  });

  test('of a table whose columns cannot be told asks for them', async () => {
    const preview = await importer.preview(source('1,2,3\n4,5,6\n', 'a.csv'));
    expect(preview.warnings.map(({ code }) => code)).toContain('columnsMissing');
    expect(preview.table).toMatchObject({ width: 3, columns: { zh: 0, en: 1 } });
  });

  test('is refused with all that is wrong, and the next file is read', async () => {
    await expect(importer.preview(source('', 'a.txt'))).rejects.toMatchObject({
      name: 'FormatError',
      problems: [{ code: 'fileEmpty', places: [{ file: 'a.txt' }] }],
    });
    await expect(importer.preview(source('%PDF-1.7', 'a.docx'))).rejects.toMatchObject({
      problems: [{ code: 'wrongKind', values: { claimed: 'docx', found: 'pdf' } }],
    });
    expect((await importer.preview(source(ZH, 'a.txt'))).counts.rows).toBe(2);
  });

  test('that nobody waits for any more is not made', async () => {
    const control = new AbortController();
    control.abort(new Error('no more'));
    await expect(importer.preview(source(ZH, 'a.txt'), control)).rejects.toThrow('no more');
  });
});

describe('keeping', () => {
  test('aligns two files, and tells how far it is', async () => {
    const steps: Progress[] = [];
    const { record, aligned, withLexicon } = await importer.keep(
      request(kept(ZH, 'zh.txt'), kept(EN, 'en.txt')),
      { onProgress: (step) => steps.push(step) },
    );
    expect(record).toMatchObject({ title: 'A text', rows: 3, langs: { zh: 'zh-Hans' } });
    expect([aligned, withLexicon]).toEqual([true, false]);
    expect([...new Set(steps.map(({ stage }) => stage))]).toEqual(['reading', 'aligning', 'saving']);
    const rows = await library((open) => open.rows(record.id, 0, 9));
    expect(rows.map(({ opens, zh, en }) => [opens, zh.text, en.text])).toEqual([
      [true, '2024年，英伟达发布了Blackwell。', 'In 2024 Nvidia unveiled Blackwell.'],
      [false, '它有2080亿个晶体管。', 'It has 208 billion transistors.'],
      [true, '三星也来了，2025年。', 'Samsung came too, in 2025.'],
    ]);
  });

  test('leaves out what was ticked, and what is left of nothing is refused', async () => {
    const text = '收藏\n\n正文的第一段。\n';
    const { record } = await importer.keep(request(kept(text, 'a.txt', [0])));
    const rows = await library((open) => open.rows(record.id, 0, 9));
    expect(rows.map(({ zh }) => zh.text)).toEqual(['正文的第一段。']);
    await expect(importer.keep(request(kept('收藏\n\n举报\n', 'a.txt', [0, 1])))).rejects.toMatchObject({
      problems: [{ code: 'nothingToRead' }],
    });
    expect(await library((open) => open.list())).toHaveLength(1);
  });

  test('that is aborted keeps nothing; the next job is done', async () => {
    const long = Array.from({ length: 4000 }, (_, n) => `第${n}句话，说的是${n * 7}。`).join('\n\n');
    const english = Array.from({ length: 4000 }, (_, n) => `Sentence ${n} is about ${n * 7}.`).join('\n\n');
    const control = new AbortController();
    const running = importer.keep(request(kept(long, 'zh.txt'), kept(english, 'en.txt')), {
      signal: control.signal,
      onProgress: ({ stage }) => stage === 'aligning' && control.abort(new Error('enough')),
    });
    const next = importer.preview(source(ZH, 'a.txt'));
    await expect(running).rejects.toThrow('enough');
    expect((await next).counts.rows).toBe(2);
    expect(await library((open) => open.list())).toEqual([]);
  });
});

describe('a translation', () => {
  const aid = { lexicon: null, terms: [] };

  test('joins a text, whose pairs keep their names', async () => {
    const { record } = await importer.keep(request(kept(ZH, 'zh.txt')));
    const before = await library((open) => open.rows(record.id, 0, 9));
    const { id, revision } = record;
    const joined = await importer.join({ id, revision, source: kept(EN, 'en.txt'), ...aid });
    expect(joined.record).toMatchObject({ id, rows: 3, sources: [{ name: 'zh.txt' }, { name: 'en.txt' }] });
    const rows = await library((open) => open.rows(id, 0, 9));
    expect(rows.filter(({ opens }) => opens).map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(rows.map(({ en }) => en.text)[2]).toBe('Samsung came too, in 2025.');
    // Done once, it is not done again over it, nor on what it was before.
    await expect(importer.join({ id, revision, source: kept(EN, 'en.txt'), ...aid })).rejects.toMatchObject({
      failure: 'conflict',
    });
    await expect(
      importer.join({ id, revision: joined.record.revision, source: kept(EN, 'en.txt'), ...aid }),
    ).rejects.toMatchObject({ failure: 'conflict' });
  });

  test('into Traditional Chinese makes the text one', async () => {
    const { record } = await importer.keep(request(kept(EN, 'en.txt')));
    const { id, revision } = record;
    const hant = '2024年，輝達發表了Blackwell。它有2080億個電晶體。\n\n三星也來了，2025年。\n';
    const joined = await importer.join({ id, revision, source: kept(hant, 'zh.txt'), ...aid });
    expect(joined.record.langs.zh).toBe('zh-Hant');
  });

  test('of a text that is gone says so', async () => {
    await expect(
      importer.join({ id: 'nothing', revision: 0, source: kept(EN, 'en.txt'), ...aid }),
    ).rejects.toMatchObject({ name: 'LibraryError', failure: 'gone' });
  });
});
