import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EXTENSIONS } from '../../core/formats/claims.ts';
import type { Given } from './given.ts';

interface FileButtonsProps {
  readonly multiple: boolean;
  readonly take: (given: Given) => void;
  readonly onPaste: () => void;
  readonly isPasting: boolean;
}

/** Choose files, or paste a text. */
export function FileButtons({ multiple, take, onPaste, isPasting }: FileButtonsProps) {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="import-ways">
      <button type="button" className="button" onClick={() => input.current!.click()}>
        <span>
          <FolderOpen size={16} strokeWidth={1.5} aria-hidden="true" /> {t('chooseFiles')}
        </span>
      </button>
      <button type="button" className="button" aria-expanded={isPasting} onClick={onPaste}>
        <span>
          <ClipboardPaste size={16} strokeWidth={1.5} aria-hidden="true" /> {t('paste')}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={EXTENSIONS.join(',')}
        onChange={({ target }) => {
          if (target.files?.length) take({ files: [...target.files] });
          // The same file may be chosen again, once it is mended.
          target.value = '';
        }}
      />
    </div>
  );
}
