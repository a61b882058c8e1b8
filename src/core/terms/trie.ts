/**
 * A trie of keys in typed arrays. States are numbered breadth-first, so that the children of a state stand side
 * by side, in order of their labels, and `first[s + 1]` is where those of state `s` end. The keys that
 * end in a state are likewise the ones from `accept[s]` to `accept[s + 1]` of `order`.
 */
export interface Trie {
  /** State after a first unit, 0 for none (state 0 is the start, which nothing leads back to). */
  readonly roots: Int32Array;
  readonly first: Int32Array;
  readonly labels: Uint16Array;
  readonly accept: Int32Array;
  /** Numbers of the keys as they were given; equal keys keep their order. */
  readonly order: Int32Array;
}

/** Builds the trie of keys, none of them empty. Time is that of sorting them. */
export function buildTrie(keys: readonly string[]): Trie {
  const sorted = Int32Array.from(keys, (_, n) => n).sort((a, b) => compare(keys[a]!, keys[b]!) || a - b);
  const room = keys.reduce((sum, key) => sum + key.length, 2);
  const first = new Int32Array(room);
  const accept = new Int32Array(room);
  const labels = new Uint16Array(room);
  const order = new Int32Array(keys.length);
  // Each state is a run of sorted keys that share its prefix; its run waits here until the state's turn.
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  const depth = new Int32Array(room);
  to[0] = keys.length;
  let states = 1;
  let accepted = 0;
  for (let s = 0; s < states; s++) {
    first[s] = states;
    accept[s] = accepted;
    let k = from[s]!;
    const at = depth[s]!;
    while (k < to[s]! && keys[sorted[k]!]!.length === at) order[accepted++] = sorted[k++]!;
    while (k < to[s]!) {
      const label = keys[sorted[k]!]!.charCodeAt(at);
      labels[states] = label;
      from[states] = k;
      depth[states] = at + 1;
      while (k < to[s]! && keys[sorted[k]!]!.charCodeAt(at) === label) k++;
      to[states++] = k;
    }
  }
  first[states] = states;
  accept[states] = accepted;
  const roots = new Int32Array(0x10000);
  for (let s = first[0]!; s < first[1]!; s++) roots[labels[s]!] = s;
  return {
    roots,
    first: first.slice(0, states + 1),
    labels: labels.slice(0, states),
    accept: accept.slice(0, states + 1),
    order,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The state after `state` and a unit, or 0. */
export function step({ first, labels }: Trie, state: number, unit: number): number {
  let low = first[state]!;
  let high = first[state + 1]!;
  while (high - low > 4) {
    const middle = (low + high) >> 1;
    if (labels[middle]! <= unit) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (labels[low] === unit) return low;
  return 0;
}
