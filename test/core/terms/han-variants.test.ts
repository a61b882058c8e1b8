import { expect, it } from 'vitest';
import { HAN_FOLD } from '../../../src/core/terms/han-fold.ts';
import { variantGroups } from './variant-groups.ts';

const HEADER = `/**
 * Han characters that Simplified and Traditional text write for one another. A group is the Simplified
 * character and then its Traditional, Taiwan and Hong Kong forms; a space ends it.
 *
 * Generated from OpenCC's character dictionaries (https://github.com/BYVoid/OpenCC, Apache License 2.0), which a
 * test holds it against. After an update of opencc-js: \`npx vitest run -u --project unit han-variants\`
 */
`;

function wrap(words: readonly string[], width: number): string {
  const lines = [''];
  for (const word of words) {
    if (lines.at(-1)!.length + word.length >= width) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  }
  return lines.join('\n');
}

it('the table is what OpenCC’s dictionaries give', async () => {
  const module = `${HEADER}export const HAN_VARIANTS = \`\n${wrap(variantGroups(), 100)}\n\`;\n`;
  await expect(module).toMatchFileSnapshot('../../../src/core/terms/han-variants.ts');
});

it.each([
  '机機',
  '为為爲',
  '里裡裏',
  '台臺檯颱',
  '着著',
  '线線綫',
  '发發髮',
  '说說説',
  '群羣',
  '卫衛衞',
  '长長⻓',
])('%s fold alike', (group) => {
  expect(new Set(Array.from(group, (char) => HAN_FOLD.get(char) ?? char)).size).toBe(1);
});
