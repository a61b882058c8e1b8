import { safeHref, type OpenMark } from './segment-builder.ts';
import { textOf, type Element } from './tree.ts';

/** The words of TMX, XLIFF 1.2 and XLIFF 2 for what a code does, and ours where they have none. */
const TYPES: Readonly<Record<string, OpenMark>> = {
  bold: { type: 'strong' },
  strong: { type: 'strong' },
  'xlf:b': { type: 'strong' },
  italic: { type: 'emphasis' },
  emphasis: { type: 'emphasis' },
  'xlf:i': { type: 'emphasis' },
  'x-code': { type: 'code' },
  'duidu:code': { type: 'code' },
};
/** The HTML that a code may stand for, by the element's name. */
const TAGS: Readonly<Record<string, OpenMark>> = {
  b: { type: 'strong' },
  strong: { type: 'strong' },
  i: { type: 'emphasis' },
  em: { type: 'emphasis' },
  code: { type: 'code' },
};
/** The id of a glossary's entry; what else is in its place is another program's, for which it means something else. */
const TERM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TERM_SCHEME = 'term:';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };

/**
 * What an inline code marks, as its type says or as the HTML does that it stands for; null where that is nothing a
 * text has. Links are http, https or mailto; a term is one of our own files' (`<mrk type="term" value="…">`, a link
 * to `term:…`).
 */
export function markOfCode(element: Element): OpenMark | null {
  const { name, attributes } = element;
  if (name === 'mrk' || name === 'sm') return annotationOf(attributes.get('type'), attributes.get('value'));
  const type = attributes.get('subType') ?? attributes.get('ctype') ?? attributes.get('type') ?? '';
  if (Object.hasOwn(TYPES, type)) return TYPES[type]!;
  const code =
    name === 'bpt'
      ? textOf(element)
      : (attributes.get('equiv-text') ?? attributes.get('dispStart') ?? attributes.get('disp') ?? '');
  const tag = /^<([a-z]+)(\s[^>]*)?>$/i.exec(code);
  if (!tag) return null;
  const tagName = tag[1]!.toLowerCase();
  if (tagName === 'a') return linkOf(tag[2] ?? '');
  return Object.hasOwn(TAGS, tagName) ? TAGS[tagName]! : null;
}

function annotationOf(type: string | undefined, value = ''): OpenMark | null {
  if (type === 'duidu:no-term') return { type: 'term', termId: null };
  return type === 'term' && TERM_ID.test(value) ? { type: 'term', termId: value } : null;
}

function linkOf(attributes: string): OpenMark | null {
  const quoted = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const href = (quoted?.[1] ?? quoted?.[2] ?? '').replace(
    /&(amp|quot|lt|gt);/g,
    (_, name: string) => ENTITIES[name]!,
  );
  if (href.startsWith(TERM_SCHEME)) {
    const id = href.slice(TERM_SCHEME.length);
    if (id === 'none') return { type: 'term', termId: null };
    return TERM_ID.test(id) ? { type: 'term', termId: id } : null;
  }
  const safe = safeHref(href);
  return safe ? { type: 'link', href: safe } : null;
}
