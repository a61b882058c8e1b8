import type { Linker } from './texts.ts';

export async function createLinker(): Promise<Linker> {
  return () => ({ sentences: { zh: [], en: [] }, beads: [] });
}
