import type { Corpus, Model, Table } from './model.ts';
import { TableBuilder } from './model.ts';
import type { Link } from './types.ts';
import type { Weights } from './weights.ts';

/** Below this a token's part in another is forgotten. */
const LEAST_COUNT = 1e-3;

/** For each token of the Chinese side the links it occurs in, one entry for each occurrence. */
function occurrences(zh: Corpus, links: readonly Link[]): { starts: Int32Array; links: Int32Array } {
  const starts = new Int32Array(zh.vocabulary.length + 1);
  const each = (visit: (token: number, link: number) => void) =>
    links.forEach(({ zh: [from, to] }, link) => {
      for (let p = zh.starts[from]!; p < zh.starts[to]!; p++) visit(zh.tokens[p]!, link);
    });
  each((token) => (starts[token + 1]! += 1));
  for (let z = 0; z < zh.vocabulary.length; z++) starts[z + 1]! += starts[z]!;
  const next = starts.slice();
  const found = new Int32Array(starts.at(-1)!);
  each((token, link) => (found[next[token]!++] = link));
  return { starts, links: found };
}

/**
 * One step of IBM model 1 (Brown et al., "The mathematics of statistical machine translation", Computational
 * Linguistics 19(2), 1993) over beads already found, with the dictionary as its prior.
 * @param prior the table from the dictionary, which the counts are added to
 * @param links the beads that have both sides
 */
export function learn(model: Model, prior: Table, links: readonly Link[], weights: Weights): Table {
  const { zh, en, table } = model;
  const at = occurrences(zh, links);
  // Σ over the Chinese tokens of its link, for each English token, in the order of the text
  const sums = new Float64Array(en.tokens.length);
  for (const { zh: z, en: e } of links) {
    const tokens = zh.starts[z[1]]! - zh.starts[z[0]]!;
    for (let p = en.starts[e[0]]!; p < en.starts[e[1]]!; p++) {
      sums[p] = (weights.noSource + weights.chance) * tokens * en.share[en.tokens[p]!]!;
    }
  }
  const row = new Float64Array(en.vocabulary.length);
  const counts = new Float64Array(en.vocabulary.length);
  const eachToken = (z: number, visit: (p: number) => void) => {
    for (let k = at.starts[z]!; k < at.starts[z + 1]!; k++) {
      const [from, to] = links[at.links[k]!]!.en;
      for (let p = en.starts[from]!; p < en.starts[to]!; p++) visit(p);
    }
  };
  const withRow = (z: number, work: () => void) => {
    for (let k = table.starts[z]!; k < table.starts[z + 1]!; k++) row[table.columns[k]!] = table.values[k]!;
    work();
    for (let k = table.starts[z]!; k < table.starts[z + 1]!; k++) row[table.columns[k]!] = 0;
  };
  for (let z = 0; z < zh.vocabulary.length; z++) {
    withRow(z, () => eachToken(z, (p) => (sums[p]! += row[en.tokens[p]!]!)));
  }
  const builder = new TableBuilder();
  for (let z = 0; z < zh.vocabulary.length; z++) {
    const touched: number[] = [];
    let total = 0;
    withRow(z, () =>
      eachToken(z, (p) => {
        const e = en.tokens[p]!;
        const count = (row[e]! + weights.chance * en.share[e]!) / sums[p]!;
        if (count <= LEAST_COUNT) return;
        if (counts[e] === 0) touched.push(e);
        counts[e]! += count;
        total += count;
      }),
    );
    const scale = 1 / (weights.dictionary + total);
    for (let k = prior.starts[z]!; k < prior.starts[z + 1]!; k++) {
      const e = prior.columns[k]!;
      builder.add(e, (weights.dictionary * prior.values[k]! + counts[e]!) * scale);
      counts[e] = 0;
    }
    for (const e of touched) {
      if (counts[e]! > 0) builder.add(e, counts[e]! * scale);
      counts[e] = 0;
    }
    builder.endRow();
  }
  return builder.build();
}
