import { expect, test } from 'vitest';
import { firstPlaces, placesOf } from '../../../src/ui/terms/occurrence-list.ts';
import { usedTerms } from '../../../src/ui/terms/used-terms.ts';
import { pairOf, textOf } from './entries.ts';

const on = (side: 'zh' | 'en', ...ids: string[]) => ({ [side]: ids.map((id, i) => [id, i, i + 1] as const) });
const pairs = [
  pairOf({ id: 'start-1' }, undefined, on('zh', 'hbm')),
  pairOf({ id: 'memory', kind: 'heading', level: 2 }, undefined, on('en', 'hbm')),
  pairOf({ id: 'q1', kind: 'question', number: 1 }),
  pairOf({ id: 'q1-1', kind: 'answer' }, undefined, on('en', 'hbm', 'hbm', 'dram')),
  pairOf({ id: 'q1-2', kind: 'answer' }, undefined, on('zh', 'hbm')),
];

const shape = (groups: ReturnType<typeof placesOf>) =>
  groups.map(({ under, pairIds }) => [under?.id, ...pairIds]);

test('a term’s places are gathered under the heading or question that they stand under', () => {
  expect(shape(placesOf(pairs, 'hbm'))).toEqual([
    [undefined, 'start-1'],
    ['memory', 'memory'],
    ['q1', 'q1-1', 'q1-2'],
  ]);
  expect(placesOf(pairs, 'tco')).toEqual([]);
});

test('the first few places end within a group if they must', () => {
  const groups = placesOf(pairs, 'hbm');
  expect(shape(firstPlaces(groups, 3))).toEqual([
    [undefined, 'start-1'],
    ['memory', 'memory'],
    ['q1', 'q1-1'],
  ]);
  expect(shape(firstPlaces(groups, 2))).toEqual([
    [undefined, 'start-1'],
    ['memory', 'memory'],
  ]);
  expect(firstPlaces(groups, 8)).toEqual(groups);
});

test('a text uses the terms of either side', () => {
  expect([...usedTerms(textOf(pairs))].toSorted()).toEqual(['dram', 'hbm']);
});
