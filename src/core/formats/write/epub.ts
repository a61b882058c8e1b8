import { strToU8, zipSync, type Zippable } from 'fflate';
import { colophonMarkup } from './colophon.ts';
import { anchorsOf } from './entries.ts';
import { chaptersOf, headingsOf } from './epub-chapters.ts';
import { contentsMarkup } from './epub-nav.ts';
import { CONTAINER, packageDocument, type Item } from './epub-package.ts';
import { EPUB_STYLE } from './epub-style.ts';
import { chapterBody, GLOSSARY, glossaryBody, xhtmlPage } from './epub-pages.ts';
import { flowText } from './markup.ts';
import { fileName } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';
import { blocksOf } from './units.ts';
import { zipTime } from './zip-time.ts';

const XHTML = 'application/xhtml+xml';
const TYPE = 'application/epub+zip';
const COLOPHON = 'colophon.xhtml';

/**
 * Writes an EPUB 3 book: a document for each part of the text, both sides in a row of a table or one below the
 * other; terms are note references, which reading systems show as pop-ups, to the glossary at the end.
 *
 * Side by side is a table because that is what reading systems lay out alike; it says `role="presentation"`.
 */
export function writeEpub(outgoing: Outgoing): Written {
  const { labels, terms = [], modified } = outgoing;
  const title = outgoing.title.trim() || '—';
  const blocks = blocksOf(outgoing);
  const anchors = anchorsOf(blocks, terms);
  const chapters = chaptersOf(blocks);
  const page = (name: string, body: string) => xhtmlPage(outgoing, name, body);

  const pages = new Map(
    chapters.map((chapter) => [chapter.file, page(title, chapterBody(chapter, anchors, outgoing))]),
  );
  const extras: [file: string, name: string][] = [];
  if (terms.length) {
    pages.set(GLOSSARY, page(labels.glossary, glossaryBody(chapters, anchors, outgoing)));
    extras.push([GLOSSARY, labels.glossary]);
  }
  const colophon = colophonMarkup(outgoing);
  if (colophon) {
    pages.set(
      COLOPHON,
      page(title, `<section epub:type="colophon" role="doc-colophon">\n${colophon}\n</section>`),
    );
    extras.push([COLOPHON, labels.sources]);
  }
  const contents = contentsMarkup(chapters, headingsOf(chapters), anchors.pairs, extras, outgoing);
  const nav = `<nav epub:type="toc" role="doc-toc">\n<h1>${flowText(labels.contents)}</h1>\n${contents}\n</nav>`;

  const items: Item[] = [
    { file: 'nav.xhtml', type: XHTML, properties: 'nav', isText: false },
    { file: 'style.css', type: 'text/css', isText: false },
    ...[...pages.keys()].map((file) => ({ file, type: XHTML, isText: true })),
  ];
  const files: Zippable = {
    // First and not compressed: so the file's own beginning says what it is (OCF 3.3, 4.3).
    mimetype: [strToU8(TYPE), { level: 0 }],
    'META-INF/container.xml': strToU8(CONTAINER),
    'EPUB/package.opf': strToU8(packageDocument(outgoing, title, items)),
    'EPUB/nav.xhtml': strToU8(page(labels.contents, nav)),
    'EPUB/style.css': strToU8(EPUB_STYLE),
  };
  for (const [file, text] of pages) files[`EPUB/${file}`] = strToU8(text);
  return {
    name: fileName(outgoing.title, 'epub'),
    type: TYPE,
    bytes: zipSync(files, { mtime: zipTime(modified) }),
  };
}
