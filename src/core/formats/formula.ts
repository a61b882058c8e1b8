/**
 * What a spreadsheet may take for a formula: a cell that begins with = + - @, in full width too, or with a tab or
 * line end before one. (OWASP, "CSV Injection".) Apostrophes in front belong to the pattern so that guarding can be
 * undone without doubt.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs: where it could be taken for a formula, an apostrophe comes before it. */
export function guardFormula(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** Takes back what `guardFormula` did: for every text, `unguardFormula(guardFormula(text))` is the text. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
