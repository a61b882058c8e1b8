import { describe, expect, test } from 'vitest';
import { checkSchema } from '../../../../src/build/schema.ts';
import type { AnnotatedPair } from '../../../../src/core/bitext/document.ts';
import type { Row } from '../../../../src/core/bitext/rows.ts';
import { WRITE_FORMATS } from '../../../../src/core/formats/write/outgoing.ts';
import type { TakeOutOptions } from '../../../../src/core/formats/write/take-out-options.ts';
import { takeOut } from '../../../../src/core/formats/write/take-out.ts';
import { writeFile } from '../../../../src/core/formats/write/write.ts';
import { entryOfOwnTerm } from '../../../../src/core/terms/own-term.ts';
import { outgoing, plain } from './arbitrary.ts';

const own = (id: string, zh: string, en: string, definition = '') =>
  entryOfOwnTerm({ id, zh, en, definition, aliases: { zh: [], en: [] }, created: 0, changed: 0 });
const ENTRIES = [
  own('network', '神经网络', 'neural network', '由节点组成。'),
  own('net', '网络', 'network'),
  own('unused', '芯片', 'chip'),
];
const row = (n: number, zh: string, en: string, opens = true): Row => ({
  id: `r${n}`,
  kind: 'paragraph',
  opens,
  zh: plain(zh),
  en: plain(en),
  confidence: 1,
  fixed: false,
});
const ROWS = [
  row(0, '用神经网络。', 'Use neural networks.'),
  row(1, '家。', 'Home.', false),
  row(2, '完。', 'End.'),
];
const TEXT = { title: '题', langs: { zh: 'zh-Hans', en: 'en' }, rows: ROWS } as const;
const DEFAULTS: TakeOutOptions = {
  format: 'html',
  units: 'sentences',
  source: 'en',
  layout: 'side',
  glossary: true,
};
const { ui, labels, modified } = outgoing([]);
const taken = (change: Partial<TakeOutOptions>, rows: readonly Row[] = ROWS) =>
  takeOut({ ...TEXT, rows }, { ...DEFAULTS, ...change }, ENTRIES, {
    ui,
    labels,
    modified,
    schema: 'https://a/b.json',
  });
const idsOf = ({ pairs }: ReturnType<typeof taken>) => pairs.map(({ id }) => id);

describe('a text that is taken away', () => {
  test('is pairs where it is read, rows where it is worked on, or as one chooses', () => {
    for (const format of WRITE_FORMATS) {
      const isRead = ['html', 'epub', 'markdown'].includes(format);
      expect(idsOf(taken({ format })), format).toEqual(isRead ? ['r0', 'r2'] : ['r0', 'r1', 'r2']);
      const isTable = ['tmx', 'csv', 'tsv'].includes(format);
      const chosen = idsOf(taken({ format, units: 'paragraphs' }));
      expect(chosen, format).toEqual(isRead || isTable ? ['r0', 'r2'] : ['r0', 'r1', 'r2']);
    }
  });

  test('has its terms where they are shown and wanted, and the entries that they need', () => {
    const { pairs, terms } = taken({});
    expect((pairs[0] as AnnotatedPair).terms.zh).toEqual([
      { start: 1, end: 5, termId: 'network', nested: [{ start: 3, end: 5, termId: 'net' }] },
    ]);
    expect(terms!.map(({ id }) => id)).toEqual(['network', 'net']);
    for (const without of [taken({ glossary: false }), taken({ format: 'tmx' })]) {
      expect(without.terms).toBeUndefined();
      expect((without.pairs[0] as AnnotatedPair).terms?.zh ?? []).toEqual([]);
    }
  });

  test('keeps no term of an author that no glossary explains', () => {
    const zh = plain('某词', [{ type: 'term', termId: 'elsewhere', start: 0, end: 2 }]);
    const { pairs } = taken({}, [{ ...ROWS[0]!, zh }]);
    expect((pairs[0] as AnnotatedPair).terms.zh).toEqual([]);
  });

  test('says only what its format takes', () => {
    expect(taken({ format: 'tmx' })).toMatchObject({ source: 'en' });
    expect(taken({ format: 'csv' })).not.toHaveProperty('source');
    expect(taken({ format: 'epub' })).toMatchObject({ layout: 'side' });
    expect(taken({ format: 'html' })).not.toHaveProperty('layout');
  });

  test('as JSON is as the schema has it, and names it', async () => {
    const { bytes } = await writeFile('json', taken({ format: 'json' }));
    const json = JSON.parse(new TextDecoder().decode(bytes));
    await checkSchema('public/schemas/duidu-text.schema.json', json, 'text.json');
    expect(json).toMatchObject({
      $schema: 'https://a/b.json',
      pairs: [{ id: 'r0', terms: { zh: [{}] } }, {}, {}],
    });
  });

  test('explains an own term once, in its own language, or not at all', async () => {
    const html = new TextDecoder().decode((await writeFile('html', taken({}))).bytes);
    const [, glossary] = html.split('role="doc-glossary"');
    expect(glossary!.match(/由节点组成。/g)).toHaveLength(1);
    expect(glossary).toContain('<p lang="zh-Hans">由节点组成。</p>');
    expect(glossary).not.toContain('<p lang="en"></p>');
  });
});
