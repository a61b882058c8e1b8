/** How fine a place within a bead is told apart. */
const STEPS = 1000;

/** exp(−κ·distance), and what to divide it by so that it weighs 1 on average wherever in the bead a word stands. */
export function diagonalTables(kappa: number): { decay: Float64Array; norm: Float64Array } {
  const decay = new Float64Array(STEPS + 1);
  const norm = new Float64Array(STEPS + 1);
  for (let k = 0; k <= STEPS; k++) {
    const at = k / STEPS;
    decay[k] = Math.exp(-kappa * at);
    norm[k] = kappa ? kappa / (2 - Math.exp(-kappa * at) - Math.exp(-kappa * (1 - at))) : 1;
  }
  return { decay, norm };
}

/** What the matches of a bead gain at each token of one side. */
export class Gains {
  private gains = new Float64Array(4096);

  reserve(tokens: number): void {
    if (tokens > this.gains.length) this.gains = new Float64Array(2 * tokens);
  }

  add(at: number, gain: number): void {
    this.gains[at]! += gain;
  }

  /** Σ log(1 + factor · gain) over the tokens `from`–`to`; forgets them. */
  takeLog(from: number, to: number, factor: number): number {
    let product = 1;
    let log = 0;
    for (let at = from; at < to; at++) {
      const gain = this.gains[at]!;
      if (gain === 0) continue;
      this.gains[at] = 0;
      product *= 1 + factor * gain;
      if (product > 1e200) {
        log += Math.log(product);
        product = 1;
      }
    }
    return product === 1 ? log : log + Math.log(product);
  }
}
