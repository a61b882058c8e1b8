import type { TermForm } from '../../../src/core/terms/forms.ts';

/** A term as the shared cases give it. */
export interface Concept {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export function formsOfConcepts(concepts: readonly Concept[]): TermForm[] {
  return concepts.flatMap(({ id, zh, en }) => [...zh, ...en].map((text) => ({ termId: id, text })));
}
