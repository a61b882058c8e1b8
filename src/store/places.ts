import type { Ports } from './store.ts';

/** Where a reader left a text. */
export interface KeptPlace {
  readonly pairId: string;
  /** 0 to 1. */
  readonly progress: number;
}

const key = (slug: string) => `duidu.place.${slug}`;

export function keepPlace(storage: Ports['storage'], slug: string, place: KeptPlace): void {
  storage.setItem(key(slug), JSON.stringify(place));
}

export function keptPlace(storage: Ports['storage'], slug: string): KeptPlace | null {
  try {
    const place = JSON.parse(storage.getItem(key(slug)) ?? 'null') as Partial<KeptPlace> | null;
    if (typeof place?.pairId !== 'string' || typeof place.progress !== 'number') return null;
    return { pairId: place.pairId, progress: Math.min(1, Math.max(0, place.progress)) };
  } catch {
    return null;
  }
}
