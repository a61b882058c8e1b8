import type { Source } from '../../core/import/job.ts';

/** What was dropped or pasted: files, or a text, which becomes a file. */
export interface Given {
  readonly files: readonly File[];
  readonly options?: Source['options'];
}

/** Text that was copied from a page has a structure worth keeping; that of an editor is only coloured. */
const STRUCTURE = /<(p|h[1-6]|li|table|blockquote)[\s>]/i;

export function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

/**
 * What a clipboard or a drop holds; null where that is nothing to read.
 *
 * @param name what a text without a file is called
 */
export function givenBy(data: DataTransfer | null, name: string): Given | null {
  if (!data) return null;
  if (data.files.length) return { files: [...data.files] };
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (!plain.trim()) return null;
  if (STRUCTURE.test(html))
    return { files: [fileOf(html, name)], options: { format: 'html', wholePage: true } };
  return { files: [fileOf(plain, name)] };
}

export function fileOf(text: string, name: string): File {
  return new File([text], name);
}
