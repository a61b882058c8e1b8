import type { LibraryChange } from '../../core/library/library.ts';

/** Tells what has changed to every tab and worker, this one included. */
export interface Changes {
  tell(change: LibraryChange): void;
  subscribe(listener: (change: LibraryChange) => void): () => void;
  close(): void;
}

export function createChanges(name: string): Changes {
  const listeners = new Set<(change: LibraryChange) => void>();
  const hear = (change: LibraryChange) => {
    for (const listener of listeners) listener(change);
  };
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event: MessageEvent<LibraryChange>) => hear(event.data));
  let isOpen = true;
  return {
    tell(change) {
      // What was under way when the library was closed ends well, and tells nobody.
      if (!isOpen) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
      channel.postMessage(change);
      hear(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
