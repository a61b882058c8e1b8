import { expect, test, vi } from 'vitest';
import type { AnnotatedPair } from '../../src/core/bitext/document.ts';
import { pairsOf } from '../../src/core/bitext/rows.ts';
import type { OwnText } from '../../src/store/own-text.ts';
import { TermSearch } from '../../src/store/term-search.ts';

const pairs = pairsOf(
  Array.from({ length: 1000 }, (_, n) => ({
    id: `r${n}`,
    kind: 'paragraph',
    opens: true,
    zh: { text: `${n}`, marks: [] },
    en: { text: `${n}`, marks: [] },
    confidence: 1,
    fixed: false,
  })),
);
const own = {
  record: { id: 'text', langs: { zh: 'zh-Hans', en: 'en' } },
  pairs,
  balance: 46,
  above: 0,
  below: 0,
} as unknown as OwnText;

/** Says that each pair has a term named after it. */
function finder() {
  const asked: string[][] = [];
  const find = async (batch: readonly Pick<AnnotatedPair, 'zh' | 'en'>[]) => {
    asked.push(batch.map(({ zh }) => zh.text));
    return batch.map(({ zh }) => ({ zh: [{ start: 0, end: 1, termId: zh.text }], en: [] }));
  };
  return { asked, find, close: vi.fn<() => void>() };
}

test('searches where the reader is first, then the rest, each pair once', async () => {
  const search = new TermSearch();
  const { asked, ...work } = finder();
  const near = vi.fn<() => number>().mockReturnValueOnce(700).mockReturnValueOnce(300).mockReturnValue(0);
  const shown: number[] = [];
  const onFound = () => shown.push(search.textOf(own).pairs.filter(({ terms }) => terms.zh.length).length);
  expect(search.textOf(own)).toMatchObject({ searching: true, meta: { slug: 'text' } });
  await search.run(pairs, work, near, onFound, new AbortController().signal);
  expect(asked[0]).toContain('700');
  expect(asked[1]).toContain('300');
  expect(asked.flat().sort()).toEqual(pairs.map(({ zh }) => zh.text).sort());
  const text = search.textOf(own);
  expect(text.searching).toBe(false);
  expect(text.pairs.map(({ terms }) => terms.zh[0]!.termId)).toEqual(pairs.map(({ zh }) => zh.text));
  // What is far away waits until all is known.
  expect(shown.at(-1)).toBe(1000);
  expect(shown.length).toBeLessThan(asked.length);
});

test('what was found in a pair holds as long as the pair does', async () => {
  const search = new TermSearch();
  const { asked, ...work } = finder();
  const { signal } = new AbortController();
  await search.run(
    pairs,
    work,
    () => 0,
    () => {},
    signal,
  );
  const before = search.textOf(own).pairs;
  const changed = pairs.with(5, { ...pairs[5]!, zh: { text: 'new', marks: [] } });
  const rounds = asked.length;
  await search.run(
    changed,
    work,
    () => 0,
    () => {},
    signal,
  );
  expect(asked.slice(rounds)).toEqual([['new']]);
  const after = search.textOf({ ...own, pairs: changed }).pairs;
  expect(after.filter((pair, n) => pair !== before[n])).toHaveLength(1);
  search.clear();
  expect(search.textOf(own).searching).toBe(true);
});

test('ends when nobody wants it any more', async () => {
  const search = new TermSearch();
  const { find, close } = finder();
  const controller = new AbortController();
  const onFound = vi.fn<() => void>();
  const stopping = async (batch: Parameters<typeof find>[0]) => {
    controller.abort();
    return find(batch);
  };
  await search.run(pairs, { find: stopping, close }, () => 0, onFound, controller.signal);
  expect(onFound).not.toHaveBeenCalled();
});
