import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';
import { problem, refuse, type Place, type Problem } from './problem.ts';
import type { Element } from './tree.ts';

const CHUNK = 1 << 18;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Which elements are handed over, and to whom. The others are walked through and not kept. */
export interface Wanted {
  readonly [name: string]: (element: Element, parents: readonly Element[]) => void;
}

/**
 * Reads XML as a stream, and hands over each element that is wanted as a tree of its own when it ends, so that a
 * file of any length takes the memory of its largest unit. No entity is expanded but the five of XML: a document
 * type that declares any is refused, an external one is not looked for.
 *
 * @returns what was overlooked: characters that XML does not allow
 * @throws FormatError `xmlMalformed` with the line, `xmlEntity`, `nestingTooDeep`, `tooManyElements`
 */
export function readXml(text: string, place: Place, wanted: Wanted): Problem[] {
  // saxes' own names keep the prefix; namespaces would cost time, and no format needs more than the root's.
  const parser = new SaxesParser({ xmlns: false, position: true });
  const warnings: Problem[] = [];
  const parents: Element[] = [];
  /** How deep the unit that is being kept begins; −1 outside of one. */
  let unit = -1;
  let kept = 0;
  let prefix = '';
  const here = () => ({ ...place, line: parser.line });
  const local = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);

  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '');
    if (!/^(disallowed character|malformed character entity)/.test(reason) || parents.length === 0) {
      refuse('xmlMalformed', here(), { reason });
    }
    if (!warnings.length) warnings.push(problem('xmlCharacter', here()));
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse('xmlEntity', here());
  });
  parser.on('opentag', (tag) => {
    if (!parents.length && tag.name.includes(':')) prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const names = Object.keys(tag.attributes);
    const element: Element = {
      name: local(tag.name),
      attributes: names.length
        ? new Map(names.map((name) => [local(name), tag.attributes[name]!]))
        : NO_ATTRIBUTES,
      children: [],
      line: parser.line,
    };
    if (parents.length >= LIMITS.depth) refuse('nestingTooDeep', here(), { limit: LIMITS.depth });
    if (unit >= 0) {
      if (++kept > LIMITS.elements) refuse('tooManyElements', here(), { limit: LIMITS.elements });
      parents.at(-1)!.children.push(element);
    } else if (Object.hasOwn(wanted, element.name)) {
      unit = parents.length;
      kept = 0;
    }
    parents.push(element);
  });
  const addText = (chunk: string) => {
    if (unit < 0) return;
    const { children } = parents.at(-1)!;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += chunk;
    else children.push(chunk);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = parents.pop()!;
    if (unit !== parents.length) return;
    unit = -1;
    wanted[element.name]!(element, parents);
  });

  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  return warnings;
}

/** Reads a small XML document whole. */
export function readXmlTree(
  text: string,
  place: Place,
  root: string,
): { root: Element; warnings: Problem[] } {
  let tree: Element | undefined;
  const warnings = readXml(text, place, { [root]: (element) => (tree ??= element) });
  if (!tree) refuse('rootUnexpected', place, { expected: root });
  return { root: tree, warnings };
}

/** The encoding that the XML declaration names. Looks at the bytes, which every encoding but UTF-16 agrees on. */
export function declaredInXml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}
