import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReaderText } from '../core/bitext/document.ts';
import type { ServedEntry } from '../core/terms/glossary.ts';
import type { GlossaryState } from './glossary.ts';
import { addNotice, type Notice } from './notices.ts';
import {
  backTerm,
  followTerm,
  INITIAL_READER,
  openCard,
  toggled,
  type Lit,
  type Panel,
  type ReaderState,
  type Reading,
  type TermPlace,
} from './reader.ts';
import { keepPlace, keptPlace, type KeptPlace } from './places.ts';
import { SETTINGS_KEY, type Settings, type UiLang } from './settings.ts';

/** What the store needs of the outside. `platform/` has the browser's, tests bring their own. */
export interface Ports {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly loadGlossary: () => Promise<readonly ServedEntry[]>;
  /** Resolves when the interface can be drawn in that language. */
  readonly changeLanguage: (lang: UiLang) => Promise<void>;
  /** Puts a text on the clipboard; false where the browser forbids it. */
  readonly copy: (text: string) => Promise<boolean>;
}

export interface AppState extends ReaderState {
  readonly settings: Settings;
  /** The text on the page, if it is a reader's page. */
  readonly text: ReaderText | null;
  readonly glossary: GlossaryState;
  readonly notices: readonly Notice[];
}

export interface Actions {
  /** Puts a text on the page, or the same one again with more in it. */
  showText(text: ReaderText | null): void;
  set(change: Partial<Settings>): void;
  /** Switches the interface's language once its strings are here, so that nothing is shown half translated. */
  chooseLanguage(lang: UiLang): Promise<void>;
  openTerm(termId: string, place: TermPlace | null): void;
  followTerm(termId: string): void;
  backTerm(): void;
  closeTerm(): void;
  togglePanel(panel: Panel | null): void;
  toggleRevealed(pairId: string): void;
  goTo(pairId: string | null): void;
  light(lit: Lit | null): void;
  /** Notes where the window stands; `keep` also keeps it for the next visit. */
  readTo(reading: Reading, keep: boolean): void;
  /** Where the reader left a text on an earlier visit. */
  keptPlace(slug: string): KeptPlace | null;
  copyLink(address: string): Promise<void>;
  /** Loads the glossary unless it is here; `again` where it may have changed: what is here stays until then. */
  loadGlossary(again?: boolean): Promise<void>;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(id: number): void;
}

export type AppStore = StoreApi<AppState> & { readonly actions: Actions };

/**
 * The app's state and all that can happen to it.
 *
 * @param kept the settings this browser has kept; only these and later choices are kept again, so that a value
 *   which the address or the browser's language gave does not outlive the visit
 */
export function createAppStore(
  ports: Ports,
  start: { settings: Settings; kept: Partial<Settings>; text: ReaderText | null },
): AppStore {
  const store = createStore<AppState>(() => ({
    ...INITIAL_READER,
    settings: start.settings,
    text: start.text,
    glossary: { state: 'idle' },
    notices: [],
  }));
  const { setState: update, getState: state } = store;
  let kept = start.kept;
  let noticeId = 0;

  const actions: Actions = {
    showText: (text) => update({ text }),
    set(change) {
      kept = { ...kept, ...change };
      update(({ settings, lit }) => ({
        settings: { ...settings, ...change },
        lit: change.sentences === 'off' ? null : lit,
      }));
      ports.storage.setItem(SETTINGS_KEY, JSON.stringify(kept));
    },
    async chooseLanguage(ui) {
      try {
        await ports.changeLanguage(ui);
        actions.set({ ui });
      } catch {
        actions.notify({ key: 'loadFailed', tone: 'alert' });
      }
    },
    openTerm(termId, place) {
      update({ card: openCard(termId, place) });
      void actions.loadGlossary();
    },
    followTerm: (termId) => update(({ card }) => ({ card: followTerm(card, termId) })),
    backTerm: () => update(({ card }) => ({ card: backTerm(card) })),
    closeTerm: () => update({ card: { state: 'closed' } }),
    togglePanel: (panel) =>
      update((now) => ({ panel: now.panel === panel ? null : panel, card: { state: 'closed' } })),
    toggleRevealed: (pairId) => update(({ revealed }) => ({ revealed: toggled(revealed, pairId) })),
    goTo: (current) => update({ current }),
    light: (lit) => update({ lit }),
    readTo(reading, keep) {
      const { text, reading: before } = state();
      if (reading.pairId !== before.pairId || reading.progress !== before.progress) update({ reading });
      if (keep && text && reading.pairId) {
        keepPlace(ports.storage, text.meta.slug, { pairId: reading.pairId, progress: reading.progress });
      }
    },
    keptPlace: (slug) => keptPlace(ports.storage, slug),
    async copyLink(address) {
      const copied = await ports.copy(address);
      actions.notify({ key: copied ? 'linkCopied' : 'copyFailed', tone: 'note' });
    },
    async loadGlossary(again = false) {
      const isHere = () => state().glossary.state === 'ready';
      if (!again && (isHere() || state().glossary.state === 'loading')) return;
      if (!isHere()) update({ glossary: { state: 'loading' } });
      try {
        const entries = await ports.loadGlossary();
        update({ glossary: { state: 'ready', entries: new Map(entries.map((entry) => [entry.id, entry])) } });
      } catch {
        if (!isHere()) update({ glossary: { state: 'failed' } });
      }
    },
    notify: (notice) =>
      update(({ notices }) => ({ notices: addNotice(notices, { ...notice, id: ++noticeId }) })),
    dismiss: (id) => update(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  };
  return Object.assign(store, { actions });
}
