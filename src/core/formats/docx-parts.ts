import type { BlockKind } from '../bitext/types.ts';
import { childOf, childrenOf } from './tree.ts';
import { readXmlTree } from './xml.ts';
import type { Zip } from './zip.ts';

const STYLES = 'word/styles.xml';
const RELATIONS = 'word/_rels/document.xml.rels';

/** What a paragraph style makes of its paragraphs. */
export interface Style {
  /** Of headings: 1 and on. */
  readonly level?: number;
  readonly kind?: BlockKind;
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

/** The paragraph styles by id, each with what it takes from the one it is based on. */
export function stylesOf(zip: Zip): Map<string, Style> {
  const styles = new Map<string, Style>();
  if (!zip.has(STYLES)) return styles;
  const { root } = readXmlTree(zip.text(STYLES).text, { file: zip.file, entry: STYLES }, 'styles');
  const elements = new Map(
    childrenOf(root, 'style').map((one) => [one.attributes.get('styleId') ?? '', one]),
  );
  const resolve = (id: string, seen: ReadonlySet<string>): Style => {
    const element = elements.get(id);
    if (!element || seen.has(id)) return {};
    const value = (parent: typeof element | undefined, name: string) =>
      parent && childOf(parent, name)?.attributes.get('val');
    const name = value(element, 'name')?.toLowerCase() ?? '';
    const outline = value(childOf(element, 'pPr'), 'outlineLvl');
    const heading = /^heading (\d)$/.exec(name)?.[1] ?? (name === 'title' ? '1' : undefined);
    if (heading) return { level: Number(heading) };
    if (outline && Number(outline) < 9) return { level: Number(outline) + 1 };
    const kind = LIST.test(name) ? 'item' : Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (kind) return { kind };
    return resolve(value(element, 'basedOn') ?? '', new Set([...seen, id]));
  };
  for (const id of elements.keys()) styles.set(id, resolve(id, new Set()));
  return styles;
}

/** The addresses that hyperlinks name by relation id. */
export function relationsOf(zip: Zip): Map<string, string> {
  if (!zip.has(RELATIONS)) return new Map();
  const place = { file: zip.file, entry: RELATIONS };
  const { root } = readXmlTree(zip.text(RELATIONS).text, place, 'Relationships');
  return new Map(
    childrenOf(root, 'Relationship')
      .filter(({ attributes }) => attributes.get('TargetMode') === 'External')
      .map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']),
  );
}
