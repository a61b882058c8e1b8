import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from './desk-context.tsx';
import { keepThen, useEditor } from './editor.ts';

interface CellEditorProps {
  readonly text: string;
  readonly lang: string;
  readonly label: string;
}

/** A cell being edited. What is written is kept when the focus leaves it for anything but its own buttons. */
export function CellEditor({ text, lang, label }: CellEditorProps) {
  const { t, i18n } = useTranslation('align');
  const desk = useDesk();
  const { actions, getState } = desk;
  const editor = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  // What the cell said when editing began; another tab's change does not take the draft away.
  const [first] = useState(text);

  useLayoutEffect(() => {
    const area = field.current!;
    const { caret } = getState().place;
    editor.current = area;
    area.focus({ preventScroll: true });
    area.setSelectionRange(caret ?? area.value.length, caret ?? area.value.length);
    fitHeight(area);
    return () => {
      editor.current = null;
    };
  }, [editor, getState]);

  useEffect(() => {
    const area = field.current!;
    const observer = new ResizeObserver(() => fitHeight(area));
    observer.observe(area.parentElement!);
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter and Escape may belong to the composing of Chinese; Safari tells only by the key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const area = event.currentTarget;
    const withCtrl = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') actions.cancelEdit();
    else if (event.key === 'Enter' && withCtrl) keepThen(area, desk, () => actions.split());
    else if (event.key === 'Enter' && !event.shiftKey) actions.keep(area.value);
    else if (event.altKey && event.key === 'ArrowUp') keepThen(area, desk, () => actions.movePiece('above'));
    else if (event.altKey && event.key === 'ArrowDown')
      keepThen(area, desk, () => actions.movePiece('below'));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <textarea
        ref={field}
        className="desk-editor"
        aria-label={label}
        lang={lang}
        rows={1}
        defaultValue={first}
        onInput={(event) => fitHeight(event.currentTarget)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (event.currentTarget.value || !/\n\s*\S/.test(pasted.trim()) || text) return;
          event.preventDefault();
          actions.cancelEdit();
          actions.paste(pasted);
        }}
        onBlur={(event) => {
          // Not when it is the window that loses the focus.
          if (document.activeElement !== event.currentTarget) actions.keep(event.currentTarget.value);
        }}
      />
      <span className="desk-hint" lang={i18n.language}>
        {t('editHint')}
      </span>
    </>
  );
}

function fitHeight(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight}px`;
}
