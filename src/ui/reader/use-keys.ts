import { useEffect, type RefObject } from 'react';
import { UI_LANGS, type Settings } from '../../store/settings.ts';
import type { AppStore } from '../../store/store.ts';
import { useApp } from '../shared/app-context.tsx';
import { drawPair } from '../shared/drawing.ts';
import { findAnchor, pairElement } from './place.ts';
import { placeOfTerm } from './use-text-events.ts';

/** What keys do; the help lists them in this order. */
export const KEYS = [
  ['nextPair', ['j']],
  ['previousPair', ['k']],
  ['nextTerm', ['t']],
  ['previousTerm', ['T']],
  ['nextSentence', ['s']],
  ['previousSentence', ['S']],
  ['reveal', ['r']],
  ['copyLink', ['c']],
  ['viewSide', ['1']],
  ['viewStacked', ['2']],
  ['viewZh', ['3']],
  ['viewEn', ['4']],
  ['swap', ['x']],
  ['outline', ['o']],
  ['glossary', ['g']],
  ['settings', ['a']],
  ['language', ['l']],
  ['help', ['?']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

export type KeyAction = (typeof KEYS)[number][0];

const BY_KEY = new Map<string, KeyAction>(KEYS.flatMap(([action, keys]) => keys.map((key) => [key, action])));

/** Keys for the whole page. They keep out of the way of fields, dialogs and the browser's own shortcuts. */
export function useKeys(article: RefObject<HTMLElement | null>): void {
  const { store } = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, select, textarea, [contenteditable], dialog:modal')) return;
      const action = BY_KEY.get(event.key);
      if (!action) return;
      event.preventDefault();
      act(action, article.current!, store);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [article, store]);
}

function act(action: KeyAction, article: HTMLElement, store: AppStore): void {
  const { actions } = store;
  const { settings } = store.getState();
  const toggleView = (view: Settings['view']) =>
    actions.set({ view: settings.view === view ? 'auto' : view });
  switch (action) {
    case 'nextPair':
      return stepPair(article, store, 1);
    case 'previousPair':
      return stepPair(article, store, -1);
    case 'nextTerm':
      return stepTerm(article, store, 1);
    case 'previousTerm':
      return stepTerm(article, store, -1);
    case 'nextSentence':
      return stepSentence(article, store, 1);
    case 'previousSentence':
      return stepSentence(article, store, -1);
    case 'reveal': {
      const pairId = currentPair(article, store);
      if (pairId) actions.toggleRevealed(pairId);
      return;
    }
    case 'copyLink': {
      const pairId = currentPair(article, store);
      if (pairId) void actions.copyLink(new URL(`#${pairId}`, location.href).href);
      return;
    }
    case 'viewSide':
      return toggleView('side');
    case 'viewStacked':
      return toggleView('stacked');
    case 'viewZh':
      return toggleView('zh');
    case 'viewEn':
      return toggleView('en');
    case 'swap':
      return actions.set({ order: settings.order === 'zh-en' ? 'en-zh' : 'zh-en' });
    case 'language': {
      const next = UI_LANGS[(UI_LANGS.indexOf(settings.ui) + 1) % UI_LANGS.length]!;
      return void actions.chooseLanguage(next);
    }
    case 'outline':
    case 'glossary':
    case 'settings':
    case 'help':
      return actions.togglePanel(action);
  }
}

/** The pair that keys act on: the chosen one if it is in sight, else the first one that is. */
function currentPair(article: HTMLElement, store: AppStore): string | null {
  return findAnchor(article, store.getState().current)?.pairId ?? null;
}

function stepPair(article: HTMLElement, store: AppStore, step: 1 | -1): void {
  const { text, current } = store.getState();
  const here = currentPair(article, store);
  const pairs = text!.pairs;
  const index = pairs.findIndex(({ id }) => id === here);
  const next = here === current || step < 0 ? pairs[index + step] : pairs[index];
  if (!next) return;
  store.actions.goTo(next.id);
  drawPair(next.id);
  const element = pairElement(article, next.id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** Bead by bead through the current pair, then on to the next one. */
function stepSentence(article: HTMLElement, store: AppStore, step: 1 | -1): void {
  const { text, lit, settings } = store.getState();
  if (settings.sentences === 'off') return;
  const pairs = text!.pairs;
  const here = lit?.held ? lit.pairId : currentPair(article, store);
  let index = pairs.findIndex(({ id }) => id === here);
  let bead = lit?.held ? lit.bead + step : step > 0 ? 0 : (pairs[index]?.beads.length ?? 0) - 1;
  while (pairs[index] && !pairs[index]!.beads[bead]) {
    index += step;
    bead = step > 0 ? 0 : (pairs[index]?.beads.length ?? 0) - 1;
  }
  const pair = pairs[index];
  if (!pair) return;
  const alone = settings.view === 'zh' || settings.view === 'en' ? settings.view : null;
  const side = alone ?? lit?.side ?? (settings.order === 'zh-en' ? 'zh' : 'en');
  store.actions.goTo(pair.id);
  drawPair(pair.id);
  store.actions.light({ pairId: pair.id, bead, side, held: true });
  const element = pairElement(article, pair.id);
  if (pair.id !== here) element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** From the focused term if there is one, else from the current pair. */
function stepTerm(article: HTMLElement, store: AppStore, step: 1 | -1): void {
  const terms = [...article.querySelectorAll<HTMLElement>('[data-term]')].filter(isShown);
  const index = terms.indexOf(document.activeElement as HTMLElement);
  let next = terms[index + step];
  if (index < 0) {
    const here = pairElement(article, currentPair(article, store) ?? '');
    if (!here) return;
    const after = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
    const isAhead = (term: HTMLElement) => (here.compareDocumentPosition(term) & after) !== 0;
    next = step > 0 ? terms.find(isAhead) : terms.findLast((term) => !isAhead(term));
  }
  next ??= termBeyond(article, store, step);
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  store.actions.goTo(placeOfTerm(next).pairId);
}

/** The next term in what is not drawn: of a long text, only what is around the window is. */
function termBeyond(article: HTMLElement, store: AppStore, step: 1 | -1): HTMLElement | undefined {
  const drawn = [...article.querySelectorAll<HTMLElement>('[data-pair]')];
  const edge = drawn.at(step > 0 ? -1 : 0)?.dataset['pair'];
  const { pairs } = store.getState().text!;
  let n = pairs.findIndex(({ id }) => id === edge);
  if (n < 0) return undefined;
  for (n += step; pairs[n]; n += step) {
    const { id, terms } = pairs[n]!;
    if (!terms.zh.length && !terms.en.length) continue;
    drawPair(id);
    const pair = pairElement(article, id);
    const shown = [...(pair?.querySelectorAll<HTMLElement>('[data-term]') ?? [])].filter(isShown);
    const next = shown.at(step > 0 ? 0 : -1);
    if (next) return next;
  }
  return undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null;
}
