import { describe, expect, it } from 'vitest';
import cases from '../../fixtures/terms.json' with { type: 'json' };
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import { formsOfConcepts } from './concepts.ts';

describe.each(cases)(
  'case $n ($trap, $level): $why',
  ({ text, glossary, expect: wanted, skip, also, level }) => {
    const found = compileTerms(formsOfConcepts(glossary)).find(text, { skip: skip ?? [] });
    const plain = found.map(({ start, end, termId }) => ({
      start,
      end,
      id: termId,
      surface: text.slice(start, end),
    }));

    it.runIf(level !== 'stretch')('finds these terms and no others', () => {
      expect(plain).toEqual(wanted);
    });

    it.runIf(level === 'stretch')('finds no wrong one', () => {
      expect(wanted).toEqual(expect.arrayContaining(plain));
    });

    it.runIf(also)('names the terms that share the form', () => {
      const named = found.filter(({ also }) => also).map(({ termId, also }) => [termId, also]);
      expect(Object.fromEntries(named)).toEqual(also);
    });
  },
);
