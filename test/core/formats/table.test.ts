import { describe, expect, it } from 'vitest';
import { guessDelimiter, readCsv } from '../../../src/core/formats/csv.ts';
import { codesOf, linesOf, pairsOf, readBoth, readOne, refusalOf, utf16, utf8 } from './fixtures.ts';

const cellsOf = (text: string, delimiter = ',') =>
  readCsv(text, delimiter, {}).rows.map(({ cells }) => cells);

describe('readCsv', () => {
  it('follows RFC 4180', () => {
    expect(cellsOf('a,"b ""q"", c",d\r\n"x\ny",,\r\n\r\nlast,1,')).toEqual([
      ['a', 'b "q", c', 'd'],
      ['x\ny', '', ''],
      ['last', '1', ''],
    ]);
    expect(readCsv('"a\nb",1\nc,2', ',', {}).rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(cellsOf('5" disk,a"b"\n')).toEqual([['5" disk', 'a"b"']]);
  });

  it('says where a quote stays open or text follows one', () => {
    expect(() => readCsv('a,b\nc,"d\ne', ',', { file: 'a.csv' })).toThrow('a.csv:2: quoteOpen');
    const stray = readCsv('a,"b" c\n', ',', {});
    expect(stray.rows[0]!.cells).toEqual(['a', 'b c']);
    expect(codesOf(stray.warnings)).toEqual(['quoteStray']);
  });

  it.each([
    [',', 'a,b\nc,d\n'],
    ['\t', 'a, b\tc\nd\te, f\n'],
    [';', 'a;1,5\nb;2\n'],
    ['|', 'a|b\nc|d\n'],
  ])('guesses %j', (delimiter, text) => expect(guessDelimiter(text)).toBe(delimiter));

  it('guesses from a beginning that ends within a cell', () => {
    const cell = `"${'one, two; three\n'.repeat(5000)}"`;
    expect(guessDelimiter(`a|b\nc|${cell}\n`)).toBe('|');
    expect(guessDelimiter(`${cell}\t${cell}\n`)).toBe(',');
  });
});

describe('a table', () => {
  it('finds the columns by script and name', async () => {
    const reading = await readBoth(
      utf8(
        'id,sourceLang,description,sourceString,targetString\n1,en,A long description of the term in English.,flu,流感\n2,en,"Another one, longer still than the term is.",mask,口罩\n',
      ),
      'a.csv',
    );
    expect(pairsOf(reading)).toEqual([
      ['流感', 'flu'],
      ['口罩', 'mask'],
    ]);
    expect(reading.rows[1]).toMatchObject({
      id: '2',
      notes: ['Another one, longer still than the term is.'],
      line: 3,
    });
    expect(reading.table).toMatchObject({
      delimiter: ',',
      columns: { zh: 4, en: 3, id: 0, notes: 2, header: true },
      width: 5,
      rowCount: 2,
    });
    expect(reading.table!.rows).toHaveLength(3);
  });

  it('needs no header, and takes the caller’s columns', async () => {
    const bytes = utf8('你好;Hello;Bonjour\n再见;Bye;Au revoir\n');
    expect(pairsOf(await readBoth(bytes, 'a.csv'))[0]).toEqual(['你好', 'Hello']);
    const chosen = await readBoth(bytes, 'a.csv', { columns: { zh: 0, en: 2, header: true } });
    expect(pairsOf(chosen)).toEqual([['再见', 'Au revoir']]);
    const one = await readOne(bytes, 'a.csv', { columns: { zh: 0, en: null, header: false } });
    expect(linesOf(one)).toEqual(['paragraph: 你好', 'paragraph: 再见']);
  });

  it('reads what Excel writes', async () => {
    expect(
      pairsOf(await readBoth(utf16('中文\tEnglish\r\n你好\t"Hello\nthere"\r\n', 'le'), 'a.tsv')),
    ).toEqual([['你好', 'Hello\nthere']]);
    expect(pairsOf(await readBoth(utf8('sep=;\n你好;Hello, you\n'), 'a.csv'))).toEqual([
      ['你好', 'Hello, you'],
    ]);
  });

  it('takes a line end within a cell for a line break, and keeps those that we wrote', async () => {
    const rows = '你好,"Hello\r\nthere"';
    expect(pairsOf(await readBoth(utf8(`zh,en\r\n${rows}\r\n`), 'a.csv'))[0]![1]).toBe('Hello\nthere');
    const ours = utf8(`zh,en,context\r\n${rows},heading2\r\n`);
    expect(pairsOf(await readBoth(ours, 'a.csv'))[0]![1]).toBe('Hello\r\nthere');
  });

  it('keeps cells as they are', async () => {
    const bytes = utf8('zh,en\n" 你好\u0001 𠮷 "," =1+1 "\n');
    expect(pairsOf(await readBoth(bytes, 'a.csv'))).toEqual([[' 你好\u0001 𠮷 ', ' =1+1 ']]);
  });

  it('takes back what keeps a cell from being a formula, and no other apostrophe', async () => {
    const bytes = utf8("zh,en\n'=加,'tis\n''-减,'+1\n");
    expect(pairsOf(await readBoth(bytes, 'a.csv'))).toEqual([
      ['=加', "'tis"],
      ["'-减", '+1'],
    ]);
  });

  it('takes what a row is from a context of ours alone', async () => {
    const bytes = utf8('zh,en,context\n一,One,heading3\n二,Two,item continued\n三,Three,on the button\n');
    const { rows } = await readBoth(bytes, 'a.csv');
    expect(rows.map(({ kind, level, continues }) => [kind, level, continues])).toEqual([
      ['heading', 3, undefined],
      ['item', undefined, true],
      ['paragraph', undefined, undefined],
    ]);
  });

  it('refuses a table without either language', async () => {
    expect(await refusalOf(utf8('1,2\n3,4\n'), 'a.csv')).toMatchObject({ code: 'columnsMissing' });
  });
});
