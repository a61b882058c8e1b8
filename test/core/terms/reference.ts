import type { TermForm } from '../../../src/core/terms/forms.ts';

/**
 * The rule again, as slow regular expressions, for forms and texts of small ASCII letters, digits, rare Han
 * characters, spaces, line breaks and hyphens (nothing that needs folding), two letters or more: what the matcher is
 * held against.
 */
export function referenceFind(forms: readonly TermForm[], text: string) {
  const patterns = forms.map(({ termId, text }) => ({ termId, regexp: new RegExp(sourceOf(text), 'y') }));
  const found = [];
  for (let start = 0; start < text.length;) {
    let best: { start: number; end: number; termId: string } | undefined;
    for (const { termId, regexp } of patterns) {
      regexp.lastIndex = start;
      const end = regexp.test(text) ? regexp.lastIndex : 0;
      if (end > (best?.end ?? start)) best = { start, end, termId };
    }
    if (best) found.push(best);
    start = best?.end ?? start + 1;
  }
  return found;
}

const BREAK = ' *\\n *';
const HYPHEN_BREAK = `-\\n *`;
const ANY = `(?:${HYPHEN_BREAK}|-|${BREAK}| +)`;

function sourceOf(form: string): string {
  const chars = [...form.matchAll(/([\s-]*)([^\s-])/g)].map(([, gap, char]) => ({
    gap: gap !== '',
    char: char!,
  }));
  const kinds = chars.map(({ char }) => (/[a-z]/.test(char) ? 'letter' : /\d/.test(char) ? 'digit' : 'han'));
  const lone = (k: number) =>
    kinds[k] === 'letter' &&
    (chars[k]!.gap || kinds[k - 1] !== 'letter') &&
    (chars[k + 1]?.gap || kinds[k + 1] !== 'letter');
  const body = chars.map(({ gap, char }, k) => {
    const [before, after] = [kinds[k - 1], kinds[k]];
    if (k === 0) return char;
    if (gap) return before === after && after !== 'han' ? ANY + char : `${ANY}?${char}`;
    if (before === 'han' && after === 'han') return `(?:${BREAK})?${char}`;
    if (before !== after) {
      const tight = before !== 'han' && after !== 'han' && (lone(k - 1) || lone(k));
      return tight ? `(?:${HYPHEN_BREAK}|-)?${char}` : `${ANY}?${char}`;
    }
    return after === 'letter' ? `(?:${HYPHEN_BREAK})?${char}` : char;
  });
  const plural = kinds.at(-1) !== 'han' && kinds.includes('letter') ? 's?' : '';
  const word = '[a-z0-9]';
  return (
    (kinds[0] === 'han' ? '' : `(?<!${word})`) +
    body.join('') +
    plural +
    (kinds.at(-1) === 'han' ? '' : `(?!${word})`)
  );
}
