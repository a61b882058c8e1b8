import { lineOf, type Source } from './sources.ts';
import { childrenOf, isNode, walk, type Node } from './syntax.ts';

/** Attributes that are read out or shown. */
const SPOKEN = new Set(['alt', 'title', 'label', 'placeholder', 'children', 'content']);
const LANG_TAG = /^(?:en|zh(?:-Han[st])?)$/;

/** Where a walk is: whether strings here reach the reader, and whether their language is stated. */
interface Place {
  readonly inAttribute: boolean;
  readonly shown: boolean;
  readonly stated: boolean;
}

/**
 * Words in a view that are not in the locales. A word is a letter in what is shown (between tags, in a spoken
 * attribute), or a Han character in any string. Text whose language is stated beside it is a name or a mark, the
 * same in every language of the interface: inside an element with a literal `lang`, or under a language tag's key.
 */
export function findHardCoded(source: Source): string[] {
  const found: string[] = [];
  walk<Place>(source, { inAttribute: false, shown: false, stated: false }, (node, place) => {
    const own = placeOf(node, place);
    const text = own.stated ? '' : textOf(node);
    const isWord = own.shown || node.type === 'JSXText' ? /\p{L}/u : /\p{Script=Han}/u;
    if (isWord.test(text)) found.push(`${source.file}:${lineOf(source, node.start)}: ${text.trim()}`);
    return own;
  });
  return found;
}

function textOf(node: Node): string {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node['value'] === 'string')) {
    return String(node['value']);
  }
  if (node.type === 'TemplateElement') return (node['value'] as { cooked: string }).cooked;
  return '';
}

function placeOf(node: Node, place: Place): Place {
  switch (node.type) {
    case 'JSXElement':
      return {
        inAttribute: false,
        shown: false,
        stated: place.stated || hasLang(node['openingElement'] as Node),
      };
    case 'JSXAttribute': {
      const name = String((node['name'] as Node)['name']);
      return {
        ...place,
        inAttribute: true,
        shown: SPOKEN.has(name) || /^aria-(?:label|description|valuetext)$/.test(name),
      };
    }
    case 'JSXExpressionContainer':
      return { ...place, shown: place.shown || !place.inAttribute };
    // What a call or a comparison takes is not shown: t('key'), kind === 'note'.
    case 'CallExpression':
    case 'BinaryExpression':
    case 'MemberExpression':
    case 'ArrowFunctionExpression':
      return { ...place, shown: false };
    case 'Property': {
      const key = node['key'] as Node;
      return { ...place, stated: place.stated || LANG_TAG.test(String(key['value'] ?? key['name'])) };
    }
    default:
      return place;
  }
}

function hasLang(opening: Node): boolean {
  return childrenOf(opening).some((attribute) => {
    const isLang = attribute.type === 'JSXAttribute' && (attribute['name'] as Node)['name'] === 'lang';
    const value = attribute['value'];
    return isLang && isNode(value) && value.type === 'Literal';
  });
}
