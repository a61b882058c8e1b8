// What a browser needs to install the app, and to open files with it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EXTENSIONS } from '../../src/core/formats/claims.ts';

interface Manifest {
  readonly name_localized: Record<string, string>;
  readonly start_url: string;
  readonly icons: readonly { readonly src: string }[];
  readonly file_handlers: readonly {
    readonly action: string;
    readonly accept: Record<string, readonly string[]>;
    readonly icons: readonly { readonly src: string }[];
  }[];
}

const readManifest = async () =>
  JSON.parse(await readFile('public/manifest.webmanifest', 'utf8')) as Manifest;

it('every page names the manifest, in a way that works below a path', async () => {
  expect(await readFile('index.html', 'utf8')).toContain(
    '<link rel="manifest" href="./manifest.webmanifest" />',
  );
  const { start_url, file_handlers } = await readManifest();
  expect([start_url, ...file_handlers.map(({ action }) => action)]).toEqual(['./', './']);
});

it('its icons are there', async () => {
  const { icons, file_handlers } = await readManifest();
  for (const { src } of [...icons, ...file_handlers.flatMap(({ icons }) => icons)]) {
    expect(existsSync(path.join('public', src)), src).toBe(true);
  }
});

it('the app opens every file that it reads', async () => {
  const { file_handlers } = await readManifest();
  const accepted = file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
  expect(accepted.sort()).toEqual([...EXTENSIONS].sort());
});
