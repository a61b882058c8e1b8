// What ships: the texts' two sides against each other, and the glossary that serves them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unusedTerms } from '../../src/build/glossary.ts';
import { loadSite, type Site } from '../../src/build/site.ts';
import type { ShippedText } from '../../src/core/bitext/document.ts';
import { SIDES } from '../../src/core/bitext/types.ts';
import type { GlossaryEntry } from '../../src/core/terms/glossary.ts';
import { spelledInChinese, spelledInEnglish, unmatchedFigures, writtenFigures } from './figures.ts';
import { simplifiedIn, traditionalIn } from './script.ts';

/** What each text must have, and its fewest pairs. */
const TEXTS = [
  { slug: 'gtc-2024-huang-qa', pairs: 110, questions: 20 },
  { slug: 'inside-an-ai-accelerator', pairs: 40, questions: 0 },
] as const;
const FEWEST_TERMS = 120;

interface Exception {
  readonly text: string;
  readonly pair: string;
  readonly figures: readonly number[];
  readonly reason: string;
}

// Reading it is a check already: schemas, pairs out of step, related ids, forms that two entries claim.
let site: Site;
let entries: readonly GlossaryEntry[] = [];
let exceptions: readonly Exception[] = [];

beforeAll(async () => {
  site = await loadSite(path.resolve('public'));
  entries = site.glossary.entries;
  exceptions = JSON.parse(await readFile('test/gates/figure-exceptions.json', 'utf8')) as Exception[];
});

const textOf = (slug: string): ShippedText => site.texts.find(({ meta }) => meta.slug === slug)!;

