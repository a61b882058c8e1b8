import type { Unit } from './units.ts';

/** What may be an id in `{#id}`. */
const ID = /^[a-z][a-z0-9-]*$/;
/** What is read as attributes where it ends a block. */
const ATTRIBUTES = /\{(?:\s*[#.][a-z][a-z0-9-]*)+\s*\}\s*$/;
/** What `pairBlocks` names blocks after before any heading has an id. */
const ROOT = 'p';

/**
 * The ids to write into Markdown; null where `pairBlocks` is to name the block (`q6-1`, `q6-2` …): because the id
 * looks like such a name, which it then mostly gives again, or because Markdown cannot hold it. So no written id is
 * one that it gives to another block.
 *
 * A block that ends in what looks like attributes has an id in any case, since a block's end is read as attributes
 * once.
 */
export function markdownIds(blocks: readonly Unit[]): (string | null)[] {
  const isParent = ({ kind }: Unit) => kind === 'heading' || kind === 'question';
  // A note cannot have attributes.
  const isFit = (block: Unit) =>
    block.kind !== 'note' && ID.test(block.id) && !(isParent(block) && block.id === ROOT);
  const parents = new Set([ROOT, ...blocks.filter((one) => isParent(one) && isFit(one)).map(({ id }) => id)]);
  const looksGiven = (id: string) => parents.has(/^(.+)-\d+$/.exec(id)?.[1] ?? '');
  const known = new Set(blocks.map(({ id }) => id.replace(/-.*$/s, '')));
  const taken = new Set<string>();
  let last = 0;
  const freshId = () => {
    do last++;
    while (known.has(`x${last}`));
    return `x${last}`;
  };

  return blocks.map((block) => {
    if (isFit(block) && !looksGiven(block.id) && !taken.has(block.id)) {
      taken.add(block.id);
      return block.id;
    }
    const needsOne = ATTRIBUTES.test(block.zh.text) || ATTRIBUTES.test(block.en.text);
    return needsOne && block.kind !== 'note' ? freshId() : null;
  });
}
