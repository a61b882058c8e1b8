import { Inflate } from 'fflate';
import { decode } from './encoding.ts';
import { LIMITS } from './limits.ts';
import { refuse, type Problem } from './problem.ts';
import { declaredInXml } from './xml.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** Input is inflated in such pieces, so that an entry which grows too much is noticed within 16 MB of output. */
const PIECE = 16_384;
const MB = 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * A zip whose entries are inflated one by one, when they are asked for, within `LIMITS`. Names are keys and nothing
 * else: `../` leads nowhere. (APPNOTE 6.3: the central directory counts, local headers are only walked over.)
 */
export class Zip {
  readonly file: string;
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #inflated = 0;

  /** @throws FormatError `zipBroken`, `zipUnsupported`, `zipTooManyEntries` */
  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.file = file;
    this.#entries = readDirectory(bytes, file);
  }

  get names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of an entry.
   *
   * @throws FormatError `entryMissing`, `passwordProtected`, `zipBomb`, `zipBroken`, `zipUnsupported`
   */
  bytes(name: string): Uint8Array {
    const place = { file: this.file, entry: name };
    const entry = this.#entries.get(name);
    if (!entry) return refuse('entryMissing', place);
    if (entry.encrypted) refuse('passwordProtected', place);
    if (entry.method !== STORED && entry.method !== DEFLATED) refuse('zipUnsupported', place);
    const grows = entry.size > MB && entry.size > entry.packed * LIMITS.ratio;
    if (grows || entry.size > LIMITS.entry || this.#inflated + entry.size > LIMITS.inflated) {
      refuse('zipBomb', place, { megabytes: Math.ceil(entry.size / MB) });
    }
    this.#inflated += entry.size;
    const packed = this.#packed(entry);
    const bytes = entry.method === STORED ? packed : inflate(packed, entry.size);
    if (!bytes || bytes.length !== entry.size || crc32(bytes) !== entry.crc) refuse('zipBroken', place);
    return bytes;
  }

  /** The text of an XML entry, in the encoding it declares. */
  text(name: string): { text: string; encoding: string; warnings: readonly Problem[] } {
    const bytes = this.bytes(name);
    return decode(bytes, { file: this.file, entry: name }, { declared: declaredInXml(bytes) });
  }

  #packed({ name, offset, packed }: Entry): Uint8Array {
    const bytes = this.#bytes;
    const view = viewOf(bytes);
    const start = offset + 30;
    if (start > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
      refuse('zipBroken', { file: this.file, entry: name });
    }
    const from = start + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return bytes.subarray(from, from + packed);
  }
}

function readDirectory(bytes: Uint8Array, file: string): Map<string, Entry> {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END) end--;
  if (end < earliest) refuse('zipBroken', { file });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Zip64, for what is larger than any file taken here, puts its marks into these fields.
  if (count === 0xffff || at === 0xffffffff) refuse('zipUnsupported', { file });
  if (count > LIMITS.entries) refuse('zipTooManyEntries', { file }, { count, limit: LIMITS.entries });

  const entries = new Map<string, Entry>();
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) refuse('zipBroken', { file });
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Inflates into exactly as many bytes as were promised; null where there are more, fewer, or it is broken. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    // `set` throws where there is more than there is room for, which ends the inflating.
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === size ? out : null;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
