import type { UseTranslationResponse } from 'react-i18next';
import { BLOCK_KINDS } from '../../core/bitext/types.ts';
import type { Place, Problem } from '../../core/formats/problem.ts';

/** What `useTranslation` gives, for functions that are no hooks. */
export type TFunction<Namespace extends 'import'> = UseTranslationResponse<Namespace, undefined>['t'];

/** Kinds of file whose names are words; others are called by their letters, which are the same in every language. */
const KINDS = [
  'text',
  'html',
  'markdown-pair',
  'docx',
  'csv',
  'tsv',
  'json',
  'srt',
  'vtt',
  'doc',
  'compound',
  'opendocument',
  'program',
  'zip',
] as const;
const CONTENTS = ['table', 'image', 'html', 'footnoteDefinition', 'missing', 'text', 'unknown'] as const;
const NAMES: Readonly<Record<string, string>> = { markdown: 'Markdown' };
const PROGRAMS = new Set(['exe', 'elf', 'wasm']);

/** A kind of file by its name: a format that is read, or one that is not. */
export function kindWord(t: TFunction<'import'>, kind: string): string {
  const known = KINDS.find((one) => one === (PROGRAMS.has(kind) ? 'program' : kind));
  return known ? t(`kind.${known}`) : (NAMES[kind] ?? kind.toUpperCase());
}

/** What is wrong, in words, and where: file, the file within it, line. */
export function problemWords(t: TFunction<'import'>, { code, places, values }: Problem): string {
  const said = Object.entries(values ?? {}).map(([name, value]) => [name, valueWord(t, code, name, value)]);
  const what = t(`problem.${code}`, Object.fromEntries(said) as Record<string, string | number>);
  const where = places.map((place) => placeWords(t, place)).filter(Boolean);
  return where.length ? t('where.what', { where: where.join('; '), what }) : what;
}

function placeWords(t: TFunction<'import'>, { file, entry, line }: Place): string {
  return [file, entry, line && t('where.line', { line })].filter(Boolean).join(' · ');
}

/** Values that are words of ours are said in the reader's; names, numbers and what a parser says stay. */
function valueWord(
  t: TFunction<'import'>,
  code: Problem['code'],
  name: string,
  value: string | number,
): string | number {
  if (typeof value === 'number') return value;
  if (!value) return t('nothing');
  if (code === 'wrongKind' && name === 'claimed') return `.${value}`;
  if (name === 'found' && code === 'languageMissing') return value;
  if (name === 'found' || name === 'kind') return kindWord(t, value);
  if (code === 'kindsDiffer') return blockWord(t, value);
  if (name === 'type' || name === 'scheme') {
    const known = CONTENTS.find((one) => one === value);
    return known ? t(`content.${known}`) : value;
  }
  return value;
}

/** `heading 2`, `answer`: what a block is. */
function blockWord(t: TFunction<'import'>, value: string): string {
  const [kind, level] = value.split(' ');
  const known = BLOCK_KINDS.find((one) => one === kind);
  return [known ? t(`block.${known}`) : value, level].filter(Boolean).join(' ');
}
