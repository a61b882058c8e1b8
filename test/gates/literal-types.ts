import type { Source } from './sources.ts';
import { isNode, stringOf, walk, type Node } from './syntax.ts';

/** Names of types to what they stand for: `type Word = 'a' | 'b'`, `interface Props { … }`. */
export type Types = ReadonlyMap<string, Node>;

/** The named types of all sources. Where two share a name, it means neither. */
export function namedTypes(sources: readonly Source[]): Types {
  const found = new Map<string, Node>();
  const twice = new Set<string>();
  for (const source of sources) {
    walk<null>(source, null, (node) => {
      const isNamed = node.type === 'TSTypeAliasDeclaration' || node.type === 'TSInterfaceDeclaration';
      if (isNamed) {
        const name = (node['id'] as Node)['name'] as string;
        if (found.has(name)) twice.add(name);
        found.set(name, (node['typeAnnotation'] ?? node['body']) as Node);
      }
      return null;
    });
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** The strings that a type allows, or null where it is no union of strings. */
export function literalsOf(type: unknown, types: Types): string[] | null {
  if (!isNode(type)) return null;
  if (type.type === 'TSLiteralType') {
    const literal = stringOf(type['literal']);
    return literal === undefined ? null : [literal];
  }
  if (type.type === 'TSUnionType') {
    const parts = (type['types'] as Node[]).map((part) => literalsOf(part, types));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  return type.type === 'TSTypeReference' ? literalsOf(resolved(type, types), types) : null;
}

/** The names that a parameter binds, each with its type: `name: Type` or `{ name }: { name: Type }`. */
export function typedNames(parameter: Node, types: Types): [string, Node][] {
  const annotation = parameter['typeAnnotation'];
  const type = isNode(annotation) ? annotation['typeAnnotation'] : undefined;
  if (!isNode(type)) return [];
  if (parameter.type === 'Identifier') return [[parameter['name'] as string, type]];
  if (parameter.type !== 'ObjectPattern') return [];
  const shape = type.type === 'TSTypeReference' ? resolved(type, types) : type;
  const members = (shape?.['members'] ?? shape?.['body'] ?? []) as Node[];
  return members.flatMap((member) => {
    const name = isNode(member['key']) ? member['key']['name'] : undefined;
    const memberType = isNode(member['typeAnnotation'])
      ? member['typeAnnotation']['typeAnnotation']
      : undefined;
    return typeof name === 'string' && isNode(memberType) ? [[name, memberType] as [string, Node]] : [];
  });
}

function resolved(reference: Node, types: Types): Node | undefined {
  return types.get((reference['typeName'] as Node)['name'] as string);
}
