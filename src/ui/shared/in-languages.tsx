import type { Localised } from '../../core/bitext/document.ts';
import { UI_LANGS } from '../../store/settings.ts';

/** Words in every language of the interface. CSS shows the reader's own, from the first paint on. */
export function InLanguages({ words }: { words: Localised }) {
  return UI_LANGS.map((lang) => (
    // A page whose words the browser has no copy of keeps those it was prerendered with (`library/words.tsx`).
    <span key={lang} className="tongue" lang={lang} suppressHydrationWarning>
      {words[lang]}
    </span>
  ));
}
