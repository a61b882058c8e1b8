/**
 * How fast terms are found: `npx jiti test/bench/terms/speed.ts`. Mixed Chinese and English of made-up words, a
 * tenth of them terms, against one RegExp that alternates over all forms and minds no edges, gaps, case or
 * widths. Figures are MB of UTF-8 a second of this process's time; compare only those of one run.
 */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import type * as Matcher from '../../../src/core/terms/matcher.ts';

/** The matcher as it ships, in one module: transformed file by file it would be measured slower than it is. */
async function bundled(): Promise<typeof Matcher> {
  const entry = fileURLToPath(new URL('../../../src/core/terms/matcher.ts', import.meta.url));
  const lib = { entry, formats: ['es' as const] };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { lib, write: false, minify: false },
  });
  const [{ output }] = built as [Rollup.RollupOutput];
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/** Numbers below `n`, the same in every run (mulberry32). */
function makeRandom(): (n: number) => number {
  let seed = 1;
  return (n) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const random = makeRandom();
const repeat = (times: number, make: () => string, between = '') =>
  Array.from({ length: times }, make).join(between);
const letter = () => 'eeeettttaaaooiinnsshhrrddlluccmmffwyypvbgk'[random(42)]!;
const latin = () => repeat(2 + random(7), letter);
/** Some characters are common and most are rare, as in real text. */
const han = () => String.fromCharCode(0x4e00 + random(1 + random(4000)));
const phrase = () => (random(2) ? repeat(1 + random(3), latin, ' ') : repeat(2 + random(4), han));

/** Seconds of the process's time that `work` takes: the best of five rounds. */
function seconds(work: () => void): number {
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...rounds);
}

const { compileTerms } = await bundled();
for (const size of [10_000, 100_000]) {
  const forms = [...new Set(Array.from({ length: size }, phrase))];
  const text = repeat(250_000, () => {
    if (random(10) === 0) return forms[random(forms.length)]!;
    return random(2) ? ` ${latin()} ` : `${repeat(5, han)}，`;
  });
  const part = text.slice(0, 400_000_000 / size);
  const megabytes = (string: string) => Buffer.byteLength(string) / 1e6;

  const termForms = forms.map((form, n) => ({ termId: `${n}`, text: form }));
  const compile = seconds(() => void compileTerms(termForms));
  const matcher = compileTerms(termForms);
  const regexp = new RegExp(forms.toSorted((a, b) => b.length - a.length).join('|'), 'g');
  const ours = megabytes(text) / seconds(() => void matcher.find(text));
  const theirs = megabytes(part) / seconds(() => void [...part.matchAll(regexp)]);
  process.stdout.write(
    `${size} terms: ${ours.toFixed(1)} MB/s, compiled in ${compile.toFixed(2)} s; ` +
      `RegExp ${theirs.toFixed(3)} MB/s; ${(ours / theirs).toFixed(0)} times as fast\n`,
  );
}
