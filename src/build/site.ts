import { createHash } from 'node:crypto';
import path from 'node:path';
import { pack } from '../core/bitext/compact.ts';
import type { ReaderText } from '../core/bitext/document.ts';
import type { Glossary } from '../core/terms/glossary.ts';
import { formsOf } from '../core/terms/forms.ts';
import { compileTerms } from '../core/terms/matcher.ts';
import type { ServedEntry } from '../store/glossary.ts';
import { loadGlossary, serveEntries } from './glossary.ts';
import { createLinker } from './linker.ts';
import { listTexts, loadText, summaryOf } from './texts.ts';

const GLOSSARY = 'ai-computing';

/** Everything that the build makes out of `public/texts` and `public/glossaries`. */
export interface Site {
  readonly texts: readonly ReaderText[];
  readonly glossary: Glossary;
  readonly entries: readonly ServedEntry[];
  /** Data files by their path from the site's root. */
  readonly files: ReadonlyMap<string, string>;
  /** The source of `virtual:site`. */
  readonly module: string;
}

/** @param publicDir the folder that holds `texts` and `glossaries` */
export async function loadSite(publicDir: string): Promise<Site> {
  const glossary = await loadGlossary(path.join(publicDir, 'glossaries'), GLOSSARY);
  const matcher = compileTerms(formsOf(glossary.entries));
  const link = await createLinker();
  const folder = path.join(publicDir, 'texts');
  const texts: ReaderText[] = [];
  for (const slug of await listTexts(folder)) texts.push(await loadText(folder, slug, matcher, link));

  const files = new Map<string, string>();
  /** Names carry a hash of what is in them, so that they may be cached for good. */
  const file = (name: string, content: unknown) => {
    const json = JSON.stringify(content);
    const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
    files.set(`data/${name}-${hash}.json`, json);
    return `data/${name}-${hash}.json`;
  };
  const entries = serveEntries(glossary);
  const site = {
    texts: texts.map((text) => ({ ...summaryOf(text), path: file(text.meta.slug, pack(text)) })),
    glossary: file('glossary', { entries }),
  };
  return { texts, glossary, entries, files, module: `export default ${JSON.stringify(site)};` };
}
