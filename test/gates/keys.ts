import { literalsOf, namedTypes, typedNames, type Types } from './literal-types.ts';
import { lineOf, type Source } from './sources.ts';
import { childrenOf, isNode, stringOf, walk, type Node } from './syntax.ts';

/**
 * A use of a translation: a key, or a template in which each hole stands for one or more characters without a dot.
 * `place` is file and line.
 */
export interface Use {
  readonly namespace: string;
  readonly key: string | RegExp;
  readonly place: string;
}

/** What names mean: a namespace's `t`, or one of some keys. */
interface Scope {
  readonly functions: ReadonlyMap<string, string>;
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/**
 * Every `t(…)` of a source. The rule for what can be read: `t` (under whatever name) comes from
 * `useTranslation('namespace')`, `getFixedT(…, 'namespace')` or a parameter of type `TFunction<'namespace'>`; its
 * key is a string, a template, a choice (`a ? b : c`, `a ?? b`) between such, or a parameter whose type is a union of
 * strings.
 *
 * @param types the named types of all sources; the source's own come before them
 * @param defaultNamespace the one that `useTranslation()` and `i18next.t` mean
 * @returns the uses, and a line for each call that does not follow the rule
 */
export function findUses(
  source: Source,
  types: Types,
  defaultNamespace: string,
): { uses: Use[]; unclear: string[] } {
  const uses: Use[] = [];
  const unclear: string[] = [];
  const known: Types = new Map([...types, ...namedTypes([source])]);
  const start: Scope = { functions: new Map(), keys: new Map() };
  walk<Scope>(source, start, (node, scope) => {
    const own: Scope = {
      functions: new Map([...scope.functions, ...bindingsIn(node, defaultNamespace)]),
      keys: new Map([...scope.keys, ...keyNamesIn(node, known)]),
    };
    if (node.type !== 'CallExpression') return own;
    const namespace = namespaceOfCall(node, own, defaultNamespace);
    if (namespace === undefined) return own;
    const place = `${source.file}:${lineOf(source, node.start)}`;
    const keys = keysOf((node['arguments'] as Node[])[0], own);
    if (!keys) unclear.push(`${place}: ${source.code.slice(node.start, node.end)}`);
    for (const key of keys ?? []) uses.push({ ...inNamespace(key, namespace), place });
    return own;
  });
  return { uses, unclear };
}

/** A key may name its namespace itself: `shared:close`. */
function inNamespace(key: string | RegExp, namespace: string): Pick<Use, 'namespace' | 'key'> {
  const colon = typeof key === 'string' ? key.indexOf(':') : -1;
  if (typeof key !== 'string' || colon < 0) return { namespace, key };
  return { namespace: key.slice(0, colon), key: key.slice(colon + 1) };
}

/** The names that a node binds to a `t`, valid in all that lies below it. */
function bindingsIn(node: Node, defaultNamespace: string): [string, string][] {
  const found: [string, string][] = [];
  const statements = Array.isArray(node['body']) ? (node['body'] as Node[]) : [];
  for (const statement of statements) {
    const declaration = statement.type.startsWith('Export') ? statement['declaration'] : statement;
    if (!isNode(declaration) || declaration.type !== 'VariableDeclaration') continue;
    for (const declarator of declaration['declarations'] as Node[]) {
      const namespace = namespaceOfHook(declarator['init'], defaultNamespace);
      const name = namespace === undefined ? undefined : boundName(declarator['id'] as Node);
      if (name) found.push([name, namespace!]);
    }
  }
  for (const parameter of (Array.isArray(node['params']) ? node['params'] : []) as Node[]) {
    const namespace = namespaceOfType(parameter['typeAnnotation'], defaultNamespace);
    if (namespace !== undefined) found.push([parameter['name'] as string, namespace]);
  }
  return found;
}

/** The parameters of a function that hold a key. */
function keyNamesIn(node: Node, types: Types): [string, string[]][] {
  const parameters = (Array.isArray(node['params']) ? node['params'] : []) as Node[];
  return parameters
    .flatMap((parameter) => typedNames(parameter, types))
    .flatMap(([name, type]) => {
      const literals = literalsOf(type, types);
      return literals ? [[name, literals] as [string, string[]]] : [];
    });
}

function namespaceOfHook(init: unknown, defaultNamespace: string): string | undefined {
  if (!isNode(init) || init.type !== 'CallExpression') return undefined;
  const callee = init['callee'] as Node;
  const args = init['arguments'] as Node[];
  if (callee['name'] === 'useTranslation') return stringOf(args[0]) ?? defaultNamespace;
  const property = callee['property'];
  if (isNode(property) && property['name'] === 'getFixedT') return stringOf(args[1]) ?? defaultNamespace;
  return undefined;
}

/** `{ t }`, `{ t: name }`, `[t]` or a plain name. */
function boundName(id: Node): string | undefined {
  if (id.type === 'Identifier') return id['name'] as string;
  if (id.type === 'ArrayPattern')
    return (id['elements'] as (Node | null)[])[0]?.['name'] as string | undefined;
  const property = (id['properties'] as Node[] | undefined)?.find(
    (item) => isNode(item['key']) && item['key']['name'] === 't',
  );
  return property && isNode(property['value']) ? (property['value']['name'] as string) : undefined;
}

function namespaceOfType(annotation: unknown, defaultNamespace: string): string | undefined {
  if (!isNode(annotation)) return undefined;
  const type = childrenOf(annotation)[0];
  if (type?.type !== 'TSTypeReference' || (type['typeName'] as Node)['name'] !== 'TFunction')
    return undefined;
  const given = isNode(type['typeArguments']) ? childrenOf(type['typeArguments'])[0] : undefined;
  return given ? stringOf(given['literal']) : defaultNamespace;
}

function namespaceOfCall(node: Node, scope: Scope, defaultNamespace: string): string | undefined {
  const callee = node['callee'] as Node;
  if (callee.type === 'Identifier') return scope.functions.get(callee['name'] as string);
  const { object, property } = callee;
  const ofHook =
    isNode(property) && property['name'] === 't' ? namespaceOfHook(object, defaultNamespace) : undefined;
  if (ofHook !== undefined) return ofHook;
  const isInstance = isNode(object) && ['i18n', 'i18next'].includes(object['name'] as string);
  return isInstance && isNode(property) && property['name'] === 't' ? defaultNamespace : undefined;
}

function keysOf(node: unknown, scope: Scope): (string | RegExp)[] | null {
  if (!isNode(node)) return null;
  const plain = stringOf(node);
  if (plain !== undefined) return [plain];
  switch (node.type) {
    case 'Identifier':
      return scope.keys.get(node['name'] as string)?.slice() ?? null;
    case 'TemplateLiteral': {
      const parts = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
      return [new RegExp(`^${parts.map(escapeRegExp).join('[^.]+')}$`)];
    }
    case 'ConditionalExpression':
      return both(node['consequent'], node['alternate'], scope);
    case 'LogicalExpression':
      return both(node['left'], node['right'], scope);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return keysOf(node['expression'], scope);
    default:
      return null;
  }
}

function both(a: unknown, b: unknown, scope: Scope): (string | RegExp)[] | null {
  const first = keysOf(a, scope);
  const second = keysOf(b, scope);
  return first && second ? [...first, ...second] : null;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
