import { checkSize } from '../../core/formats/limits.ts';
import { FormatError } from '../../core/formats/problem.ts';
import { readFile } from '../../core/formats/read.ts';
import type { Columns, Reading } from '../../core/formats/reading.ts';
import { ImportError } from '../../core/import/failure.ts';
import type { Source } from '../../core/import/job.ts';

/** The last file that was read, so that keeping it or another look at it reads nothing twice. */
let held: { readonly key: string; readonly file: File; readonly reading: Reading } | null = null;

/**
 * Reads a file; its size is looked at before its bytes.
 *
 * @throws FormatError; ImportError `unreadable` where the disk does not give it
 */
export async function readSource(
  { file, options }: Source,
  onProgress: (done: number) => void,
): Promise<Reading> {
  const key = `${file.name} ${file.size} ${file.lastModified} ${JSON.stringify(options)}`;
  if (held?.key === key && (await isSame(held.file, file))) return held.reading;
  held = null;
  onProgress(0);
  checkSize(file.size, file.name);
  const bytes = await bytesOf(file);
  const reading = await readOrAsk(bytes, file.name, { ...options, onProgress });
  held = { key, file, reading };
  return reading;
}

/** Pasted texts may agree in name, size and moment; short ones are cheap to compare. */
async function isSame(a: File, b: File): Promise<boolean> {
  const ends = (file: File) => file.slice(0, 4096).text();
  return (await ends(a)) === (await ends(b));
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new ImportError('unreadable', error);
  }
}

/** A table whose columns cannot be guessed is read with the first two, so that somebody can choose. */
async function readOrAsk(
  bytes: Uint8Array,
  name: string,
  options: NonNullable<Parameters<typeof readFile>[2]>,
): Promise<Reading> {
  try {
    return await readFile(bytes, name, options);
  } catch (error) {
    const problem = error instanceof FormatError && error.problems[0];
    const width = problem && problem.code === 'columnsMissing' && Number(problem.values?.['width']);
    if (!width || width > 500 || options.columns) throw error;
    const columns: Columns = { zh: 0, en: width > 1 ? 1 : null, header: false };
    const reading = await readFile(bytes, name, { ...options, columns });
    return { ...reading, warnings: [...reading.warnings, problem] };
  }
}
