import type { BlockKind, TextLang } from '../bitext/types.ts';
import type { Problem } from '../formats/problem.ts';
import type { BoilerplateReason, FormatId, Reading, TablePreview } from '../formats/reading.ts';
import { lengthOf } from '../text/script.ts';
import { titleOf } from './title.ts';

/** How much of a text a preview shows. */
const SAMPLE = 60;
const LONGEST = 400;
const REMOVALS = 400;
const LONGEST_REMOVAL = 160;
const WARNINGS = 30;
const TABLE_ROWS = 8;
const LONGEST_CELL = 60;

/** A block or a row, as a preview shows it; long texts are cut. `at` is its number in the reading. */
export interface SampleRow {
  readonly at: number;
  readonly kind: BlockKind;
  readonly zh: string;
  readonly en: string;
}

/** Something that is offered for removal. `n` is its number among the reading's suggestions. */
export interface Removal {
  readonly n: number;
  readonly at: number;
  readonly reason: BoilerplateReason;
  readonly text: string;
  readonly lang: TextLang;
  /** Whether it is only a part of its block. */
  readonly partial: boolean;
}

/** What was understood of a file, small enough to be sent to the page. */
export interface Preview {
  readonly format: FormatId;
  readonly encoding: string;
  readonly title: string;
  readonly shape: Reading['shape'];
  /** The script of the Chinese, if there is any. */
  readonly script: 'zh-Hans' | 'zh-Hant';
  /** The language of a text in one. */
  readonly lang: TextLang | null;
  /** The languages that the file itself names. */
  readonly languages: readonly string[];
  /** Blocks or pairs in all, Chinese characters, English words. */
  readonly counts: { readonly rows: number; readonly zh: number; readonly en: number };
  readonly sample: readonly SampleRow[];
  readonly removals: readonly Removal[];
  readonly warnings: readonly Problem[];
  readonly table?: TablePreview;
}

/** @param name the file's, which gives the title where nothing else does */
export function previewOf(reading: Reading, name: string): Preview {
  const { format, encoding, languages, warnings, table } = reading;
  const isEnglish = reading.shape === 'monolingual' && reading.lang === 'en';
  const rows =
    reading.shape === 'bilingual'
      ? reading.rows.map(({ kind, zh, en }) => ({ kind, zh: zh.text, en: en.text }))
      : reading.blocks.map(({ kind, segment: { text } }) => ({
          kind,
          zh: isEnglish ? '' : text,
          en: isEnglish ? text : '',
        }));
  const script =
    reading.shape === 'bilingual' ? reading.langs.zh : reading.lang === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  const counts = { rows: rows.length, zh: 0, en: 0 };
  for (const { zh, en } of rows) {
    counts.zh += lengthOf(zh, 'zh');
    counts.en += lengthOf(en, 'en');
  }
  return {
    format,
    encoding,
    title: titleOf(reading, name),
    shape: reading.shape,
    script,
    lang: reading.shape === 'monolingual' ? reading.lang : null,
    languages: languages.slice(0, 40).map((tag) => clipped(tag, 40)),
    counts,
    sample: rows.slice(0, SAMPLE).map(({ kind, zh, en }, at) => ({
      at,
      kind,
      zh: clipped(zh, LONGEST),
      en: clipped(en, LONGEST),
    })),
    removals: reading.boilerplate.slice(0, REMOVALS).map(({ at, reason, side, range }, n) => {
      const { zh, en } = rows[at]!;
      const isZh = side ? side === 'zh' : !isEnglish && Boolean(zh);
      const text = isZh ? zh : en;
      return {
        n,
        at,
        reason,
        text: clipped((range ? text.slice(range.start, range.end) : text).trim(), LONGEST_REMOVAL),
        lang: isZh ? script : 'en',
        partial: range !== undefined,
      };
    }),
    warnings: warnings.slice(0, WARNINGS),
    ...(table
      ? {
          table: {
            ...table,
            rows: table.rows
              .slice(0, TABLE_ROWS)
              .map((cells) => cells.slice(0, 50).map((cell) => clipped(cell, LONGEST_CELL))),
          },
        }
      : {}),
  };
}

/** The beginning of a text, never half of a character. */
function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}
