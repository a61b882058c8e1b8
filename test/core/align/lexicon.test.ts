import { beforeAll, describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/build/lexicon.ts';
import { type Lexicon, openLexicon, weighGlosses } from '../../../src/core/align/lexicon.ts';

let bytes: Uint8Array;
let licence: string;
let lexicon: Lexicon;
beforeAll(async () => {
  ({ bytes, licence } = await buildLexicon());
  lexicon = await openLexicon(bytes);
}, 90_000);

describe('the lexicon', () => {
  it('is at most 0.6 MB and the same each time', async () => {
    expect(bytes.length).toBeLessThan(600_000);
    expect((await buildLexicon()).bytes).toEqual(bytes);
  }, 90_000);

  it('comes with its licence', () => {
    expect(licence).toMatch(/CC-CEDICT[\s\S]*Attribution-ShareAlike 4\.0/);
  });

  it('knows words, their readings and their senses', () => {
    expect(lexicon.glosses('告诉')).toContain('to tell; to inform; to let know');
    expect(lexicon.readings('银行')).toEqual(['yin2hang2']);
    expect(lexicon.readings('中国')).toEqual(['zhong1guo2']);
    expect(lexicon.has('我们')).toBe(true);
    expect(lexicon.has('魑魅魍魎魑魅')).toBe(false);
    expect(lexicon.glosses('魑魅魍魎魑魅')).toEqual([]);
  });

  it('reads traditional characters as simplified, one for one', () => {
    expect(lexicon.simplify('鐵路與銀行 A1')).toBe('铁路与银行 A1');
  });

  it('weighs translations so that they sum to 1', () => {
    const weights = lexicon.translations('银行')!;
    expect(weights.get('bank')).toBeCloseTo(1);
    expect(lexicon.translations('告诉')!.get('tell')).toBeGreaterThan(0.1);
  });

  it('refuses other bytes', async () => {
    await expect(openLexicon(new TextEncoder().encode('no lexicon'))).rejects.toThrow(/not a Duidu lexicon/);
  });
});

describe('weighGlosses', () => {
  it('gives the first sense most, and stop words nothing', () => {
    const weights = weighGlosses(['to go', 'the way of the world']);
    expect(weights.get('go')).toBeGreaterThan(weights.get('wai')!);
    expect(weights.has('the')).toBe(false);
    expect([...weights.values()].reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});
