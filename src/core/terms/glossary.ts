/** Forms or prose in Chinese (both scripts) and English. */
export interface Forms {
  readonly 'zh-Hans'?: readonly string[];
  readonly 'zh-Hant'?: readonly string[];
  readonly en?: readonly string[];
}

export interface Prose {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant'?: string;
  readonly en: string;
}

export const DOMAINS = [
  'packaging',
  'memory',
  'chips',
  'systems',
  'software',
  'models',
  'methods',
  'quantum',
  'business',
  'organisations',
  'people',
  // The reader's own terms; no glossary that ships has it.
  'own',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** One concept. `public/glossaries/glossary.schema.json` says what each part is for. */
export interface GlossaryEntry {
  readonly id: string;
  readonly domain: Domain;
  readonly pos: 'noun' | 'proper noun' | 'verb' | 'adjective';
  readonly term: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly expansion?: string;
  readonly aliases?: Forms;
  readonly case?: 'sensitive' | 'insensitive';
  readonly blockers?: Forms;
  readonly wins?: readonly string[];
  readonly definition: Prose;
  readonly note?: Prose;
  readonly related: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}

export interface Glossary {
  readonly id: string;
  readonly title: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly licence: { readonly name: string; readonly url: string };
  readonly entries: readonly GlossaryEntry[];
}

/** An entry as the site serves it: the build has added the Traditional definition and the pinyin. */
export interface ServedEntry extends GlossaryEntry {
  readonly definition: GlossaryEntry['definition'] & { readonly 'zh-Hant': string };
  /** Pinyin of the Simplified term, syllables apart and without tones, for sorting and search. */
  readonly pinyin: string;
}
