import { describe, expect, it } from 'vitest';
import { writeFile } from '../../../src/core/formats/write/write.ts';
import { pairsOf, readBoth, readOne, refusalOf, utf8, zipOf } from './fixtures.ts';
import { HBM, outgoing, withTerm } from './write/arbitrary.ts';

const TEXT = {
  format: 'duidu-text',
  version: 1,
  title: '题',
  langs: { zh: 'zh-Hant', en: 'en' },
  modified: '2026-11-22T10:00:00.000Z',
  pairs: [
    { id: 'a', kind: 'heading', level: 2, zh: { text: '一', marks: [] }, en: { text: 'One', marks: [] } },
  ],
  terms: [],
};
const json = (change: object) => utf8(JSON.stringify({ ...TEXT, ...change }));
const pair = (change: object) => json({ pairs: [TEXT.pairs[0], { ...TEXT.pairs[0], ...change }] });

describe('our own JSON', () => {
  it('is known by its content, and by its name', async () => {
    for (const name of ['a.json', 'a', 'clipboard']) {
      const reading = await readBoth(json({}), name);
      expect(reading).toMatchObject({ format: 'json', title: '题', langs: { zh: 'zh-Hant' } });
      expect(reading.rows).toEqual([{ ...TEXT.pairs[0], line: 1 }]);
    }
    expect(await refusalOf(json({}), 'a.txt')).toMatchObject({
      code: 'wrongKind',
      values: { found: 'json' },
    });
  });

  it.each([
    ['format', utf8('{"a": 1}')],
    ['format', utf8('[]')],
    ['version', json({ version: 2 })],
    ['langs/zh', json({ langs: { zh: 'zh', en: 'en' } })],
    ['pairs', json({ pairs: {} })],
    ['pairs/1/id', pair({ id: 1 })],
    ['pairs/1/kind', pair({ kind: 'constructor' })],
    ['pairs/1/level', pair({ level: '2' })],
    ['pairs/1/notes', pair({ notes: [1] })],
    ['pairs/1/confidence', pair({ confidence: 2 })],
    ['pairs/1/zh', pair({ zh: [] })],
    ['pairs/1/zh/text', pair({ zh: { marks: [] } })],
    ['pairs/1/zh/marks/0/start', pair({ zh: { text: '', marks: [{ start: 0.5 }] } })],
    ['pairs/1/zh/marks/0/type', pair({ zh: { text: '', marks: [{ start: 0, end: 1, type: 'x' }] } })],
    ['pairs/1/zh/marks/0/href', pair({ zh: { text: '', marks: [{ start: 0, end: 1, type: 'link' }] } })],
  ])('says what is wrong at %s', async (at, bytes) => {
    expect(await refusalOf(bytes, 'a.json')).toMatchObject({ code: 'jsonUnexpected', values: { at } });
  });

  it('says why it is no JSON at all', async () => {
    expect(await refusalOf(utf8('{"format": "duidu-text", "pairs": ['), 'a.json')).toMatchObject({
      code: 'jsonMalformed',
    });
    expect(await refusalOf(utf8('['.repeat(200_000)), 'a.json')).toMatchObject({ code: 'jsonMalformed' });
  });

  it('keeps marks within the text, and links that may not be followed out', async () => {
    const marks = [
      { type: 'strong', start: 1, end: 90 },
      { type: 'code', start: 5, end: 9 },
      { type: 'link', href: 'javascript:alert(1)', start: 0, end: 2 },
    ];
    const { rows } = await readBoth(pair({ zh: { text: '一二', marks } }), 'a.json');
    expect(rows[1]!.zh.marks).toEqual([{ type: 'strong', start: 1, end: 2 }]);
  });
});

describe('a text’s folder in a zip', () => {
  const folder = (zh: string, en: string, name = 'zh-Hans.md') =>
    zipOf({ 'x/readme.txt': '', 'x/t/meta.json': '{', [`x/t/${name}`]: zh, 'x/t/en.md': en });

  it('is read as the build reads it', async () => {
    const reading = await readBoth(folder('## 一 {#s}\n\n话说', '## One\n\nThey say', 'zh-Hant.md'), 'a.zip');
    expect(reading).toMatchObject({ format: 'markdown-pair', langs: { zh: 'zh-Hant' } });
    expect(pairsOf(reading)).toEqual([
      ['一', 'One'],
      ['话说', 'They say'],
    ]);
    expect(reading.rows[1]).toMatchObject({ id: 's-1', line: 3, entry: 'x/t/zh-Hant.md' });
  });

  it('is refused with the places on both sides where they are out of step', async () => {
    expect(await refusalOf(folder('一\n\n二', 'One\n\n- Two'), 'a.zip')).toMatchObject({
      code: 'kindsDiffer',
      places: [
        { file: 'a.zip', entry: 'x/t/zh-Hans.md', line: 3 },
        { file: 'a.zip', entry: 'x/t/en.md', line: 3 },
      ],
    });
    expect(await refusalOf(folder('一\n\n```\n```', 'One'), 'a.zip')).toMatchObject({
      places: [{ file: 'a.zip', entry: 'x/t/zh-Hans.md', line: 3 }],
    });
  });

  it('has both languages, else it is some zip', async () => {
    const zip = zipOf({ 'meta.json': '{}', 'zh-Hans.md': '一' });
    expect(await refusalOf(zip, 'a.zip')).toMatchObject({ code: 'kindUnsupported', values: { kind: 'zip' } });
  });

  it('takes no longer over markup that is made to be slow', async () => {
    expect(
      await refusalOf(folder(Array.from({ length: 30_000 }, (_, n) => `*${n} [b`).join(' '), 'One'), 'a.zip'),
    ).toMatchObject({
      code: 'tooManyElements',
    });
    expect(await refusalOf(folder('> '.repeat(100_000), 'One'), 'a.zip')).toMatchObject({
      code: 'nestingTooDeep',
    });
  });
});

describe('glossary and colophon of a book', () => {
  it('are offered for removal where the pairs are not ours to know', async () => {
    const { bytes, name } = await writeFile('epub', outgoing([withTerm('a')], { terms: [HBM] }));
    const { blocks, boilerplate } = await readOne(bytes, name, { shape: 'monolingual' });
    const offered = new Set(boilerplate.filter(({ reason }) => reason === 'glossary').map(({ at }) => at));
    expect(blocks.filter((_, at) => !offered.has(at)).map(({ segment }) => segment.text)).toEqual([
      '用HBM替换',
      'Replace with HBM.',
    ]);
    const colophon = '<p>话说</p><section role="doc-colophon"><p>某某出版</p></section>';
    const read = await readOne(utf8(colophon), 'a.html', { shape: 'monolingual', wholePage: true });
    expect(read.boilerplate).toEqual([{ at: 1, reason: 'colophon' }]);
  });
});
