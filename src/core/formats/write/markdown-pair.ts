import { strToU8, zipSync, type Zippable } from 'fflate';
import type { TextMeta } from '../../bitext/document.ts';
import { SIDES, type Side } from '../../bitext/types.ts';
import { markdownContent, noteStart } from './markdown-block.ts';
import { markdownIds } from './markdown-ids.ts';
import { fileName, slugOf } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';
import { blocksOf, type Unit } from './units.ts';
import { zipTime } from './zip-time.ts';

/**
 * Writes a zip with what `public/texts` wants: `<slug>/meta.json`, `<slug>/zh-Hans.md` (or `zh-Hant.md`) and
 * `<slug>/en.md`, block n of the one beside block n of the other. The build takes it as it is.
 *
 * What Markdown cannot say: a side that is missing is a zero-width space; an answer with no question before it is a
 * paragraph; an id that is no slug is given anew.
 */
export function writeMarkdownPair(outgoing: Outgoing): Written {
  const { title, langs, modified } = outgoing;
  const blocks = blocksOf(outgoing);
  const meta = outgoing.meta ?? metaOf(outgoing);
  const files: Zippable = {
    [`${meta.slug}/meta.json`]: strToU8(
      `${JSON.stringify({ $schema: '../meta.schema.json', ...meta }, null, 2)}\n`,
    ),
  };
  for (const side of SIDES) files[`${meta.slug}/${langs[side]}.md`] = strToU8(markdownOf(blocks, side));
  return {
    name: fileName(title, 'zip'),
    type: 'application/zip',
    bytes: zipSync(files, { mtime: zipTime(modified) }),
  };
}

/** What `meta.json` has to say of a text that says nothing of itself; its keeper fills in the rest. */
function metaOf({ title, langs, modified }: Outgoing): TextMeta {
  const said = title.trim() || 'Text';
  const inEach = { 'zh-Hans': said, 'zh-Hant': said, en: said };
  return {
    slug: slugOf(title),
    title: inEach,
    description: inEach,
    date: modified.toISOString().slice(0, 10),
    languages: [langs.zh, langs.en],
    licence: { name: 'Copyright not evaluated', url: 'https://rightsstatements.org/vocab/CNE/1.0/' },
    authors: ['Anonymous'],
    statement: inEach,
    sources: [{ title: said }],
  };
}

/** One side of the blocks as a Markdown file. */
function markdownOf(blocks: readonly Unit[], side: Side): string {
  const ids = markdownIds(blocks);
  let answering = false;
  let written = '';
  blocks.forEach((block, n) => {
    const id = ids[n] ? `#${ids[n]}` : '';
    const { kind } = block;
    if (kind === 'question') answering = true;
    else if (kind === 'heading') answering = false;
    const classOf = kind === 'paragraph' && answering ? '.paragraph' : CLASSES[kind];
    const attributes = [id, classOf].filter(Boolean).join(' ');
    const isOneList = kind === 'item' && blocks[n - 1]?.kind === 'item';
    written += `${n === 0 ? '' : isOneList ? '\n' : '\n\n'}${blockOf(block, side, attributes)}`;
  });
  return `${written}\n`;
}

const CLASSES: Partial<Record<Unit['kind'], string>> = { question: '.question', caption: '.caption' };

function blockOf(block: Unit, side: Side, attributes: string): string {
  const { kind } = block;
  const level = Math.min(4, Math.max(2, block.level ?? 2));
  const isHeading = kind === 'heading' || kind === 'question';
  const content = markdownContent(block[side], isHeading) + (attributes && ` {${attributes}}`);
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${content}`;
    case 'question':
      return `### ${content}`;
    case 'quotation':
      return prefixed(content, '> ', '> ');
    case 'note':
      return prefixed(noteStart(block[side]) + content, '> ', '> ');
    case 'item':
      return prefixed(content, '- ', '  ');
    default:
      return content;
  }
}

function prefixed(lines: string, first: string, others: string): string {
  return first + lines.replace(/\n/g, `\n${others}`);
}
