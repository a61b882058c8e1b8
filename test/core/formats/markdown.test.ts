import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/core/formats/markdown.ts';
import { FormatError } from '../../../src/core/formats/problem.ts';

const read = (source: string) => readMarkdown(source, 'en.md');

function problemsOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof FormatError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('readMarkdown', () => {
  test('reads every kind of block, with its line', () => {
    const blocks = read(
      [
        '## Part {#s1}',
        '',
        'Before.',
        '',
        '### Why? {#q1 .question}',
        '',
        'Because.',
        '',
        'An aside. {.paragraph}',
        '',
        '> Quoted.',
        '',
        '- one',
        '- two',
        '',
        'A photograph {.caption}',
        '',
        '> [!NOTE]',
        '> Doubtful.',
        '',
        '### Smaller',
        '',
        'After.',
      ].join('\n'),
    );
    expect(blocks.map(({ kind, level, id, line, segment }) => [kind, level, id, line, segment.text])).toEqual(
      [
        ['heading', 2, 's1', 1, 'Part'],
        ['paragraph', undefined, undefined, 3, 'Before.'],
        ['question', undefined, 'q1', 5, 'Why?'],
        ['answer', undefined, undefined, 7, 'Because.'],
        ['paragraph', undefined, undefined, 9, 'An aside.'],
        ['quotation', undefined, undefined, 11, 'Quoted.'],
        ['item', undefined, undefined, 13, 'one'],
        ['item', undefined, undefined, 14, 'two'],
        ['caption', undefined, undefined, 16, 'A photograph'],
        ['note', undefined, undefined, 18, 'Doubtful.'],
        ['heading', 3, undefined, 21, 'Smaller'],
        ['paragraph', undefined, undefined, 23, 'After.'],
      ],
    );
  });

  test('turns inline markup into ranges over the plain text', () => {
    const [block] = read(
      'A *very* **big `GPU`** at [groq](https://groq.com), [it](term:lpu) [not](term:none).',
    );
    const { text, marks } = block!.segment;
    expect(text).toBe('A very big GPU at groq, it not.');
    expect(marks.map(({ start, end, ...mark }) => [text.slice(start, end), mark])).toEqual([
      ['very', { type: 'emphasis' }],
      ['big GPU', { type: 'strong' }],
      ['GPU', { type: 'code' }],
      ['groq', { type: 'link', href: 'https://groq.com' }],
      ['it', { type: 'term', termId: 'lpu' }],
      ['not', { type: 'term', termId: null }],
    ]);
  });

  test('folds line breaks within a paragraph', () => {
    expect(read('one\ntwo')[0]!.segment.text).toBe('one two');
  });

  test('names every block that a text cannot hold', () => {
    const problems = problemsOf(() => read('Fine.\n\n```\ncode\n```\n\n---\n\nAlso fine. {.bold}'));
    expect(problems).toEqual([
      { code: 'blockUnsupported', places: [{ file: 'en.md', line: 3 }], values: { type: 'code' } },
      { code: 'blockUnsupported', places: [{ file: 'en.md', line: 7 }], values: { type: 'thematicBreak' } },
      { code: 'attributeUnknown', places: [{ file: 'en.md', line: 9 }], values: { name: 'bold' } },
    ]);
  });

  test('names an empty block', () => {
    expect(problemsOf(() => read('One.\n\n##\n\nTwo.'))).toEqual([
      { code: 'blockEmpty', places: [{ file: 'en.md', line: 3 }] },
    ]);
  });
});
