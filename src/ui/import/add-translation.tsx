import { useState } from 'react';
import { ImportDialog } from './import-dialog.tsx';
import { useImportActions } from './import-context.tsx';
import type { Given } from './given.ts';
import { useGiven } from './use-given.ts';

/** Adds the other side to a text that has one language only; open as long as it is drawn. */
export function AddTranslationDialog({ onDone }: { onDone: () => void }) {
  const actions = useImportActions();
  const [isPasting, setIsPasting] = useState(false);
  const take = ({ files, options }: Given) => {
    setIsPasting(false);
    // Whatever is in it, it is one side.
    actions.add(files.slice(0, 1), { ...options, shape: 'monolingual' });
  };
  const isOver = useGiven(true, take);
  return (
    <ImportDialog
      isOver={isOver}
      isPasting={isPasting}
      onPasting={setIsPasting}
      take={take}
      onClose={onDone}
    />
  );
}
