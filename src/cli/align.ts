import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { align } from '../core/align/align.ts';
import type { Bead, Span } from '../core/align/types.ts';
import { alignTexts } from '../core/align/texts.ts';
import { cachedLexicon } from './lexicon-cache.ts';
import { formatBeads, formatTmx, formatTsv, type Row } from './align-formats.ts';

const HELP = `Align a Chinese and an English text, sentence by sentence.

  npm run align -- [options] <source> <target>

The source is Chinese and the target English, or the other way round with --from en. Both are plain text in UTF-8,
paragraphs parted by blank lines or, in texts without blank lines, by line breaks.

  --format tsv    a bead a line: source, target, confidence, parted by tabs (the default)
  --format tmx    TMX 1.4, beads with both sides
  --format beads  [0, 1]:[0] a line: numbers of sentences from 0, source first
  --lines         every line is one sentence, blank ones too; paragraphs are not looked for
  --from zh|en    the language of the source (zh)
  --no-lexicon    without the dictionary
  --help          this text

Exit codes: 0 aligned, 1 a file cannot be read, 2 the command is not understood.
`;

class CommandError extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

function readCommand(args: string[]) {
  const options = {
    format: { type: 'string', default: 'tsv' },
    from: { type: 'string', default: 'zh' },
    lines: { type: 'boolean', default: false },
    lexicon: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  } as const;
  let command;
  try {
    command = parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    throw new CommandError((error as Error).message, 2);
  }
  const { values, positionals } = command;
  if (!['tsv', 'tmx', 'beads'].includes(values.format)) {
    throw new CommandError(`--format is tsv, tmx or beads, not "${values.format}"`, 2);
  }
  if (!['zh', 'en'].includes(values.from))
    throw new CommandError(`--from is zh or en, not "${values.from}"`, 2);
  if (!values.help && positionals.length !== 2) {
    throw new CommandError(`two files are needed, a source and a target; ${positionals.length} given`, 2);
  }
  return { ...values, files: positionals };
}

async function readText(path: string): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text.replaceAll('\r\n', '\n');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : error instanceof TypeError
            ? 'not UTF-8 text'
            : code;
    throw new CommandError(`cannot read ${path}: ${reason}`, 1);
  }
}

/** The lines of a file; the line break that ends the last begins no other. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function paragraphsOf(text: string): string[] {
  const paragraphs = /\n[^\S\n]*\n/.test(text.trim()) ? text.split(/\n[^\S\n]*\n/) : text.split('\n');
  return paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean);
}

/** The share of letters that are Han characters. */
function hanShare(text: string): number {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sample.match(/[a-z]+/gi)?.length ?? 0;
  return han / Math.max(1, han + latin);
}

/** Which of the two texts is Chinese; a contradiction between --from and the texts is settled by the texts. */
function sourceLanguage(from: string, source: string, target: string): 'zh' | 'en' {
  const [a, b] = [hanShare(source), hanShare(target)];
  const seen = a > 0.7 && b < 0.3 ? 'zh' : b > 0.7 && a < 0.3 ? 'en' : from;
  if (seen !== from)
    process.stderr.write(
      `The source is in ${seen === 'zh' ? 'Chinese' : 'English'}: taken as --from ${seen}.\n`,
    );
  return seen as 'zh' | 'en';
}

function progress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(done < 1 ? `\r${Math.floor(done * 100)} %` : '\r      \r');
}

async function main(args: string[]): Promise<void> {
  const command = readCommand(args);
  if (command.help) {
    process.stdout.write(HELP);
    return;
  }
  const [source, target] = [await readText(command.files[0]!), await readText(command.files[1]!)];
  const from = sourceLanguage(command.from, source, target);
  const [zh, en] = from === 'zh' ? [source, target] : [target, source];
  const lexicon = command.lexicon ? await cachedLexicon() : undefined;
  const options = { ...(lexicon && { lexicon }), onProgress: progress };

  let sides: { zh: string[]; en: string[]; beads: readonly Bead[] };
  if (command.lines) {
    const [zhTexts, enTexts] = [linesOf(zh), linesOf(en)];
    sides = { zh: zhTexts, en: enTexts, ...align({ texts: zhTexts }, { texts: enTexts }, options) };
  } else {
    const [zhBlocks, enBlocks] = [paragraphsOf(zh), paragraphsOf(en)];
    const found = alignTexts(zhBlocks, enBlocks, options);
    sides = {
      zh: found.zh.map(({ block, start, end }) => zhBlocks[block]!.slice(start, end)),
      en: found.en.map(({ block, start, end }) => enBlocks[block]!.slice(start, end)),
      beads: found.beads,
    };
  }
  const to = from === 'zh' ? 'en' : 'zh';
  const indexes = ([begin, end]: Span) => Array.from({ length: end - begin }, (_, k) => begin + k);
  const rows = sides.beads.map((bead): Row => {
    const [sourceIndexes, targetIndexes] = [indexes(bead[from]), indexes(bead[to])];
    return {
      sourceIndexes,
      targetIndexes,
      source: sourceIndexes.map((k) => sides[from][k]!).join(from === 'zh' ? '' : ' '),
      target: targetIndexes.map((k) => sides[to][k]!).join(to === 'zh' ? '' : ' '),
      confidence: bead.confidence,
    };
  });
  const format = { tsv: formatTsv, beads: formatBeads, tmx: (all: Row[]) => formatTmx(all, from, to) };
  process.stdout.write(format[command.format as keyof typeof format](rows));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`align: ${error.message}\n${error.code === 2 ? 'Try --help.\n' : ''}`);
  process.exitCode = error.code;
}
