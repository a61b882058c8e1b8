import type { Corpus, Model } from './model.ts';

/** A Chinese sentence and an English one that share rare words. */
export interface Anchor {
  readonly zh: number;
  readonly en: number;
  readonly weight: number;
}

const BEST = 3;
const LEAST_SCORE = 0.4;
const LEAST_PROBABILITY = 0.02;

/** The sentences in which each token occurs, a sentence once. */
function postings(corpus: Corpus): { starts: Int32Array; sentences: Int32Array } {
  const seen = new Int32Array(corpus.vocabulary.length);
  const starts = new Int32Array(corpus.vocabulary.length + 1);
  const each = (visit: (token: number, sentence: number) => void) => {
    seen.fill(-1);
    for (let sentence = 0; sentence < corpus.sentences; sentence++) {
      for (let p = corpus.starts[sentence]!; p < corpus.starts[sentence + 1]!; p++) {
        const token = corpus.tokens[p]!;
        if (seen[token] === sentence) continue;
        seen[token] = sentence;
        visit(token, sentence);
      }
    }
  };
  each((token) => (starts[token + 1]! += 1));
  for (let token = 0; token < corpus.vocabulary.length; token++) starts[token + 1]! += starts[token]!;
  const next = starts.slice();
  const sentences = new Int32Array(starts.at(-1)!);
  each((token, sentence) => (sentences[next[token]!++] = sentence));
  return { starts, sentences };
}

/** The best few partners of each Chinese sentence by the rare words they share. */
function candidates({ zh, en, table }: Model): Anchor[] {
  const { starts, sentences } = postings(en);
  const commonest = Math.max(8, Math.min(60, 0.04 * en.sentences));
  const best = new Float64Array(en.vocabulary.length);
  const scores = new Float64Array(en.sentences);
  const found: Anchor[] = [];
  for (let i = 0; i < zh.sentences; i++) {
    const matched: number[] = [];
    for (let p = zh.starts[i]!; p < zh.starts[i + 1]!; p++) {
      const z = zh.tokens[p]!;
      for (let k = table.starts[z]!; k < table.starts[z + 1]!; k++) {
        const e = table.columns[k]!;
        const count = starts[e + 1]! - starts[e]!;
        if (count > commonest || table.values[k]! < LEAST_PROBABILITY) continue;
        const weight = Math.sqrt(table.values[k]!) * Math.log(en.sentences / count + 1);
        if (best[e] === 0) matched.push(e);
        if (weight > best[e]!) best[e] = weight;
      }
    }
    const touched: number[] = [];
    for (const e of matched) {
      for (let k = starts[e]!; k < starts[e + 1]!; k++) {
        const j = sentences[k]!;
        if (scores[j] === 0) touched.push(j);
        scores[j]! += best[e]!;
      }
      best[e] = 0;
    }
    const tokens = zh.starts[i + 1]! - zh.starts[i]!;
    const ranked = touched.map((j) => {
      const score = scores[j]! / Math.sqrt(3 + tokens + en.starts[j + 1]! - en.starts[j]!);
      scores[j] = 0;
      return { zh: i, en: j, weight: score * score };
    });
    // where a text repeats itself its copies score alike: the one nearest the diagonal is meant
    const expected = (i * en.sentences) / zh.sentences;
    ranked.sort((a, b) => b.weight - a.weight || Math.abs(a.en - expected) - Math.abs(b.en - expected));
    found.push(...ranked.slice(0, BEST).filter(({ weight }) => weight > LEAST_SCORE * LEAST_SCORE));
  }
  return found;
}

/**
 * The heaviest chain of anchors that rises on both sides, by a Fenwick tree of best chains that end at or before an
 * English sentence: O(n log m).
 */
function heaviestChain(anchors: readonly Anchor[], enSentences: number): Anchor[] {
  const best = new Int32Array(enSentences + 2).fill(-1);
  const total = new Float64Array(anchors.length);
  const previous = new Int32Array(anchors.length).fill(-1);
  let last = -1;
  for (let from = 0; from < anchors.length;) {
    let to = from;
    while (to < anchors.length && anchors[to]!.zh === anchors[from]!.zh) to++;
    for (let k = from; k < to; k++) {
      for (let at = anchors[k]!.en; at > 0; at -= at & -at) {
        const end = best[at]!;
        if (end >= 0 && (previous[k]! < 0 || total[end]! > total[previous[k]!]!)) previous[k] = end;
      }
      total[k] = anchors[k]!.weight + (previous[k]! < 0 ? 0 : total[previous[k]!]!);
      if (last < 0 || total[k]! > total[last]!) last = k;
    }
    for (let k = from; k < to; k++) {
      for (let at = anchors[k]!.en + 1; at <= enSentences + 1; at += at & -at) {
        if (best[at]! < 0 || total[k]! > total[best[at]!]!) best[at] = k;
      }
    }
    from = to;
  }
  const chain: Anchor[] = [];
  for (let k = last; k >= 0; k = previous[k]!) chain.push(anchors[k]!);
  return chain.reverse();
}

/** The first pass: where the two texts surely meet. */
export function findAnchors(model: Model): Anchor[] {
  return heaviestChain(candidates(model), model.en.sentences);
}