describe.each(TEXTS)('$slug', ({ slug, pairs, questions }) => {
  it('is complete', () => {
    expect(textOf(slug).pairs.length).toBeGreaterThanOrEqual(pairs);
    expect(textOf(slug).pairs.filter(({ kind }) => kind === 'question')).toHaveLength(questions);
  });

  it('has the same figures on both sides', () => {
    const wrong = textOf(slug).pairs.flatMap(({ id, zh, en }) => {
      const known = exceptions.find(({ text, pair }) => text === slug && pair === id)?.figures ?? [];
      const left = unmatchedFigures(zh.text, en.text);
      const onlyZh = left.zh.filter((figure) => !known.includes(figure));
      const onlyEn = left.en.filter((figure) => !known.includes(figure));
      return onlyZh.length + onlyEn.length ? [{ id, onlyZh, onlyEn }] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('excepts no figure that needs no exception', () => {
    for (const { pair, figures, reason } of exceptions.filter(({ text }) => text === slug)) {
      const { zh, en } = textOf(slug).pairs.find(({ id }) => id === pair)!;
      const left = unmatchedFigures(zh.text, en.text);
      expect([...left.zh, ...left.en], `${pair}: ${reason}`).toEqual(expect.arrayContaining([...figures]));
    }
  });

  it('is in Simplified Chinese', () => {
    const wrong = textOf(slug).pairs.map(({ id, zh }) => [id, traditionalIn(quotesOut(zh.text)).join('')]);
    expect(wrong.filter(([, chars]) => chars)).toEqual([]);
  });

  it('names itself in Traditional Chinese too', () => {
    const { title, description, statement } = textOf(slug).meta;
    for (const value of [title, description, statement]) {
      expect(simplifiedIn(value['zh-Hant']), value['zh-Hant']).toEqual([]);
      expect(traditionalIn(value['zh-Hans']), value['zh-Hans']).toEqual([]);
    }
  });

  it('is set as each language sets it', () => {
    const wrong: string[] = [];
    for (const { id, zh, en } of textOf(slug).pairs) {
      if (/\p{Script=Han}[,;:!?"']|[,;!?"]\p{Script=Han}/u.test(zh.text))
        wrong.push(`${id} zh: half-width mark`);
      if (/\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}/u.test(zh.text))
        wrong.push(`${id} zh: space`);
      if (/词元|令牌/.test(zh.text)) wrong.push(`${id} zh: token is written token`);
      if (/["']/.test(en.text)) wrong.push(`${id} en: straight quote`);
      if (/\d-\d/.test(en.text)) wrong.push(`${id} en: hyphen in a range`);
      if (/NVIDIA/.test(en.text)) wrong.push(`${id} en: NVIDIA`);
    }
    expect(wrong).toEqual([]);
  });

  it('marks terms on both sides', () => {
    for (const side of SIDES) {
      const marked = textOf(slug).pairs.filter(({ terms }) => terms[side].length > 0);
      expect(marked.length, side).toBeGreaterThan(textOf(slug).pairs.length / 3);
    }
  });
});

/** A note may quote a Traditional word as such. */
function quotesOut(text: string): string {
  return text.replace(/[“「『][^”」』]*[”」』]/g, '');
}

describe('glossary', () => {
  it('is large enough', () => {
    expect(entries.length).toBeGreaterThanOrEqual(FEWEST_TERMS);
  });

  it('defines in whole sentences, one to three of them', () => {
    const wrong = entries.flatMap(({ id, definition }) => {
      const zh = definition['zh-Hans'];
      return [
        ...(/[。！？）]$/.test(zh) ? [] : [`${id} zh-Hans: no full stop`]),
        ...(/[.!?)]$/.test(definition.en) ? [] : [`${id} en: no full stop`]),
        ...((zh.match(/[。！？](?![”）])/g) ?? []).length > 3 ? [`${id} zh-Hans: too long`] : []),
        ...(/^(?:see|参见|见)\b/i.test(definition.en) || /^(?:参见|见)/.test(zh)
          ? [`${id}: refers elsewhere`]
          : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('is in the script that each of its languages has', () => {
    const wrong = entries.flatMap(({ id, term, aliases, definition, note }) => {
      const simplified = [
        term['zh-Hans'],
        ...(aliases?.['zh-Hans'] ?? []),
        definition['zh-Hans'],
        note?.['zh-Hans'],
      ];
      const traditional = [
        term['zh-Hant'],
        ...(aliases?.['zh-Hant'] ?? []),
        definition['zh-Hant'],
        note?.['zh-Hant'],
      ];
      const chars = [
        ...simplified.flatMap((text) => traditionalIn(quotesOut(text ?? ''))),
        ...traditional.flatMap((text) => simplifiedIn(text ?? '')),
      ];
      return chars.length ? [`${id}: ${chars.join('')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is in the Traditional script where the build has converted it', () => {
    const wrong = site.entries.map(({ id, definition }) => [
      id,
      simplifiedIn(definition['zh-Hant']).join(''),
    ]);
    expect(wrong.filter(([, chars]) => chars)).toEqual([]);
  });

  it('sets Chinese as Chinese is set', () => {
    const wrong = entries.flatMap(({ id, definition, note }) =>
      [definition['zh-Hans'], note?.['zh-Hans'] ?? ''].flatMap((text) => [
        ...(/\p{Script=Han}[,;:!?"']|[,;!?"]\p{Script=Han}/u.test(text) ? [`${id}: half-width mark`] : []),
        ...(/\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}/u.test(text)
          ? [`${id}: space`]
          : []),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  it('has no single Han character as a form', () => {
    const forms = ({ term, aliases = {} }: GlossaryEntry) => [
      ...Object.values(term),
      ...Object.values(aliases).flat(),
    ];
    const wrong = entries.filter((entry) => forms(entry).some((form) => /^\p{Script=Han}$/u.test(form)));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('prints the terms that no shipped text uses', () => {
    const unused = unusedTerms(site.glossary, site.texts);
    console.log(`unused terms (${unused.length}): ${unused.join(', ')}`);
    expect(unused.length).toBeLessThan(entries.length / 2);
  });
});

describe('figures', () => {
  it('are read in both languages', () => {
    expect(writtenFigures('1000亿美元，2.5万至3万美元，每年15%，H100，10.2千瓦，1/4')).toEqual([
      1e11, 25000, 30000, 15, 10.2, 0.25,
    ]);
    expect(writtenFigures('$100 billion, $25,000 to $30,000, 15% a year, 1.8trn, gpt-oss-120b')).toEqual([
      1e11, 25000, 30000, 15, 1.8e12,
    ]);
    expect(spelledInEnglish('thirty-two of the two thousand, half a trillion, a hundred million')).toEqual([
      32, 2000, 5e11, 1e8,
    ]);
    expect(spelledInChinese('十六个，二十一，两千亿，三百五十万')).toEqual([16, 21, 2e11, 3.5e6]);
  });

  it('that differ are found', () => {
    expect(unmatchedFigures('营收1000亿美元', 'revenue of $10 billion')).toEqual({ zh: [1e11], en: [1e10] });
    expect(unmatchedFigures('16个', 'sixteen of them')).toEqual({ zh: [], en: [] });
  });
});
