import { useTranslation } from 'react-i18next';
import type { FormatId } from '../../core/formats/reading.ts';
import type { Part } from '../../store/imports.ts';
import { useImportActions } from './import-context.tsx';
import { SelectField } from './select-field.tsx';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'];
/** Containers, whose documents say what they are in. */
const PACKED: ReadonlySet<FormatId> = new Set(['epub', 'docx', 'markdown-pair']);

export function hasEncoding(format: FormatId): boolean {
  return !PACKED.has(format);
}

/** The encoding as it was told, and others to try. */
export function EncodingSelect({ part: { id, options, preview } }: { part: Part }) {
  const { t } = useTranslation('import');
  const { read } = useImportActions();
  const found = preview?.encoding;
  const names = found && !options.encoding && !ENCODINGS.includes(found) ? [found, ...ENCODINGS] : ENCODINGS;
  return (
    <SelectField
      label={t('field.encoding')}
      value={options.encoding ?? found ?? ''}
      options={[...(found ? [] : [['', '—'] as const]), ...names.map((name) => [name, shown(name)] as const)]}
      onChoose={(encoding) => encoding && read(id, { encoding })}
    />
  );
}

/** `TextDecoder` writes names small. */
function shown(name: string): string {
  return name === 'big5' || name.startsWith('windows')
    ? name[0]!.toUpperCase() + name.slice(1)
    : name.toUpperCase();
}
