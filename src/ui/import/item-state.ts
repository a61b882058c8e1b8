import type { Item } from '../../store/imports.ts';

export type ShownState =
  'waiting' | 'reading' | 'ready' | 'refused' | 'queued' | 'aligning' | 'saving' | 'kept' | 'failed';

/** A text's state in one word: of what is done for it, or else of its files. */
export function stateOf({ state, parts }: Item): ShownState {
  if (state.name === 'keeping') return state.progress.stage;
  if (state.name !== 'open') return state.name;
  for (const name of ['refused', 'reading', 'waiting'] as const) {
    if (parts.some((part) => part.state === name)) return name;
  }
  return 'ready';
}
