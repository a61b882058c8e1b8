import { useDeferredValue, useMemo, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { TextRecord } from '../../core/library/library.ts';
import { arrange, SORTS, tagsOf, type Arrangement } from '../../store/own-texts-view.ts';
import type { OwnTextsActions } from '../../store/own-texts.ts';
import type { Ports } from '../../store/store.ts';
import { useActions, useAppState } from '../shared/app-context.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { OwnTextTools } from './own-text-tools.tsx';
import { OwnText } from './own-text.tsx';
import { ownTextId } from './use-focus-on.ts';

const SORT_KEY = 'duidu.shelf.sort';

/** Texts that are drawn, and more each time they are asked for: hundreds at once would hold the page up. */
const STEP = 60;

interface OwnTextListProps {
  readonly texts: readonly TextRecord[];
  readonly actions: OwnTextsActions;
  readonly storage: Ports['storage'];
  readonly focusOn: (id: string | null) => void;
  readonly ExportButton: ComponentType<{ readonly id: string }>;
}

/** The list, as the reader arranges it, and what can be done with each text. */
export function OwnTextList({ texts, actions, storage, focusOn, ExportButton }: OwnTextListProps) {
  const { t } = useTranslation('library');
  const { notify } = useActions();
  const ui = useAppState(({ settings }) => settings.ui);
  const [chosen, setChosen] = useState<Arrangement>(() => ({
    sort: SORTS.find((sort) => sort === storage.getItem(SORT_KEY)) ?? 'opened',
    tag: null,
    words: '',
  }));
  const [limit, setLimit] = useState(STEP);
  const [editedId, setEditedId] = useState<string | null>(null);
  const tags = useMemo(() => tagsOf(texts, ui), [texts, ui]);
  // The tag that was chosen may have gone with its last text.
  const tag = chosen.tag !== null && tags.includes(chosen.tag) ? chosen.tag : null;
  const arrangement = useDeferredValue(chosen);
  const shown = useMemo(() => arrange(texts, { ...arrangement, tag }, ui), [texts, arrangement, tag, ui]);
  const edited = texts.find(({ id }) => id === editedId);

  const change = (change: Partial<Arrangement>) => {
    setChosen({ ...chosen, tag, ...change });
    if (change.sort) storage.setItem(SORT_KEY, change.sort);
  };
  const showMore = () => {
    flushSync(() => setLimit(limit + STEP));
    document.getElementById(ownTextId(shown[limit]!.id))?.focus();
  };
  const remove = async ({ id, title }: TextRecord) => {
    const at = shown.findIndex((text) => text.id === id);
    focusOn((shown[at + 1] ?? shown[at - 1])?.id ?? null);
    if (!(await actions.remove(id))) return;
    const undo = () => {
      focusOn(id);
      void actions.restore(id);
    };
    notify({ key: 'textRemoved', values: { title }, tone: 'note', action: { key: 'undo', run: undo } });
  };

  return (
    <>
      <OwnTextTools
        count={texts.length}
        shown={shown.length}
        tags={tags}
        arrangement={{ ...chosen, tag }}
        onChange={change}
      />
      {shown.length > 0 ? (
        <ul className="own-list">
          {shown.slice(0, limit).map((text) => (
            <OwnText
              key={text.id}
              text={text}
              tag={tag}
              onTag={(tag) => change({ tag })}
              onEdit={() => setEditedId(text.id)}
              onRemove={() => void remove(text)}
              ExportButton={ExportButton}
            />
          ))}
        </ul>
      ) : (
        <p className="own-note">
          {t('own.none')}{' '}
          <button type="button" className="link" onClick={() => change({ tag: null, words: '' })}>
            {t('own.showAll')}
          </button>
        </p>
      )}
      {shown.length > limit && (
        <button type="button" className="button own-more" onClick={showMore}>
          {t('own.more', { count: Math.min(STEP, shown.length - limit) })}
        </button>
      )}
      {edited && (
        <EditDialog
          text={edited}
          tags={tags}
          onSave={(change) => actions.update(edited.id, change)}
          onClose={() => setEditedId(null)}
        />
      )}
    </>
  );
}
