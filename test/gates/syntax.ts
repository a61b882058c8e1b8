import type { Source } from './sources.ts';

/** A node of a syntax tree, as loosely as a walk over all kinds needs it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The nodes directly below a node, in the order of its fields. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

/** Visits a tree from the root down; what `enter` returns is handed to the children. */
export function walk<T>(source: Source, start: T, enter: (node: Node, inherited: T) => T): void {
  const visit = (node: Node, inherited: T) => {
    const own = enter(node, inherited);
    for (const child of childrenOf(node)) visit(child, own);
  };
  visit(source.program as unknown as Node, start);
}

/** The value of a string literal or of a template without holes, else undefined. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral') {
    const quasis = node['quasis'] as { value: { cooked: string } }[];
    if (quasis.length === 1) return quasis[0]!.value.cooked;
  }
  return undefined;
}
