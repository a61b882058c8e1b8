import type { Prose } from '../../core/terms/glossary.ts';
import type { Localised } from '../../core/bitext/document.ts';
import { langOf } from '../../core/text/script.ts';
import type { UiLang } from '../../store/settings.ts';

/** A piece of text and the language it is in. */
export interface Wording {
  readonly text: string;
  readonly lang: UiLang;
}

/** The language that stands beside the interface's own: a Chinese script for English, English for Chinese. */
export function otherLang(ui: UiLang, zh: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): UiLang {
  return ui === 'en' ? zh : 'en';
}

/** A term's wordings in these languages, in this order; CoWoS, the same in all, is there once and is English. */
export function termIn(term: Localised, langs: readonly UiLang[]): Wording[] {
  const wordings = langs.map((lang): Wording => {
    const text = term[lang];
    return { text, lang: langOf(text) === 'en' ? 'en' : lang };
  });
  return wordings.filter(({ text }, i) => wordings.findIndex((other) => other.text === text) === i);
}

/**
 * Definition or note in a language; Traditional falls back on Simplified. What is the same in all is in the one that
 * its script tells.
 */
export function proseIn(prose: Prose, lang: UiLang): Wording {
  const text = prose[lang];
  if (text !== undefined && prose.en === prose['zh-Hans']) return { text, lang: langOf(text) };
  return text === undefined ? { text: prose['zh-Hans'], lang: 'zh-Hans' } : { text, lang };
}
