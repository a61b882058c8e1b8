import { describe, expect, it } from 'vitest';
import { formatBeads, formatTmx, formatTsv, type Row } from '../../../src/cli/align-formats.ts';

const ROWS: Row[] = [
  { sourceIndexes: [0, 1], targetIndexes: [0], source: '甲\t乙', target: 'A & <b>', confidence: 0.98765 },
  { sourceIndexes: [], targetIndexes: [1], source: '', target: 'Alone\u0007', confidence: 0.5 },
];

describe('what the terminal command prints', () => {
  it('beads as in gold files, with empty sides', () => {
    expect(formatBeads(ROWS)).toBe('[0, 1]:[0]\n[]:[1]\n');
  });

  it('a bead a line, with no tab from the texts', () => {
    expect(formatTsv(ROWS)).toBe('甲 乙\tA & <b>\t0.988\n\tAlone\u0007\t0.500\n');
  });

  it('TMX of the beads with both sides, escaped', () => {
    const tmx = formatTmx(ROWS, 'zh', 'en');
    expect(tmx).toContain('<tuv xml:lang="zh"><seg>甲 乙</seg></tuv>');
    expect(tmx).toContain('<seg>A &amp; &lt;b&gt;</seg>');
    expect(tmx.match(/<tu>/g)).toHaveLength(1);
    expect(tmx).toContain('srclang="zh"');
  });
});
