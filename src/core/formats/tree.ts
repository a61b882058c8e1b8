/** An element of markup as read: names in lower case (HTML) or without the root's prefix (XML). */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly line: number;
}

export type Node = Element | string;

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

/** The child elements with that name, in order. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => isElement(child) && (!name || child.name === name),
  );
}

/** The first child element with that name. */
export function childOf(parent: Element, name: string): Element | undefined {
  return parent.children.find((child): child is Element => isElement(child) && child.name === name);
}

/** All elements with that name below this one, in document order. */
export function* descendantsOf(parent: Element, name: string): Generator<Element> {
  for (const child of childrenOf(parent)) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

/** All the text in an element, as it is. */
export function textOf(node: Node): string {
  if (!isElement(node)) return node;
  return node.children.map(textOf).join('');
}
