import { describe, expect, it } from 'vitest';
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import cases from '../../fixtures/terms.json' with { type: 'json' };

/** What the case's glossary finds in its text. */
function findIn({ glossary, text, skip = [] }: (typeof cases)[number]) {
  const forms = glossary.flatMap(({ id, zh, en }) =>
    [...zh, ...en].map((form) => ({ termId: id, text: form })),
  );
  return compileTerms(forms).find(text, { skip });
}

function rangesIn(testCase: (typeof cases)[number]) {
  const { text } = testCase;
  return findIn(testCase).map(({ start, end, termId }) => ({
    start,
    end,
    id: termId,
    surface: text.slice(start, end),
  }));
}

const settled = cases.filter(({ level }) => level !== 'stretch');
const stretch = cases.filter(({ level }) => level === 'stretch');

describe('the shared cases', () => {
  it.each(settled)('$n, $trap: $why', (testCase) => {
    expect(rangesIn(testCase)).toEqual(testCase.expect);
  });

  it.each(stretch)('$n, $trap, no wrong match: $why', (testCase) => {
    expect(testCase.expect).toEqual(expect.arrayContaining(rangesIn(testCase)));
  });

  it.each(cases.filter(({ also }) => also))('$n, $trap: $why, listed', (testCase) => {
    const listed = findIn(testCase).flatMap(({ termId, also }) => (also ? [[termId, also]] : []));
    expect(Object.fromEntries(listed)).toEqual(testCase.also);
  });
});
