// What others have made and is served with the site is named in `licences.txt`, with its terms.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = async (folder: string) =>
  JSON.parse(await readFile(`${folder}package.json`, 'utf8')) as Manifest;

describe('licences.txt', () => {
  it('names every package that the app is made of, with its version, and theirs', async () => {
    const licences = await readFile('public/licences.txt', 'utf8');
    const own = Object.keys((await manifestOf('')).dependencies ?? {});
    const wanted = new Set([...own, '@fontsource-variable/literata']);
    const missing: string[] = [];
    for (const name of wanted) {
      const { version, dependencies = {} } = await manifestOf(`node_modules/${name}/`);
      for (const next of Object.keys(dependencies)) if (!next.startsWith('@types/')) wanted.add(next);
      const entry = own.includes(name) ? `\n${name} ${version} (` : `\n${name} `;
      if (!licences.includes(entry)) missing.push(entry.trim());
    }
    expect(missing).toEqual([]);
  });

  it('names the data that are in the app', async () => {
    const licences = await readFile('public/licences.txt', 'utf8');
    for (const source of ['CC-CEDICT', 'OpenCC', 'jieba', 'Apache License\n'])
      expect(licences).toContain(source);
  });
});
