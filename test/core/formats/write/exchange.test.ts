import { describe, expect, test } from 'vitest';
import type { AnnotatedPair } from '../../../../src/core/bitext/document.ts';
import type { Row } from '../../../../src/core/bitext/rows.ts';
import { checkSchema } from '../../../../src/build/schema.ts';
import { guardFormula, unguardFormula } from '../../../../src/core/formats/formula.ts';
import { fileName, slugOf } from '../../../../src/core/formats/write/names.ts';
import type { WriteFormat } from '../../../../src/core/formats/write/outgoing.ts';
import { writeFile } from '../../../../src/core/formats/write/write.ts';
import { HBM, outgoing, paragraph, plain, withTerm } from './arbitrary.ts';

const text = async (format: WriteFormat, ...given: Parameters<typeof outgoing>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await writeFile(format, outgoing(...given))).bytes);

const row = (id: string, opens: boolean, zh: string, en: string, more: Partial<Row> = {}): Row => ({
  id,
  kind: 'paragraph',
  opens,
  zh: plain(zh),
  en: plain(en),
  confidence: 1,
  fixed: false,
  ...more,
});

describe('TMX', () => {
  test('marks are pairs of codes, with the other side’s number', async () => {
    const pair = {
      ...paragraph('a', '甲乙', 'A b'),
      zh: plain('甲乙', [{ type: 'strong', start: 1, end: 2 }]),
      en: plain('A b', [{ type: 'strong', start: 2, end: 3 }]),
    };
    const tmx = await text('tmx', [pair]);
    expect(tmx).toContain(
      '<tuv xml:lang="en"><seg>A <bpt i="1" x="1" type="bold">&lt;strong&gt;</bpt>b' +
        '<ept i="1">&lt;/strong&gt;</ept></seg></tuv>',
    );
    expect(tmx).toContain('srclang="zh-Hans"');
    expect(tmx).toContain('creationdate="20261122T100000Z"');
  });

  test('a character that XML does not have is a placeholder', async () => {
    expect(await text('tmx', [paragraph('a', '\u0001', '\ud800')])).toMatch(
      /<seg><ph type="x-char">U\+0001<\/ph><\/seg>.*<seg><ph type="x-char">U\+D800<\/ph><\/seg>/,
    );
  });
});

describe('XLIFF', () => {
  test('rows of one pair are a group; states say what was confirmed and what is doubtful', async () => {
    const xliff = await text('xliff', [
      row('a', true, '甲', 'A', { fixed: true }),
      row('b', false, '乙', 'B', { confidence: 0.2, notes: ['so & so'] }),
      row('c', true, '丙', ''),
    ]);
    expect(xliff).toContain(
      [
        '<group id="g1" type="duidu:pair">',
        '<unit id="a"><segment state="reviewed"><source>甲</source><target>A</target></segment></unit>',
        '<unit id="b"><notes><note>so &amp; so</note></notes>' +
          '<segment state="translated" subState="duidu:doubtful"><source>乙</source><target>B</target></segment></unit>',
        '</group>',
        '<unit id="c"><segment state="initial"><source>丙</source></segment></unit>',
      ].join('\n'),
    );
  });

  test('a pair’s beads are segments, unless a mark reaches across', async () => {
    const pair: AnnotatedPair = {
      ...paragraph('a', '甲。乙。', 'A. B.'),
      terms: { zh: [], en: [] },
      sentences: {
        zh: [
          { start: 0, end: 2 },
          { start: 2, end: 4 },
        ],
        en: [
          { start: 0, end: 2 },
          { start: 3, end: 5 },
        ],
      },
      beads: [
        { zh: [0, 1], en: [0, 1], confidence: 1 },
        { zh: [1, 2], en: [1, 2], confidence: 1 },
      ],
    };
    expect(await text('xliff', [pair])).toContain(
      '<source>甲。</source><target>A. </target></segment>' +
        '<segment state="translated"><source>乙。</source><target>B.</target>',
    );
    const marked = { ...pair, zh: plain('甲。乙。', [{ type: 'emphasis', start: 1, end: 3 }]) };
    expect((await text('xliff', [marked])).match(/<segment/g)).toHaveLength(1);
  });

  test('an id that is none of XML’s is kept as a name', async () => {
    expect(await text('xliff', [paragraph('a b', '甲', 'A')])).toContain('<unit id="u1" name="a b">');
  });
});

describe('tables', () => {
  test('CSV has a byte order mark, a header, and quotes where they are needed', async () => {
    expect(await text('csv', [paragraph('a', '甲，“乙”', 'A, "B"')])).toBe(
      '\ufeffid,zh-Hans,en,notes,context\r\na,甲，“乙”,"A, ""B""",,paragraph\r\n',
    );
  });

  test('TSV has neither', async () => {
    expect(await text('tsv', [paragraph('a', '甲', 'A, B')])).toBe(
      'id\tzh-Hans\ten\tnotes\tcontext\r\na\t甲\tA, B\t\tparagraph\r\n',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['＝cmd', "'＝cmd"],
    ["'=1", "''=1"],
    ['-5 °C', "'-5 °C"],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
  ])('%s is no formula, and comes back', (cell, guarded) => {
    expect(guardFormula(cell)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(cell);
  });
});

describe('JSON', () => {
  test('is the text as it is kept, as the schema has it', async () => {
    const pairs = [withTerm('a'), row('b', false, '\ud800', '\0', { notes: ['n'] })];
    const read = JSON.parse(await text('json', pairs, { terms: [HBM] })) as { pairs: unknown };
    expect(read.pairs).toEqual(pairs);
    const schema = 'public/schemas/duidu-text.schema.json';
    await expect(checkSchema(schema, read, 'text.json')).resolves.toBeUndefined();
    await expect(checkSchema(schema, { ...read, pairs: [{}] }, 'text.json')).rejects.toThrow('pairs/0');
  });
});

describe('names', () => {
  test.each([
    ['读对：a/b\\c', '读对：a b c.tmx'],
    ['../../etc/passwd', 'etc passwd.tmx'],
    ['CON', 'text CON.tmx'],
    ['\u202egpj.exe', 'gpj.exe.tmx'],
    ['', 'text.tmx'],
  ])('%j', (title, name) => {
    expect(fileName(title, 'tmx')).toBe(name);
  });

  test('a slug has Latin letters and digits', () => {
    expect(slugOf('Où est HBM3E? 在哪')).toBe('ou-est-hbm3e');
    expect(slugOf('黄仁勋')).toBe('text');
  });
});
