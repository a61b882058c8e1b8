import { useEffect } from 'react';
import type { AnnotatedPair, ReaderText } from '../../core/bitext/document.ts';
import { SIDES } from '../../core/bitext/types.ts';
import { entryOf, type GlossaryState } from '../../store/glossary.ts';
import type { TermPlace } from '../../store/reader.ts';
import type { AppStore } from '../../store/store.ts';
import { useApp } from '../shared/app-context.tsx';
import { drawPair } from '../shared/drawing.ts';
import { routes } from '../shared/routes.ts';
import { settle } from '../shared/settling.ts';
import { isDrawn, termElement } from '../shared/term-places.ts';

/**
 * Follows `?term=<id>` once: opens that entry where the text first has it (where `#pairId` says, if it is there),
 * by itself if the text has it nowhere. Must come after `usePlace`, which scrolls to the pair first.
 */
export function useTermParameter(): void {
  const { store, base } = useApp();
  useEffect(() => {
    const termId = new URLSearchParams(location.search).get('term');
    if (termId) void openTerm(store, base, termId);
  }, [store, base]);
}

async function openTerm(store: AppStore, base: string, termId: string): Promise<void> {
  const { actions } = store;
  const glossary = await settledGlossary(store);
  const { text } = store.getState();
  if (glossary.state === 'failed') {
    const retry = { key: 'retry', run: () => void openTerm(store, base, termId) } as const;
    return actions.notify({ key: 'glossaryFailed', tone: 'alert', action: retry });
  }
  if (!entryOf(glossary, termId)) {
    const toGlossary = { key: 'toGlossary', run: () => location.assign(routes.glossary(base)) } as const;
    return actions.notify({ key: 'termUnknown', values: { termId }, tone: 'alert', action: toGlossary });
  }
  const place = text && drawnPlace(text, termId, location.hash.slice(1));
  if (place && !location.hash) {
    settle();
    termElement(place)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  actions.openTerm(termId, place);
}

/** The glossary once it has come or failed, whoever asked for it first. */
function settledGlossary(store: AppStore): Promise<GlossaryState> {
  return new Promise((resolve) => {
    const look = () => {
      const { glossary } = store.getState();
      if (glossary.state !== 'ready' && glossary.state !== 'failed') return;
      unsubscribe();
      resolve(glossary);
    };
    const unsubscribe = store.subscribe(look);
    void store.actions.loadGlossary();
    look();
  });
}

/** The first occurrence that can be seen, in the given pair if there is one. */
function drawnPlace(text: ReaderText, termId: string, pairId: string): TermPlace | null {
  const pairs = pairId ? text.pairs.filter(({ id }) => id === pairId) : text.pairs;
  for (const pair of pairs) {
    const places = placesIn(pair, termId);
    if (places.length) drawPair(pair.id);
    const place = places.find((at) => {
      const element = termElement(at);
      return element && isDrawn(element);
    });
    if (place) return place;
  }
  return null;
}

function placesIn(pair: AnnotatedPair, termId: string): TermPlace[] {
  return SIDES.flatMap((side) =>
    pair.terms[side]
      .filter((term) => term.termId === termId)
      .map(({ start }) => ({ pairId: pair.id, side, start })),
  );
}
