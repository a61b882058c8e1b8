import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { pairBlocks } from '../../../../src/core/bitext/pairing.ts';
import { BLOCK_KINDS, type BlockKind, type Pair } from '../../../../src/core/bitext/types.ts';
import { readMarkdown } from '../../../../src/core/formats/markdown.ts';
import { writeMarkdownPair } from '../../../../src/core/formats/write/markdown-pair.ts';
import { checkSchema } from '../../../../src/build/schema.ts';
import { hardSegment, outgoing, paragraph, plain } from './arbitrary.ts';

// Each mark is written and read again, on machines that have other things to do.
vi.setConfig({ testTimeout: 60_000 });

function files(pairs: readonly Pair[]) {
  const zip = unzipSync(writeMarkdownPair(outgoing(pairs)).bytes);
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** As the build reads the files. */
function readPairs(pairs: readonly Pair[]): Pair[] {
  const { 'duidu/zh-Hans.md': zh, 'duidu/en.md': en } = files(pairs);
  return pairBlocks(
    { file: 'zh-Hans.md', blocks: readMarkdown(zh!, 'zh-Hans.md') },
    { file: 'en.md', blocks: readMarkdown(en!, 'en.md') },
  );
}

/** Pairs as a text has them: an answer comes after its question. */
const textPairs = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...BLOCK_KINDS),
      level: fc.constantFrom(2, 3, 4),
      id: fc.constantFrom('a', 'b', 'a-1', 'a-2', 'p', 'p-1', 'p-2', 'x1', 'x1-1', 'Ü', ''),
      zh: hardSegment(),
      en: hardSegment(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => {
    let answering = false;
    return all.map(({ level, ...pair }): Pair => {
      if (pair.kind === 'question') answering = true;
      if (pair.kind === 'heading') return ((answering = false), { ...pair, level });
      return pair.kind === 'answer' && !answering ? { ...pair, kind: 'paragraph' } : pair;
    });
  });

describe('a text as a pair of Markdown files', () => {
  test('lies in a folder, as public/texts wants it', () => {
    const written = files([
      { id: 's1', kind: 'heading', level: 2, zh: plain('引言'), en: plain('Opening') },
      paragraph('s1-1', '第一段。', 'The first.'),
      { id: 'q1', kind: 'question', zh: plain('为什么？'), en: plain('Why?') },
      { id: 'q1-1', kind: 'answer', zh: plain('因为。'), en: plain('Because.') },
      paragraph('q1-2', '*旁白*', '1. An aside'),
      { id: 'i1', kind: 'item', zh: plain('一'), en: plain('one') },
      { id: 'i2', kind: 'item', zh: plain('二'), en: plain('') },
      { id: 'q1-3', kind: 'note', zh: plain('译注'), en: plain('A note') },
    ]);
    expect(Object.keys(written)).toEqual(['duidu/meta.json', 'duidu/zh-Hans.md', 'duidu/en.md']);
    expect(written['duidu/en.md']).toBe(
      [
        '## Opening {#s1}',
        'The first.',
        '### Why? {#q1 .question}',
        'Because.',
        '1\\. An aside {.paragraph}',
        '- one {#i1}\n- &#8203; {#i2}',
        '> [!NOTE]\n> A note\n',
      ].join('\n\n'),
    );
  });

  test('has a meta.json that the build takes', async () => {
    const meta: unknown = JSON.parse(files([paragraph('a', '甲', 'A')])['duidu/meta.json']!);
    await expect(checkSchema('public/texts/meta.schema.json', meta, 'meta.json')).resolves.toBeUndefined();
  });

  test('keeps marks, beside Chinese punctuation too', () => {
    const zh = plain('他说“强调（很）”了', [
      { type: 'strong', start: 2, end: 9 },
      { type: 'emphasis', start: 5, end: 8 },
    ]);
    const en = plain('see the docs', [
      { type: 'link', href: 'https://example.org/a_(b)', start: 4, end: 12 },
    ]);
    expect(readPairs([{ id: 'a', kind: 'paragraph', zh, en }])).toEqual([
      { id: 'a', kind: 'paragraph', zh, en },
    ]);
  });

  test('any text survives, any id is put up with', () => {
    fc.assert(
      fc.property(textPairs, (pairs) => {
        const read = readPairs(pairs);
        expect(read.map(({ kind, level }) => [kind, level])).toEqual(
          pairs.map(({ kind, level }) => [kind, level]),
        );
        for (const side of ['zh', 'en'] as const) {
          expect(read.map((pair) => pair[side].text)).toEqual(
            pairs.map((pair) => keepable(pair[side].text, pair.kind)),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** White space ends no block, headings have one line, U+0000 is a picture of itself. */
function keepable(text: string, kind: BlockKind): string {
  const lined = kind === 'heading' || kind === 'question' ? text.replace(/\n/g, ' ') : text;
  return lined.replace(/\0/g, '␀').trimEnd() || '\u200b';
}
