import { useEffect, useState } from 'react';
import type { KeptPlace } from '../../store/places.ts';
import { useActions } from '../shared/app-context.tsx';

/**
 * Where the reader left a text, read anew when they come back to this page by the browser's Back, and when they read
 * on in another tab.
 *
 * @param name the slug of a text that ships, or the id of one of the reader's own
 */
export function useKeptPlace(name: string): KeptPlace | null {
  const { keptPlace } = useActions();
  const [place, setPlace] = useState(() => keptPlace(name));
  useEffect(() => {
    const look = () => setPlace(keptPlace(name));
    const onStorage = ({ key }: StorageEvent) => key?.endsWith(name) && look();
    window.addEventListener('pageshow', look);
    window.addEventListener('storage', onStorage);
    return () => {
      window.removeEventListener('pageshow', look);
      window.removeEventListener('storage', onStorage);
    };
  }, [keptPlace, name]);
  return place;
}
