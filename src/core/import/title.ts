import type { ReadBlock, Reading, ReadRow } from '../formats/reading.ts';

const LONGEST = 200;

/** A book's chapter says what it is itself called, not what the book is. */
const CHAPTER = /^(第.{1,8}[章节節回卷部篇集]|(chapter|part|book|volume|section)\b)/i;
/** A first line that is no sentence may be a title. */
const LINE = /^.{1,60}$/;
const SENTENCE = /[。！？!?.…”’"」』,，;；:：]$/;

/** What a text is called at first: as the file says, as its first heading says, or as the file is named. */
export function titleOf(reading: Reading, name: string): string {
  const said = reading.title?.replace(/\s+/g, ' ').trim();
  // What was pasted has no name of its own.
  const isNamed = /\.[a-z\d]{1,8}$/i.test(name);
  const found = said || headingOf(reading) || (isNamed ? plainName(name) : firstLine(reading)) || name;
  return found.slice(0, LONGEST);
}

/** A heading near the beginning; in both languages if it has both. */
function headingOf(reading: Reading): string {
  const blocks = reading.shape === 'bilingual' ? reading.rows : reading.blocks;
  const heading = blocks.slice(0, 3).find(({ kind }) => kind === 'heading');
  const texts = heading ? textsOf(heading) : [];
  return texts.some((text) => CHAPTER.test(text)) ? '' : texts.join(' / ');
}

function firstLine(reading: Reading): string {
  const [first] = reading.shape === 'bilingual' ? reading.rows : reading.blocks;
  const texts = first ? textsOf(first) : [];
  return texts.every((text) => LINE.test(text) && !SENTENCE.test(text)) ? texts.join(' / ') : '';
}

function textsOf(block: ReadBlock | ReadRow): string[] {
  const segments = 'segment' in block ? [block.segment] : [block.zh, block.en];
  return segments.map(({ text }) => text.trim()).filter(Boolean);
}

/** A file's name without its folders, its ending and what says its language. */
export function plainName(name: string): string {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z\d]{1,8}$/i, '')
    .normalize('NFC');
  return base.replace(LANGUAGE_MARK, '').replace(/_+/g, ' ').trim() || base;
}

const TAGS = 'zh|zho|chi|cn|tw|hk|chs|cht|en|eng|zh[-_](?:hans|hant|cn|tw|hk|sg)|en[-_](?:us|gb)';
const WORDS = 'chinese|english|中文|英文|汉语|漢語|英语|英語|简体|簡體|繁体|繁體|原文|译文|譯文';
const LANGUAGE_MARK = new RegExp(
  `(?:[\\s._-]+|[\\s._-]*[(（[【])(?:${TAGS}|${WORDS})[)）\\]】]?$|(?:${WORDS})$`,
  'i',
);
