import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { buildLexicon, LEXICON_VERSION } from '../build/lexicon.ts';
import { openLexicon, type Lexicon } from '../core/align/lexicon.ts';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/duidu/', import.meta.url));

/** The lexicon from node_modules/.cache/duidu, built there at first use. */
export async function cachedLexicon(): Promise<Lexicon> {
  const path = `${FOLDER}lexicon-${LEXICON_VERSION}.bin`;
  try {
    return await openLexicon(await readFile(path));
  } catch {
    process.stderr.write('Building the lexicon, once …\n');
  }
  const { bytes, licence } = await buildLexicon();
  await mkdir(FOLDER, { recursive: true });
  // written aside and renamed, so that two commands at once do not read half a file
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, bytes);
  await rename(aside, path);
  await writeFile(`${FOLDER}lexicon-LICENSE.txt`, licence);
  return openLexicon(bytes);
}
