import { createHash } from 'node:crypto';
import path from 'node:path';
import { openLexicon } from '../core/align/lexicon.ts';
import { pack } from '../core/bitext/compact.ts';
import type { ShippedText } from '../core/bitext/document.ts';
import type { Pair } from '../core/bitext/types.ts';
import type { Glossary } from '../core/terms/glossary.ts';
import { formsOf } from '../core/terms/forms.ts';
import { compileTerms } from '../core/terms/matcher.ts';
import type { ServedEntry } from '../core/terms/glossary.ts';
import { loadGlossary, serveEntries, unusedTerms } from './glossary.ts';
import { buildLexicon } from './lexicon.ts';
import { doubtfulBeads, linkSentences } from './linker.ts';
import { listTexts, loadText, summaryOf } from './texts.ts';

const GLOSSARY = 'ai-computing';

/** Everything that the build makes out of `public/texts` and `public/glossaries`. */
export interface Site {
  readonly texts: readonly ShippedText[];
  readonly glossary: Glossary;
  readonly entries: readonly ServedEntry[];
  /** Data files by their path from the site's root. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The source of `virtual:site`. */
  readonly module: string;
}

/** @param publicDir the folder that holds `texts` and `glossaries` */
export async function loadSite(publicDir: string): Promise<Site> {
  const glossary = await loadGlossary(path.join(publicDir, 'glossaries'), GLOSSARY);
  const matcher = compileTerms(formsOf(glossary.entries));
  const lexicon = await buildLexicon();
  const words = await openLexicon(lexicon.bytes);
  const link = (pairs: readonly Pair[]) => linkSentences(pairs, words, glossary.entries);
  const folder = path.join(publicDir, 'texts');
  const texts: ShippedText[] = [];
  for (const slug of await listTexts(folder)) texts.push(await loadText(folder, slug, matcher, link));

  const files = new Map<string, string | Uint8Array>();
  /** Names carry a hash of what is in them, so that they may be cached for good. */
  const file = (name: string, ending: string, content: string | Uint8Array) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const path = `data/${name}-${hash}.${ending}`;
    files.set(path, content);
    return path;
  };
  const json = (name: string, content: unknown) => file(name, 'json', JSON.stringify(content));
  const entries = serveEntries(glossary);
  const site = {
    texts: texts.map((text) => ({ ...summaryOf(text), path: json(text.meta.slug, pack(text)) })),
    glossary: json('glossary', { entries }),
    lexicon: file('lexicon', 'bin', lexicon.bytes),
  };
  files.set('data/lexicon-LICENSE.txt', lexicon.licence);
  return { texts, glossary, entries, files, module: `export default ${JSON.stringify(site)};` };
}

/** What whoever builds should know: terms that no text uses, and beads that the reader will show as doubtful. */
export function reportOf({ texts, glossary }: Site): string[] {
  const unused = unusedTerms(glossary, texts);
  const doubtful = texts.flatMap(({ meta, pairs }) => doubtfulBeads(meta.slug, pairs));
  return [
    `terms that no shipped text uses (${unused.length}): ${unused.join(', ') || 'none'}`,
    `sentence beads in doubt (${doubtful.length}): ${doubtful.join('; ') || 'none'}`,
  ];
}
