import { expect, it } from 'vitest';
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import type { TermForm } from '../../../src/core/terms/forms.ts';

/**
 * A text with the terms that should be found between ⟦ and ⟧, and what it shows. Without an id before a bar
 * (⟦hbm3|HBM3⟧) a term is the first of the glossary.
 */
export type Marked = readonly [text: string, why: string];

/** Forms by term id. */
export type Glossary = Readonly<Record<string, readonly (string | Omit<TermForm, 'termId'>)[]>>;

export function formsIn(glossary: Glossary): TermForm[] {
  return Object.entries(glossary).flatMap(([termId, forms]) =>
    forms.map((form) => (typeof form === 'string' ? { termId, text: form } : { termId, ...form })),
  );
}

/** One test for each text: it finds the marked terms and no others. */
export function testMarked(glossary: Glossary, texts: readonly Marked[]): void {
  const matcher = compileTerms(formsIn(glossary));
  const first = Object.keys(glossary)[0]!;
  it.each(texts)('%j: %s', (marked) => {
    const { text, terms } = read(marked, first);
    const found = matcher.find(text).map(({ start, end, termId }) => ({ start, end, termId }));
    expect(found.map((match) => ({ ...match, surface: text.slice(match.start, match.end) }))).toEqual(terms);
  });
}

function read(marked: string, first: string) {
  let text = '';
  const terms = [];
  for (const [, plain, id, surface] of marked.matchAll(/([^⟦]*)(?:⟦(?:([\w-]+)\|)?([^⟧]*)⟧)?/g)) {
    text += plain;
    if (surface === undefined) continue;
    terms.push({ start: text.length, end: text.length + surface.length, termId: id ?? first, surface });
    text += surface;
  }
  return { text, terms };
}
