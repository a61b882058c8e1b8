import { useSyncExternalStore } from 'react';

/** From this width on a panel stands beside the text, below it lies over it. `styles/panels.css` says the same. */
const WIDE = '(width >= 900px)';

/** Whether the window has room for a panel beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(
    follow,
    () => matchMedia(WIDE).matches,
    () => true,
  );
}

function follow(changed: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
