import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRecord } from '../../core/library/library.ts';
import { readTags } from '../../store/own-texts-view.ts';
import type { OwnTextsActions } from '../../store/own-texts.ts';
import { Dialog } from '../shared/dialog.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';

type Change = Parameters<OwnTextsActions['update']>[1];

interface EditDialogProps {
  readonly text: TextRecord;
  /** All tags that there are. */
  readonly tags: readonly string[];
  readonly onSave: (change: Change) => Promise<void>;
  readonly onClose: () => void;
}

/** A text's title and tags. */
export function EditDialog({ text, tags, onSave, onClose }: EditDialogProps) {
  const { t } = useTranslation('library');
  const form = useId();
  const hint = useId();
  const [title, setTitle] = useState(text.title);
  const [typed, setTyped] = useState(text.tags.join(t('own.tagComma')));
  const [outcome, setOutcome] = useState<{ readonly error: unknown } | 'saving' | null>(null);
  const own = readTags(typed);

  const save = async () => {
    if (!title.trim() || outcome === 'saving') return;
    setOutcome('saving');
    try {
      await onSave({ title: title.trim(), tags: own });
      onClose();
    } catch (error) {
      setOutcome({ error });
    }
  };
  const toggle = (tag: string) => {
    const changed = own.includes(tag) ? own.filter((each) => each !== tag) : [...own, tag];
    setTyped(changed.join(t('own.tagComma')));
  };

  return (
    <Dialog
      title={t('own.editShort')}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('own.cancel')}
          </button>
          <button type="submit" form={form} className="button primary">
            {t('own.save')}
          </button>
        </>
      }
    >
      <form
        id={form}
        className="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="field">
          <span>{t('own.name')}</span>
          <input
            className="field-input"
            value={title}
            onChange={({ target }) => setTitle(target.value)}
            onFocus={({ target }) => target.select()}
            aria-invalid={!title.trim()}
            data-autofocus=""
          />
        </label>
        <p className="failure" role="status">
          {!title.trim() && t('own.noName')}
        </p>
        <label className="field">
          <span>{t('own.tags')}</span>
          <input
            className="field-input"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            aria-describedby={hint}
          />
        </label>
        <p id={hint} className="own-note">
          {t('own.tagsHint')}
        </p>
        {tags.length > 0 && (
          <ul className="own-tags" aria-label={t('own.knownTags')}>
            {tags.map((tag) => (
              <li key={tag}>
                <button type="button" aria-pressed={own.includes(tag)} onClick={() => toggle(tag)}>
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        )}
        {outcome && outcome !== 'saving' && <LibraryFailure error={outcome.error} />}
      </form>
    </Dialog>
  );
}
