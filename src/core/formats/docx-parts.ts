import type { BlockKind } from '../bitext/types.ts';
import type { ReadBlock } from './reading.ts';
import { childOf, childrenOf, type Element } from './tree.ts';
import { readXmlTree } from './xml.ts';
import type { Zip } from './zip.ts';

/** What a style makes of its paragraphs, or of its runs of characters. */
export interface Style {
  /** Of headings: 1 and on. */
  readonly level?: number;
  readonly kind?: BlockKind;
  readonly hint?: ReadBlock['hint'];
  /** Of styles of characters: whether they are bold, italic. */
  readonly b?: boolean;
  readonly i?: boolean;
}

/** A footnote or endnote, and the addresses that its part names. */
export interface Note {
  readonly element: Element;
  readonly links: ReadonlyMap<string, string>;
}

/** Names that Word gives its own styles, in every language of its interface. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  caption: 'caption',
  quote: 'quotation',
  'intense quote': 'quotation',
  'footnote text': 'note',
  'endnote text': 'note',
  'list paragraph': 'item',
};
const LIST = /^list (bullet|number)/;
const CONTENTS = /^(toc (\d|heading)|table of figures)$/;
const TOGGLED_OFF = new Set(['0', 'false', 'off']);

/** The path of a part such as `document`: Word for the web numbers them, `word/document2.xml`. */
export function partOf(zip: Zip, name: string): string | undefined {
  const usual = `word/${name}.xml`;
  if (zip.has(usual)) return usual;
  return [...zip.names].find((one) => one.replace(/\d+\.xml$/, '.xml') === usual);
}

/** Whether run properties turn on what can be turned on and off; undefined where they do not say. */
export function toggled(properties: Element | undefined, name: 'b' | 'i'): boolean | undefined {
  const toggle = properties && childOf(properties, name);
  return toggle && !TOGGLED_OFF.has(toggle.attributes.get('val') ?? '');
}

/** The styles by id, each with what it takes from the one it is based on. */
export function stylesOf(zip: Zip): Map<string, Style> {
  const styles = new Map<string, Style>();
  const entry = partOf(zip, 'styles');
  if (!entry) return styles;
  const { root } = readXmlTree(zip.text(entry).text, { file: zip.file, entry }, 'styles');
  const elements = new Map(
    childrenOf(root, 'style').map((one) => [one.attributes.get('styleId') ?? '', one]),
  );
  const resolve = (id: string, seen: ReadonlySet<string>): Style => {
    const element = elements.get(id);
    if (!element || seen.has(id)) return {};
    const value = (parent: typeof element | undefined, name: string) =>
      parent && childOf(parent, name)?.attributes.get('val');
    const name = value(element, 'name')?.toLowerCase() ?? '';
    const properties = childOf(element, 'pPr');
    const outline = value(properties, 'outlineLvl');
    const heading = /^heading (\d)$/.exec(name)?.[1] ?? (name === 'title' ? '1' : undefined);
    if (heading) return { level: Number(heading) };
    if (outline && Number(outline) < 9) return { level: Number(outline) + 1 };
    const kind = LIST.test(name) ? 'item' : Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (kind) return { kind };
    if (CONTENTS.test(name)) return { hint: 'contents' };
    const base = resolve(value(element, 'basedOn') ?? '', new Set([...seen, id]));
    if (element.attributes.get('type') === 'character') {
      const own = (name: 'b' | 'i') => toggled(childOf(element, 'rPr'), name) ?? base[name] ?? false;
      return { b: own('b'), i: own('i') };
    }
    return properties && isNumbered(properties) && !base.level ? { kind: 'item' } : base;
  };
  for (const id of elements.keys()) styles.set(id, resolve(id, new Set()));
  return styles;
}

/** Whether paragraph properties make an item of a list: number 0 takes a paragraph out of it. */
export function isNumbered(properties: Element): boolean {
  const numbers = childOf(properties, 'numPr');
  return !!numbers && childOf(numbers, 'numId')?.attributes.get('val') !== '0';
}

/** The addresses that hyperlinks of a part name by relation id. */
export function relationsOf(zip: Zip, part: string): Map<string, string> {
  const entry = part.replace(/([^/]*)$/, '_rels/$1.rels');
  if (!zip.has(entry)) return new Map();
  const { root } = readXmlTree(zip.text(entry).text, { file: zip.file, entry }, 'Relationships');
  return new Map(
    childrenOf(root, 'Relationship')
      .filter(({ attributes }) => attributes.get('TargetMode') === 'External')
      .map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']),
  );
}

/** Footnotes and endnotes, by what their references call them. */
export function notesOf(zip: Zip): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const name of ['footnote', 'endnote']) {
    const part = partOf(zip, `${name}s`);
    if (!part) continue;
    const links = relationsOf(zip, part);
    for (const element of childrenOf(readPart(zip, part, `${name}s`).root, name)) {
      notes.set(`${name} ${element.attributes.get('id')}`, { element, links });
    }
  }
  return notes;
}

/** An XML part as a tree, with what was found wrong on the way. */
export function readPart(zip: Zip, entry: string, root: string) {
  const { text, encoding, warnings } = zip.text(entry);
  const tree = readXmlTree(text, { file: zip.file, entry }, root);
  return { root: tree.root, encoding, warnings: [...warnings, ...tree.warnings] };
}
