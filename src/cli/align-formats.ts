/** A bead as the terminal command writes it. */
export interface Row {
  readonly sourceIndexes: readonly number[];
  readonly targetIndexes: readonly number[];
  readonly source: string;
  readonly target: string;
  readonly confidence: number;
}

/** `source ⇥ target ⇥ confidence`, with white space in the texts made plain. */
export function formatTsv(rows: readonly Row[]): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return rows
    .map((row) => `${plain(row.source)}\t${plain(row.target)}\t${row.confidence.toFixed(3)}\n`)
    .join('');
}

/** `[0, 1]:[0]`, the form of the published gold alignments. */
export function formatBeads(rows: readonly Row[]): string {
  return rows.map((row) => `[${row.sourceIndexes.join(', ')}]:[${row.targetIndexes.join(', ')}]\n`).join('');
}

function escapeXml(text: string): string {
  // characters that XML 1.0 does not allow, even escaped
  // oxlint-disable-next-line no-control-regex
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** TMX 1.4b, a unit for each bead with both sides. */
export function formatTmx(rows: readonly Row[], source: string, target: string): string {
  const variant = (lang: string, text: string) =>
    `      <tuv xml:lang="${lang}"><seg>${escapeXml(text.replace(/\s+/g, ' ').trim())}</seg></tuv>\n`;
  const units = rows
    .filter((row) => row.sourceIndexes.length && row.targetIndexes.length)
    .map(
      (row) =>
        `    <tu>\n      <prop type="confidence">${row.confidence.toFixed(3)}</prop>\n` +
        `${variant(source, row.source)}${variant(target, row.target)}    </tu>\n`,
    );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    '  <header creationtool="duidu" creationtoolversion="1" segtype="sentence" o-tmf="plain" adminlang="en" ' +
    `srclang="${source}" datatype="plaintext"/>\n  <body>\n${units.join('')}  </body>\n</tmx>\n`
  );
}
