// npm test: every check of the project, fastest first, one line each. Names filter: npm test -- unit lint
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

/** A program and its arguments; a `vitest` step also says how many tests it ran. */
type Step = readonly [program: string, ...args: string[]];

interface Stage {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Where the build stage puts the site as it is served below a folder of its own (see test/e2e/setup.ts). */
const SUB_OUT = 'node_modules/.cache/duidu/dist-sub';

const STAGES: readonly Stage[] = [
  { name: 'types', steps: [['tsc', '--noEmit', '-p', '.']] },
  { name: 'format', steps: [['prettier', '--check', '--log-level', 'warn', '.']] },
  { name: 'lint', steps: [['oxlint', '--deny-warnings'], gate('floors')] },
  { name: 'unused', steps: [['knip', '--no-progress']] },
  { name: 'unit', steps: [['vitest', 'run', '--project', 'unit']] },
  { name: 'locales', steps: [gate('locales')] },
  { name: 'texts', steps: [gate('texts')] },
  {
    name: 'build',
    steps: [
      ['vite', 'build', '--logLevel', 'warn'],
      ['vite', 'build', '--logLevel', 'warn', '--base', '/duidu/', '--outDir', SUB_OUT, '--emptyOutDir'],
    ],
  },
  { name: 'budgets', steps: [gate('budgets')] },
  { name: 'browser', steps: [['vitest', 'run', '--project', 'browser', '--passWithNoTests']] },
  { name: 'e2e', steps: [['vitest', 'run', '--project', 'e2e']], env: { DUIDU_SUB_OUT: SUB_OUT } },
];

function gate(name: string): Step {
  return ['vitest', 'run', '--project', 'gates', `test/gates/${name}.test.ts`];
}

interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** Runs a step. One that is no test run counts as one check. */
async function runStep([program, ...args]: Step, env: Stage['env']): Promise<Result> {
  if (program !== 'vitest') {
    const { code, output } = await runProgram(program, args, env);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'duidu-test-'));
  const file = path.join(folder, 'report.json');
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runProgram(program, [...args, ...report], env);
  const { passed, failed } = await readCounts(file);
  await rm(folder, { recursive: true });
  // A run that broke down without a failed test (an error outside of tests, a file that does not load) failed too.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), output };
}

async function readCounts(file: string): Promise<{ passed: number; failed: number }> {
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
    return { passed: report['numPassedTests'] ?? 0, failed: report['numFailedTests'] ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function runProgram(
  program: string,
  args: readonly string[],
  env: Stage['env'],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const bin = path.resolve('node_modules/.bin', program);
    const isWindows = process.platform === 'win32';
    const child = spawn(isWindows ? `"${bin}.cmd"` : bin, args, {
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runStage({ name, steps, env }: Stage): Promise<{ passed: number; failed: number }> {
  const start = performance.now();
  const sum = { passed: 0, failed: 0 };
  let output = '';
  for (const step of steps) {
    const result = await runStep(step, env);
    sum.passed += result.passed;
    sum.failed += result.failed;
    output += result.output;
    if (result.failed) break;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = sum.failed ? 'failed' : 'ok';
  console.log(
    `${name.padEnd(8)} ${verdict.padEnd(6)} ${String(sum.passed).padStart(5)} ${seconds.padStart(6)} s`,
  );
  if (sum.failed) console.log(output);
  return sum;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length) {
  console.error(
    `No stage is called ${unknown.join(', ')}. There are: ${STAGES.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const stage of STAGES) {
  if (wanted.length && !wanted.includes(stage.name)) continue;
  const sum = await runStage(stage);
  passed += sum.passed;
  failed += sum.failed;
  if (sum.failed) break;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
