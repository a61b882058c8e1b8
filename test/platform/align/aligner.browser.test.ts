import { expect, test } from 'vitest';
import { alignInWorker } from '../../../src/platform/align/aligner.ts';

const zh = ['2024年，英伟达发布了Blackwell。它有2080亿个晶体管。', '三星也来了。'];
const en = ['In 2024 Nvidia unveiled Blackwell. It has 208 billion transistors.', 'Samsung came too.'];
const request = { zh, en, lexicon: null, terms: [{ zh: '三星', en: 'Samsung' }], anchors: [] };

test('aligns in a worker, reports how far it is, and says that it had no lexicon', async () => {
  const steps: number[] = [];
  const { paragraphs, withLexicon } = await alignInWorker(request, {
    onProgress: (done) => steps.push(done),
  });
  expect(withLexicon).toBe(false);
  expect(paragraphs).toEqual([
    { zh: [0, 1], en: [0, 1] },
    { zh: [1, 2], en: [1, 2] },
  ]);
  expect(steps[0]).toBe(0);
  expect(steps.at(-1)).toBe(1);
});

test('a lexicon that cannot be had does not stop it', async () => {
  const { withLexicon, beads } = await alignInWorker({ ...request, lexicon: '/no/such/lexicon.bin' });
  expect(withLexicon).toBe(false);
  expect(beads.length).toBeGreaterThan(0);
});

test('is ended by the signal', async () => {
  const control = new AbortController();
  const long = Array.from({ length: 3000 }, (_, n) => `第${n}句话，说的是${n * 7}。`);
  const running = alignInWorker({ ...request, zh: long, en: long }, { signal: control.signal });
  control.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
});
