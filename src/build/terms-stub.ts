// TEMPORARY until core/terms lands.
import type { TermRange } from '../core/bitext/document.ts';
import type { Segment } from '../core/bitext/types.ts';
import type { GlossaryEntry } from '../core/terms/glossary.ts';

export interface TermMatcher {
  find(text: string): TermRange[];
}

export function compileGlossary(entries: readonly GlossaryEntry[]): TermMatcher {
  const map = new Map<string, string>();
  for (const e of entries)
    for (const f of [...Object.values(e.term), ...Object.values(e.aliases ?? {}).flat()])
      map.set(f as string, e.id);
  const forms = [...map.keys()].sort((a, b) => b.length - a.length);
  const re = new RegExp(
    forms
      .map((f) => {
        const x = f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return `${/^[A-Za-z0-9]/.test(f) ? '(?<![A-Za-z0-9])' : ''}${x}${/[A-Za-z0-9]$/.test(f) ? '(?![A-Za-z0-9])' : ''}`;
      })
      .join('|'),
    'g',
  );
  return {
    find: (text) =>
      [...text.matchAll(re)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        termId: map.get(m[0])!,
      })),
  };
}

export function layerOf(segment: Segment, matcher: TermMatcher): TermRange[] {
  return matcher.find(segment.text);
}
