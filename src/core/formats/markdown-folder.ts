/** The files of a text as `public/texts` has them: `<slug>/meta.json`, `<slug>/zh-Hans.md`, `<slug>/en.md`. */
export interface MarkdownFolder {
  readonly meta: string;
  readonly zh: string;
  readonly en: string;
  readonly lang: 'zh-Hans' | 'zh-Hant';
}

/** Finds the first folder with a text among the names in a zip; null where there is none. */
export function markdownFolder(zip: {
  readonly names: Iterable<string>;
  has(name: string): boolean;
}): MarkdownFolder | null {
  for (const meta of zip.names) {
    const folder = /^(.*\/)?meta\.json$/.exec(meta);
    if (!folder) continue;
    const en = `${folder[1] ?? ''}en.md`;
    for (const lang of ['zh-Hans', 'zh-Hant'] as const) {
      const zh = `${folder[1] ?? ''}${lang}.md`;
      if (zip.has(zh) && zip.has(en)) return { meta, zh, en, lang };
    }
  }
  return null;
}
