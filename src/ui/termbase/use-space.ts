import { useAppState } from '../shared/app-context.tsx';

/** What stands between two sentences of the interface: Chinese has no spaces. */
export function useSpace(): '' | ' ' {
  return useAppState(({ settings }) => (settings.ui === 'en' ? ' ' : ''));
}
