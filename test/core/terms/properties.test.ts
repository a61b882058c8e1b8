import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermForm } from '../../../src/core/terms/forms.ts';
import { compileTerms } from '../../../src/core/terms/matcher.ts';
import { referenceFind } from './reference.ts';

const asForms = (texts: readonly string[]): TermForm[] => texts.map((text, n) => ({ termId: `t${n}`, text }));

/** Texts that are likely to hold the forms: made of them, of their halves and of what may come between. */
function textOf(texts: readonly string[], others: readonly string[]) {
  const halves = texts.flatMap((text) => [text.slice(0, text.length >> 1), text.slice(text.length >> 1)]);
  return fc
    .array(fc.constantFrom(...texts, ...halves, ...others), { maxLength: 30 })
    .map((parts) => parts.join(''));
}

describe('on any text', () => {
  const forms = asForms([
    'GPU',
    'GPU die',
    'HBM3E',
    '芯片',
    'AI芯片',
    'C++',
    '.NET',
    'café',
    '大语言模型',
    'NVLink',
    'R&D',
  ]);
  const matcher = compileTerms(forms);
  const signs = [
    ' ',
    '\n',
    '-',
    '.',
    ',',
    '，',
    '_',
    "'",
    '’s',
    's',
    'é',
    '\u0301',
    '\u200b',
    '１',
    '²',
    '𠮷',
    '😀',
    '字',
    'ﬁ',
    '`',
    '@',
    '://',
    '/',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    textOf(
      forms.map(({ text }) => text),
      signs,
    ),
  );

  it('matches are in order, in range, not empty, over whole characters, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of matcher.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end))).toBe(false);
          last = end;
        }
      }),
    );
  });

  it('each surface is by itself that term', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, termId } of matcher.find(text)) {
          expect(matcher.find(text.slice(start, end))).toMatchObject([
            { start: 0, end: end - start, termId },
          ]);
        }
      }),
    );
  });

  it('nested matches lie within', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, nested = [] } of matcher.find(text)) {
          for (const inner of nested) {
            expect(inner.start >= start && inner.end <= end && inner.end - inner.start < end - start).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  it('nothing matches in or across what is skipped', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(9)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(anyText, fc.array(range, { maxLength: 3 }), (text, skip) => {
        const whole = (i: number) => !/^[\p{M}\p{Cs}]/u.test(text[i] ?? '');
        fc.pre(skip.every(({ start, end }) => whole(start) && whole(end)));
        for (const { start, end } of matcher.find(text, { skip })) {
          for (const hole of skip) {
            const shared = text.slice(Math.max(start, hole.start), Math.min(end, hole.end));
            expect(/[^\s\p{Default_Ignorable_Code_Point}-]/u.test(shared)).toBe(false);
          }
        }
      }),
    );
  });
});

it('agrees with the rule written as regular expressions', () => {
  const char = fc.constantFrom('a', 'b', 's', '1', '2', '鿋', '鿌', ' ', '-');
  const form = fc.array(char, { minLength: 1, maxLength: 5 }).map((chars) => chars.join(''));
  // Single letters and plurals of what ends in s are matters of their own.
  const plain = form.filter((text) => /[^\s-][\s-]*[^\s-]/.test(text) && !/s[\s-]*$/.test(text));
  const texts = fc.uniqueArray(plain, { minLength: 1, maxLength: 6 });
  const both = texts.chain((forms) =>
    fc.tuple(fc.constant(forms), textOf(forms, ['a', 'b', 's', '1', '鿋', ' ', '\n', '-', '  ', '-\n'])),
  );
  fc.assert(
    fc.property(both, ([texts, text]) => {
      const forms = asForms(texts);
      const found = compileTerms(forms).find(text);
      const ends = ({ start, end }: { start: number; end: number }) => [start, end];
      expect(found.map(ends)).toEqual(referenceFind(forms, text).map(ends));
    }),
    { numRuns: 1000 },
  );
});

describe('hard texts', () => {
  it('a megabyte of a form’s beginning', () => {
    const matcher = compileTerms(asForms([`${'大'.repeat(60)}小`, `${'a '.repeat(60)}b`, '大小']));
    expect(matcher.find('大'.repeat(350_000))).toEqual([]);
    expect(matcher.find('a '.repeat(500_000))).toEqual([]);
    expect(matcher.find(`${'大'.repeat(100_000)}小`)).toMatchObject([{ start: 99_940, termId: 't0' }]);
  });

  it('forms that hold one another', () => {
    const texts = Array.from({ length: 60 }, (_, n) => '大'.repeat(n + 2));
    expect(compileTerms(asForms(texts)).find('大'.repeat(6100))).toHaveLength(100);
  });

  it.each([
    'a',
    'a.',
    '/a',
    '@',
    'a@',
    '`a ',
    'a-',
    'https://',
    'www.',
    'c:\\',
    'x.com/',
    ' /字',
    '_',
    '.',
    "'",
    '-',
  ])('a long run of %j', (unit) => {
    const text = `${unit.repeat(100_000 / unit.length)} GPU`;
    expect(
      compileTerms(asForms(['GPU', 'a', '/']))
        ?.find(text)
        .at(-1),
    ).toMatchObject({ end: text.length });
  });
});
