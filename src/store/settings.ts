/** The languages of the interface, as BCP 47 tags. */
export const UI_LANGS = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type UiLang = (typeof UI_LANGS)[number];

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
/** `auto` is side by side where the panel is wide enough, else stacked. */
export const VIEWS = ['auto', 'side', 'stacked', 'zh', 'en'] as const;
export const MARKINGS = ['every', 'first', 'none'] as const;
export const SIZES = ['xs', 's', 'm', 'l', 'xl', 'xxl'] as const;
export const LEADINGS = ['tight', 'normal', 'loose'] as const;
export const MEASURES = ['narrow', 'normal', 'wide'] as const;
export const ORDERS = ['zh-en', 'en-zh'] as const;
export const SENTENCES = ['on', 'off'] as const;

/** What a reader has chosen. Everything here is an attribute of `<html>`, so that CSS alone lays it out. */
export interface Settings {
  readonly ui: UiLang;
  readonly theme: (typeof THEMES)[number];
  readonly view: (typeof VIEWS)[number];
  readonly order: (typeof ORDERS)[number];
  readonly size: (typeof SIZES)[number];
  readonly leading: (typeof LEADINGS)[number];
  readonly measure: (typeof MEASURES)[number];
  readonly marking: (typeof MARKINGS)[number];
  /** Whether pointing at a sentence lights its partner. */
  readonly sentences: (typeof SENTENCES)[number];
}

const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  ui: UI_LANGS,
  theme: THEMES,
  view: VIEWS,
  order: ORDERS,
  size: SIZES,
  leading: LEADINGS,
  measure: MEASURES,
  marking: MARKINGS,
  sentences: SENTENCES,
};

export const DEFAULT_SETTINGS: Settings = {
  ui: 'en',
  theme: 'system',
  view: 'auto',
  order: 'zh-en',
  size: 'm',
  leading: 'normal',
  measure: 'normal',
  marking: 'every',
  sentences: 'on',
};

/** The settings that an address may override for one visit: `?ui=zh-Hans&view=side`. */
const PARAMETERS = ['ui', 'view'] as const;

/** The key under which settings are kept in this browser. */
export const SETTINGS_KEY = 'duidu.settings';

/**
 * What holds on this visit: the address before what was kept, what was kept before the browser's languages.
 * Values that are not among the choices (an older version's, somebody's typing error) are passed over.
 *
 * @param kept JSON of a partial `Settings`, or null
 * @param query the address's query
 * @param languages the browser's, best first
 */
export function readSettings(
  kept: string | null,
  query: string,
  languages: readonly string[],
): { readonly settings: Settings; readonly kept: Partial<Settings> } {
  const fromStorage = valid(parse(kept));
  const parameters = new URLSearchParams(query);
  const fromAddress = valid(Object.fromEntries(PARAMETERS.map((name) => [name, parameters.get(name)])));
  return {
    settings: { ...DEFAULT_SETTINGS, ui: bestUiLang(languages), ...fromStorage, ...fromAddress },
    kept: fromStorage,
  };
}

/** The interface language for a browser that asks for these, best first. */
export function bestUiLang(languages: readonly string[]): UiLang {
  for (const tag of languages) {
    if (/^en\b/i.test(tag)) return 'en';
    if (/^zh\b/i.test(tag))
      return /hant/i.test(tag) || (!/hans/i.test(tag) && /\b(tw|hk|mo)\b/i.test(tag)) ? 'zh-Hant' : 'zh-Hans';
  }
  return DEFAULT_SETTINGS.ui;
}

/** Writes settings where CSS reads them. */
export function applySettings(root: HTMLElement, settings: Settings): void {
  root.lang = settings.ui;
  for (const [name, value] of Object.entries(settings)) root.dataset[name] = value;
}

function parse(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return value && typeof value === 'object' ? { ...value } : {};
  } catch {
    return {};
  }
}

function valid(values: Record<string, unknown>): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(CHOICES)
      .map(([name, choices]) => [name, choices.find((choice) => choice === values[name])])
      .filter(([, value]) => value !== undefined),
  );
}
