import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync, type ESTree } from 'vite';

/** A source file: its path from the project's root, with forward slashes, and its syntax tree. */
export interface Source {
  readonly file: string;
  readonly code: string;
  readonly program: ESTree.Program;
}

/** Every TypeScript source below a folder, in order of path. */
export async function readSources(folder: string): Promise<Source[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name).replaceAll('\\', '/');
      const code = await readFile(file, 'utf8');
      return { file, code, program: parseSync(file, code).program };
    }),
  );
}

/** The line, from 1, on which an offset of a source lies. */
export function lineOf({ code }: Source, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
