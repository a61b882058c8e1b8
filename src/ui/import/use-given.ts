import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenBy, hasFiles, type Given } from './given.ts';

/** A file that the system opens with the app, where it is installed. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

const EDITABLE = 'input, textarea, select, [contenteditable]';

/**
 * Takes what is dropped anywhere on the page, pasted outside of fields, or opened with the app.
 *
 * @param isOpen whether the dialog that takes it is open: under another dialog nothing is taken
 * @returns whether files are held over the page
 */
export function useGiven(isOpen: boolean, take: (given: Given) => void): boolean {
  const { t } = useTranslation('import');
  const [isOver, setIsOver] = useState(false);
  const name = t('pastedName');
  const isFree = useEffectEvent(() => isOpen || !document.querySelector('dialog:modal'));
  const onGiven = useEffectEvent(take);
  const givenIn = useEffectEvent((data: DataTransfer | null) => givenBy(data, name));

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Entering a child comes before leaving its parent.
    let depth = 0;
    const on = <K extends 'dragenter' | 'dragover' | 'dragleave' | 'drop'>(
      type: K,
      listener: (event: DragEvent) => void,
    ) =>
      document.addEventListener(
        type,
        (event) => {
          if (hasFiles(event.dataTransfer) && isFree()) listener(event);
        },
        { signal },
      );
    on('dragenter', (event) => {
      event.preventDefault();
      depth++;
      setIsOver(true);
    });
    on('dragover', (event) => {
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
    });
    on('dragleave', () => {
      depth = Math.max(0, depth - 1);
      if (!depth) setIsOver(false);
    });
    on('drop', (event) => {
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      const given = givenIn(event.dataTransfer);
      if (given) onGiven(given);
    });
    document.addEventListener(
      'paste',
      (event) => {
        const inField = event.target instanceof Element && event.target.closest(EDITABLE);
        if (inField || event.defaultPrevented || !isFree()) return;
        const given = givenIn(event.clipboardData);
        if (!given) return;
        event.preventDefault();
        onGiven(given);
      },
      { signal },
    );
    const { launchQueue } = window as { launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(async ({ files = [] }) => {
      if (files.length) onGiven({ files: await Promise.all(files.map((one) => one.getFile())) });
    });
    return () => listening.abort();
  }, []);
  return isOver;
}
