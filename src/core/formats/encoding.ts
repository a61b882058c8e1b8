import { guessEncoding, utf16Order } from './encoding-guess.ts';
import { problem, refuse, type Place, type Problem } from './problem.ts';

/** Text, and the name of the encoding it was in, as `TextDecoder` gives it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Problem[];
}

interface DecodeOptions {
  /** What the caller says: taken as it is. */
  readonly forced?: string | undefined;
  /** What the file says of itself: taken where it is true. */
  readonly declared?: string | undefined;
}

/** So many good characters outweigh one that cannot be decoded. */
const GOOD_FOR_BAD = 20;

/**
 * Turns bytes into text. In this order: what the caller says; a byte order mark; UTF-16 without one; UTF-8, which
 * bytes in another encoding are hardly ever; what the file declares; GB18030, Big5, windows-1252 by statistics;
 * and UTF-8 with a few broken characters.
 *
 * @throws FormatError `fileBinary`, `encodingUnknown`
 */
export function decode(bytes: Uint8Array, place: Place, options: DecodeOptions = {}): Decoded {
  const { forced, declared } = options;
  if (forced) {
    if (!isLabel(forced)) refuse('encodingUnknown', place, { encoding: forced });
    return lenient(bytes, forced, place);
  }
  // UTF-32 in little endian begins as UTF-16 does; nothing here can decode it.
  if (bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xfe && !bytes[2] && !bytes[3])
    refuse('encodingUnknown', place);
  const marked = byteOrderMark(bytes);
  if (marked) return lenient(bytes, marked, place);

  const nul = bytes.includes(0);
  if (nul) {
    const order = utf16Order(bytes);
    if (order) return labelled(lenient(bytes, order, place), declared, place);
  }
  const utf8 = strict(bytes, 'utf-8');
  if (nul && looksBinary(utf8 ?? '\0')) refuse('fileBinary', place);
  if (utf8 !== null) return labelled({ text: utf8, encoding: 'utf-8', warnings: [] }, declared, place);

  if (declared && isLabel(declared) && !/^utf-?(8|16)/i.test(declared)) {
    const text = strict(bytes, declared);
    if (text !== null) return { text, encoding: nameOf(declared), warnings: [] };
  }
  const guess = guessEncoding(bytes);
  const text = guess && strict(bytes, guess);
  if (guess && text !== null) {
    return labelled({ text: text as string, encoding: guess, warnings: [] }, declared, place);
  }
  for (const label of ['utf-8', 'gb18030']) {
    const read = lenient(bytes, label, place);
    if (isMostlyGood(read.text)) return labelled(read, declared, place);
  }
  return refuse('encodingUnknown', { ...place, line: firstBadLine(bytes) });
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function strict(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes whatever can be; tells a cut end from characters lost on the way. */
function lenient(bytes: Uint8Array, label: string, place: Place): Decoded {
  const encoding = nameOf(label);
  const text = strict(bytes, label);
  if (text !== null) return { text, encoding, warnings: [] };
  const read = new TextDecoder(label).decode(bytes);
  const first = read.indexOf('\ufffd');
  const whole = read.replace(/\ufffd$/, '');
  if (first === whole.length) return { text: whole, encoding, warnings: [problem('endCut', place)] };
  const at = { ...place, line: lineAt(read, first) };
  const { count } = losses(read);
  return { text: read, encoding, warnings: [problem('charactersLost', at, { count })] };
}

function isMostlyGood(text: string): boolean {
  const { count, beyondAscii } = losses(text);
  return count * GOOD_FOR_BAD <= beyondAscii - count;
}

function losses(text: string): { count: number; beyondAscii: number } {
  let count = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) beyondAscii++;
    if (unit === 0xfffd) count++;
  }
  return { count, beyondAscii };
}

function labelled(decoded: Decoded, declared: string | undefined, place: Place): Decoded {
  const { encoding, warnings } = decoded;
  // ASCII is the same in every encoding that a file could be said to be in, but for UTF-16.
  const same = !declared || (isLabel(declared) && sameFamily(nameOf(declared), encoding));
  if (same || (/^[\0-\x7f]*$/.test(decoded.text) && !/^utf-?16/i.test(declared))) return decoded;
  const values = { declared: declared.slice(0, 40), actual: encoding };
  return { ...decoded, warnings: [...warnings, problem('encodingMislabelled', place, values)] };
}

/** GB2312 and GBK are what is called GB18030 here; "UTF-16" alone leaves the byte order open. */
function sameFamily(declared: string, actual: string): boolean {
  const family = (name: string) => name.replace(/^gbk$/, 'gb18030').replace(/^utf-16[lb]e$/, 'utf-16');
  return family(declared) === family(actual);
}

function isLabel(label: string): boolean {
  try {
    return nameOf(label) !== 'replacement';
  } catch {
    return false;
  }
}

function nameOf(label: string): string {
  return new TextDecoder(label).encoding;
}

/** A text may hold a control character here and there; a file of another kind holds many. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 50 > sample.length;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function firstBadLine(bytes: Uint8Array): number {
  const read = new TextDecoder().decode(bytes);
  return lineAt(read, read.indexOf('\ufffd'));
}
