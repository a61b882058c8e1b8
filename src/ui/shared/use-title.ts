import { useEffect } from 'react';

/** Titles the window: the page's own name, then the site's. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 对读 Duidu`;
  }, [title]);
}
