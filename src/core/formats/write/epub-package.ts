import type { Outgoing } from './outgoing.ts';
import { xmlText } from './xml-text.ts';

/** A file of the book that its package lists. */
export interface Item {
  readonly file: string;
  readonly type: string;
  readonly properties?: string;
  /** Whether it is read in turn. */
  readonly isText: boolean;
}

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The package document (EPUB 3.3, section 5): what the book is, its files, their order. */
export function packageDocument(outgoing: Outgoing, title: string, items: readonly Item[]): string {
  const { langs, meta, ui, source = 'zh', modified } = outgoing;
  const main = langs[source];
  const id = (n: number) => `item-${n + 1}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${ui}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${identifierOf(outgoing)}</dc:identifier>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:language>${main}</dc:language>`,
    `<dc:language>${main === 'en' ? langs.zh : 'en'}</dc:language>`,
    ...(meta ? metadataOf(meta, ui) : []),
    `<meta property="dcterms:modified">${modified.toISOString().replace(/\.\d+/, '')}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
    '</metadata>',
    '<manifest>',
    ...items.map(({ file, type, properties }, n) => {
      const more = properties ? ` properties="${properties}"` : '';
      return `<item id="${id(n)}" href="${file}" media-type="${type}"${more}/>`;
    }),
    '</manifest>',
    '<spine>',
    ...items.flatMap(({ isText }, n) => (isText ? [`<itemref idref="${id(n)}"/>`] : [])),
    '</spine>',
    '</package>',
    '',
  ];
  return lines.join('\n');
}

function metadataOf(meta: NonNullable<Outgoing['meta']>, ui: Outgoing['ui']): string[] {
  const said = (name: string, value: string) =>
    value.trim() ? [`<dc:${name}>${xmlText(value)}</dc:${name}>`] : [];
  return [
    ...meta.authors.flatMap((author) => said('creator', author)),
    ...said('description', meta.description[ui]),
    ...said('rights', meta.licence.name),
    ...meta.sources.flatMap(({ title }) => said('source', title)),
  ];
}

/**
 * A UUID that is the same for the same text, so that a reading system takes a new export for the book it has:
 * 128 bits of FNV-1a over title and ids, as version 8 (RFC 9562, 5.8).
 */
function identifierOf({ title, pairs, langs }: Outgoing): string {
  const parts = [title, langs.zh, ...pairs.map(({ id }) => id)].join('\0');
  const hex = [0, 1, 2, 3]
    .map((seed) => {
      let hash = 0x811c9dc5 ^ seed;
      for (let i = 0; i < parts.length; i++) hash = Math.imul(hash ^ parts.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
  const cut = [0, 8, 12, 16, 20, 32].map((from, n, all) => hex.slice(from, all[n + 1]));
  return `urn:uuid:${cut[0]}-${cut[1]}-8${cut[2]!.slice(1)}-a${cut[3]!.slice(1)}-${cut[4]}`;
}
