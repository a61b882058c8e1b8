/**
 * Aligners side by side: `npx jiti test/bench/align/run.ts <folder of gold data>`. Each runs in a process of its own,
 * so that its peak of memory is its own.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { paragraphs, repeatable, withoutBlock, withoutSingles } from './damage.ts';
import { type GoldText, readGold } from './gold.ts';
import { count, figures, noCounts } from './metrics.ts';
import { ALIGNERS, type Aligner, type FoundBead, type Input } from './peers.ts';

const HEAD = ['P', 'R', 'F1', 'lax P', 'lax R', 'lax F1', 'all F1', '0:1 P', '0:1 R', 'sent/s'];
const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

type Condition = (text: GoldText) => { text: GoldText; blocks?: Input['blocks'] };

/** What is done to the texts first. The same seed for every aligner: all get the same texts. */
function conditions(): Record<string, Condition> {
  const random = repeatable(7);
  return {
    'as they are': (text) => ({ text }),
    'English block of 10 % gone': (text) => ({ text: withoutBlock(text, 0.45, 0.55) }),
    'English block of 30 % gone': (text) => ({ text: withoutBlock(text, 0.4, 0.7) }),
    'single beads gone, 3 % a side': (text) => ({
      text: withoutSingles(withoutSingles(text, 'zh', 0.03, random), 'en', 0.03, random),
    }),
    'paragraphs, 15 % of borders lost': (text) => ({ text, blocks: paragraphs(text, 0.15, random) }),
  };
}

const cells = (values: readonly string[]) => values.map((value) => value.padStart(7)).join(' ');

async function measure(name: string, aligner: Aligner, texts: readonly GoldText[]): Promise<void> {
  const sets = [...new Set(texts.map(({ set }) => set))];
  const judged: { confidence: number; right: boolean }[] = [];
  for (const [condition, damage] of Object.entries(conditions())) {
    for (const set of sets) {
      const counts = noCounts();
      let [sentences, seconds] = [0, 0];
      for (const original of texts.filter((text) => text.set === set)) {
        const { text, blocks } = damage(original);
        const start = performance.now();
        const found = await aligner({ zh: text.zh, en: text.en, ...(blocks && { blocks }) });
        seconds += (performance.now() - start) / 1000;
        sentences += text.zh.length + text.en.length;
        count(
          counts,
          text.gold,
          found.map(({ bead }) => bead),
        );
        judged.push(...judge(text, found));
      }
      const speed = Math.round(sentences / seconds).toString();
      console.log(
        `${name.padEnd(18)} ${condition.padEnd(33)} ${set.padEnd(8)} ${cells([...figures(counts), speed])}`,
      );
    }
  }
  console.log(`${name}: peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  if (judged.length) reportCalibration(judged);
}

function judge({ gold }: GoldText, found: readonly FoundBead[]): { confidence: number; right: boolean }[] {
  const right = new Set(gold.map((bead) => bead.join('|')));
  return found.flatMap(({ bead, confidence }) =>
    confidence === undefined ? [] : [{ confidence, right: right.has(bead.join('|')) }],
  );
}

/** How often beads of a confidence are right, over all conditions. */
function reportCalibration(judged: readonly { confidence: number; right: boolean }[]): void {
  console.log('\nconfidence   beads  mean conf.  right');
  for (let k = 0; k + 1 < BINS.length; k++) {
    const [from, to] = [BINS[k]!, BINS[k + 1]!];
    const bin = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (!bin.length) continue;
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter((bead) => bead.right).length / bin.length;
    const label = `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}`;
    console.log(
      `${label.padEnd(10)} ${bin.length.toString().padStart(7)}  ${mean.toFixed(3).padStart(10)}  ${right.toFixed(3)}`,
    );
  }
}

/** The segmenter's borders against those of the gold, joined into running text. */
function reportSegmenter(texts: readonly GoldText[]): void {
  for (const side of ['zh', 'en'] as const) {
    let [right, gold, found] = [0, 0, 0];
    for (const text of texts) {
      let running = '';
      const ends = new Set<number>();
      for (const sentence of text[side]) {
        running += (running && side === 'en' ? ' ' : '') + sentence.trim();
        ends.add(running.length);
      }
      const ranges = splitSentences(running, side === 'en' ? 'en' : 'zh-Hans');
      right += ranges.filter(({ end }) => ends.has(end)).length;
      gold += ends.size;
      found += ranges.length;
    }
    console.log(
      `segmenter, ${side}: P ${(right / found).toFixed(3)} R ${(right / gold).toFixed(3)} F1 ${((2 * right) / (found + gold)).toFixed(3)}`,
    );
  }
}

const [folder, only] = process.argv.slice(2);
if (!folder) {
  console.error('usage: npx jiti test/bench/align/run.ts <folder of gold data> [aligner]');
  process.exit(2);
}
try {
  const texts = readGold(folder);
  if (only) await measure(only, await ALIGNERS[only]!(), texts);
  else {
    console.log(`${' '.repeat(61)} ${cells(HEAD)}`);
    const jiti = fileURLToPath(new URL('../../../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
    for (const name of Object.keys(ALIGNERS)) {
      spawnSync(process.execPath, [jiti, fileURLToPath(import.meta.url), folder, name], { stdio: 'inherit' });
    }
    reportSegmenter(texts);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
