import { BLOCK_KINDS, type BlockKind } from '../bitext/types.ts';

const KINDS: ReadonlySet<string> = new Set(BLOCK_KINDS);

/** What a row is, besides its text. */
export interface Kind {
  readonly kind: BlockKind;
  /** Of headings: 2 to 4. */
  readonly level?: number;
}

export function isKind(name: unknown): name is BlockKind {
  return typeof name === 'string' && KINDS.has(name);
}

/** `heading2`, `item`: what a row is, for formats that have no word of their own for it. */
export function kindName({ kind, level }: Kind): string {
  return `${kind}${level ?? ''}`;
}

/** What `kindName` named; null for any other text. */
export function kindNamed(name: string): Kind | null {
  const [, kind, level] = /^([a-z]+)([2-4])?$/.exec(name) ?? [];
  if (!isKind(kind)) return null;
  return kind === 'heading' && level ? { kind, level: Number(level) } : { kind };
}
