import { readMarkup } from './markup.ts';
import { refuse, type Problem } from './problem.ts';
import { childOf, childrenOf, descendantsOf, textOf, type Element } from './tree.ts';
import { readXmlTree } from './xml.ts';
import type { Zip } from './zip.ts';

/** A document of the book, in reading order. */
export interface SpineItem {
  readonly path: string;
  readonly type: string;
  /** What the table of contents calls it. */
  readonly label?: string;
}

export interface Package {
  readonly title: string;
  readonly languages: readonly string[];
  readonly spine: readonly SpineItem[];
  readonly warnings: readonly Problem[];
}

interface Item {
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
  readonly fallback: string | undefined;
}

const CONTAINER = 'META-INF/container.xml';

/**
 * Reads the package document that the container names: title, languages, spine (OPF 2.0.1, EPUB Packages 3.3).
 *
 * @throws FormatError `entryMissing` and what `readXml` throws
 */
export function packageOf(zip: Zip): Package {
  const container = readXmlTree(zip.text(CONTAINER).text, { file: zip.file, entry: CONTAINER }, 'container');
  const rootfile = [...descendantsOf(container.root, 'rootfile')][0]?.attributes.get('full-path');
  if (!rootfile) return refuse('entryMissing', { file: zip.file, entry: 'package' });
  const place = { file: zip.file, entry: rootfile };
  const { root, warnings } = readXmlTree(zip.text(rootfile).text, place, 'package');

  const metadata = childOf(root, 'metadata');
  const values = (name: string) => {
    // EPUB 2 may wrap Dublin Core once more.
    const within = metadata ? [metadata, ...childrenOf(metadata, 'dc-metadata')] : [];
    return within
      .flatMap((one) => childrenOf(one, name))
      .map((one) => textOf(one).replace(/\s+/g, ' ').trim());
  };
  const items = manifestOf(root, rootfile);
  const labels = labelsOf(zip, items);
  const spine = childOf(root, 'spine');
  const refs = spine ? childrenOf(spine, 'itemref') : [];
  const found = refs.flatMap((ref) => {
    const item = readable(items, ref.attributes.get('idref'));
    if (!item) return [];
    const label = labels.get(item.path);
    return [{ path: item.path, type: item.type, ...(label ? { label } : {}) }];
  });
  if (!found.length) refuse('entryMissing', { ...place, line: spine?.line ?? root.line });
  return {
    title: values('dc:title')[0] ?? '',
    languages: values('dc:language').filter(Boolean),
    spine: found,
    warnings,
  };
}

function manifestOf(root: Element, base: string): Map<string, Item> {
  const manifest = childOf(root, 'manifest');
  const items = new Map<string, Item>();
  for (const { attributes } of manifest ? childrenOf(manifest, 'item') : []) {
    items.set(attributes.get('id') ?? '', {
      path: resolvePath(base, attributes.get('href') ?? ''),
      type: attributes.get('media-type') ?? '',
      properties: (attributes.get('properties') ?? '').split(/\s+/),
      fallback: attributes.get('fallback'),
    });
  }
  return items;
}

/** The item, or what stands in for it where it is of a type that is no text; fallbacks may not go in circles. */
function readable(items: ReadonlyMap<string, Item>, id: string | undefined): Item | undefined {
  const first = items.get(id ?? '');
  const seen = new Set<Item>();
  for (let item = first; item && !seen.has(item); item = items.get(item.fallback ?? '')) {
    if (/html/.test(item.type)) return item;
    seen.add(item);
  }
  return first;
}

/** The table of contents (EPUB 3 navigation or EPUB 2 NCX) as path → first label. A broken one is done without. */
function labelsOf(zip: Zip, items: ReadonlyMap<string, Item>): Map<string, string> {
  const labels = new Map<string, string>();
  const add = (base: string, href: string | undefined, label: string) => {
    const path = href && resolvePath(base, href);
    const text = label.replace(/\s+/g, ' ').trim();
    if (path && text && !labels.has(path)) labels.set(path, text);
  };
  const all = [...items.values()].filter(({ path }) => zip.has(path));
  const nav = all.find(({ properties }) => properties.includes('nav'));
  const ncx = all.find(({ type }) => type === 'application/x-dtbncx+xml');
  const item = nav ?? ncx;
  if (!item) return labels;
  // Read as markup in both cases: a table of contents is no reason to refuse a book.
  const { root } = readMarkup(zip.text(item.path).text, { file: zip.file, entry: item.path }, true);
  if (nav) {
    for (const link of descendantsOf(root, 'a')) add(item.path, link.attributes.get('href'), textOf(link));
  } else {
    for (const point of descendantsOf(root, 'navpoint')) {
      const label = childOf(point, 'navlabel');
      add(item.path, childOf(point, 'content')?.attributes.get('src'), label ? textOf(label) : '');
    }
  }
  return labels;
}

/** A path in the zip from an address relative to another; the fragment is dropped. */
function resolvePath(base: string, href: string): string {
  const from = `zip:///${base.split('/').map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(href, from)) return '';
  const url = new URL(href, from);
  if (url.protocol !== 'zip:') return '';
  try {
    return decodeURIComponent(url.pathname.slice(1));
  } catch {
    return url.pathname.slice(1);
  }
}
