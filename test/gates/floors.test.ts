// The floors (src/README.md) are kept by lint. These sources break each of its rules, to show that it bites.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources, type Source } from './sources.ts';

interface Case {
  readonly file: string;
  readonly code: string;
  /** The rule that must speak, or null where the source is well. */
  readonly rule: 'imports' | 'globals' | 'default' | 'barrel' | null;
}

const imports = (file: string, from: string, rule: Case['rule'] = 'imports'): Case => ({
  file,
  code: `import { a } from '${from}';\nexport const b = a;`,
  rule,
});
const wrong = (file: string, ...from: string[]) => from.map((source) => imports(file, source));
const right = (file: string, ...from: string[]) => from.map((source) => imports(file, source, null));

const CASES: readonly Case[] = [
  ...wrong(
    'src/core/text/a.ts',
    '../../store/store.ts',
    '../../platform/storage.ts',
    '../../ui/shared/mark.tsx',
  ),
  ...wrong(
    'src/core/text/a.ts',
    '../../i18n.ts',
    '../../build/page.ts',
    'react',
    'react/jsx-runtime',
    'i18next',
  ),
  ...wrong('src/core/text/a.ts', 'node:fs', 'node:fs/promises', 'zustand/vanilla', '@floating-ui/dom'),
  ...right('src/core/text/a.ts', './b.ts', '../bitext/types.ts', 'mdast-util-from-markdown'),
  ...wrong(
    'src/platform/a.ts',
    '../store/store.ts',
    '../ui/shared/mark.tsx',
    '../i18n.ts',
    'react',
    'node:fs',
  ),
  ...right('src/platform/a.ts', './b.ts', '../core/text/range.ts'),
  ...wrong(
    'src/store/a.ts',
    '../platform/storage.ts',
    '../ui/shared/mark.tsx',
    '../i18n.ts',
    'react',
    'node:fs',
  ),
  ...right('src/store/a.ts', './b.ts', '../core/text/range.ts', 'zustand/vanilla'),
  ...wrong('src/ui/terms/a.tsx', '../reader/place.ts', '../library/shelf.tsx', '../../ui/reader/place.ts'),
  ...wrong(
    'src/ui/terms/a.tsx',
    '../../platform/storage.ts',
    '../../build/page.ts',
    '../../i18n.ts',
    'node:fs',
  ),
  ...right(
    'src/ui/terms/a.tsx',
    './b.tsx',
    '../shared/mark.tsx',
    '../../store/store.ts',
    '../../core/a.ts',
    'react',
  ),
  ...wrong('src/ui/shared/a.tsx', '../reader/place.ts', '../terms/card.tsx', '../../platform/storage.ts'),
  ...right('src/ui/shared/a.tsx', './b.tsx', '../../store/store.ts', '../../core/a.ts', 'react-i18next'),
  ...right(
    'src/main.tsx',
    './platform/storage.ts',
    './ui/reader/reader-page.tsx',
    './store/store.ts',
    './i18n.ts',
  ),
  ...right('src/build/a.ts', '../core/text/range.ts', '../store/store.ts', '../ui/reader/a.tsx', 'node:fs'),
  {
    file: 'src/ui/terms/a.tsx',
    code: "export const load = () => import('../reader/a.tsx');",
    rule: 'imports',
  },
  {
    file: 'src/core/text/a.ts',
    code: "import type { A } from '../../store/store.ts';\nexport type B = A;",
    rule: 'imports',
  },
  { file: 'src/core/text/a.ts', code: 'export const a = () => document.title;', rule: 'globals' },
  { file: 'src/core/text/a.ts', code: 'export const a = () => localStorage;', rule: 'globals' },
  { file: 'src/core/text/a.ts', code: 'export const a = () => process.env;', rule: 'globals' },
  { file: 'src/store/a.ts', code: 'export const a = () => document.title;', rule: 'globals' },
  { file: 'src/platform/a.ts', code: 'export const a = () => document.title;', rule: null },
  { file: 'src/core/text/a.ts', code: 'export default 1;', rule: 'default' },
  { file: 'src/ui/terms/a.tsx', code: 'export default function A() {}', rule: 'default' },
  { file: 'test/e2e/vitest.config.ts', code: 'export default {};', rule: null },
  { file: 'src/core/text/index.ts', code: "export * from './a.ts';", rule: 'barrel' },
];

const RULES: Readonly<Record<string, Case['rule']>> = {
  'eslint(no-restricted-imports)': 'imports',
  'eslint(no-restricted-globals)': 'globals',
  'import(no-default-export)': 'default',
  'oxc(no-barrel-file)': 'barrel',
};

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

describe('lint', () => {
  let folder = '';
  let found: Report['diagnostics'] = [];
  // A folder for each case, laid out as the project is, so that the overrides' paths hold.
  const folderOf = (index: number) => path.join(folder, String(index));

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'duidu-floors-'));
    for (const [i, { file, code }] of CASES.entries()) {
      await mkdir(path.join(folderOf(i), path.dirname(file)), { recursive: true });
      await copyFile('.oxlintrc.json', path.join(folderOf(i), '.oxlintrc.json'));
      await writeFile(path.join(folderOf(i), file), `${code}\n`);
    }
    found = await lint(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(CASES.map((item, i) => [item.file, item.code, item.rule, i] as const))(
    '%s: %s',
    (file, _, rule, i) => {
      const own = found.filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(`${i}/${file}`));
      const rules = own.filter(({ filename }) =>
        path.resolve(folder, filename).startsWith(folderOf(i) + path.sep),
      );
      expect(rules.map(({ code }) => RULES[code]).filter(Boolean)).toEqual(rule ? [rule] : []);
    },
  );
});

describe('sources', () => {
  it('hand on nothing that another file exports', async () => {
    const handsOn = (source: Source) =>
      source.program.body.some((node) => node.type === 'ExportNamedDeclaration' && node.source !== null);
    const sources = await readSources('src');
    expect(sources.filter(handsOn).map(({ file }) => file)).toEqual([]);
  });
});

async function lint(folder: string): Promise<Report['diagnostics']> {
  const bin = path.resolve('node_modules/oxlint/bin/oxlint');
  const run = promisify(execFile)(process.execPath, [bin, '--format', 'json', '.'], { cwd: folder });
  // It leaves with an error when it has found something, as it must here.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as Report).diagnostics;
}
