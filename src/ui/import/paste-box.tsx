import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileOf, givenBy, type Given } from './given.ts';

/** A field for a text. What is pasted into it is taken at once: a novel in a field would hold up the page. */
export function PasteBox({ take }: { take: (given: Given) => void }) {
  const { t } = useTranslation('import');
  const [text, setText] = useState('');
  const hint = useId();
  const name = t('pastedName');
  return (
    <form
      className="paste-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) take({ files: [fileOf(text, name)] });
        setText('');
      }}
    >
      <p id={hint}>{t('pasteHint')}</p>
      <textarea
        aria-label={t('pasteLabel')}
        aria-describedby={hint}
        data-autofocus
        rows={6}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={(event) => {
          const given = text ? null : givenBy(event.clipboardData, name);
          if (!given) return;
          event.preventDefault();
          take(given);
        }}
      />
      <button type="submit" className="button" disabled={!text.trim()}>
        {t('pasteUse')}
      </button>
    </form>
  );
}
