/** Bytes that are looked at: enough for statistics, little enough to cost nothing. */
const SAMPLE = 262_144;
const LIKELY = 0.7;
const LIKELY_UTF16 = 0.9;

/**
 * The encoding of a text that is not UTF-8, or null where nothing fits. Chinese is written for the most part with
 * the characters that GB 2312 and Big5 keep in their first level, the frequent ones; bytes of the one read as the
 * other scatter over the rest. (The idea is that of Li & Momoi, "A composite approach to language/encoding
 * detection", 2001, reduced to the ranges.)
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const gb = shareOfPairs(sample, isGb, isFrequentGb);
  const big5 = shareOfPairs(sample, isBig5, isFrequentBig5);
  if (Math.max(gb, big5) >= LIKELY) return gb >= big5 ? 'gb18030' : 'big5';
  return utf16Order(sample) ?? (isWestern(sample) ? 'windows-1252' : null);
}

/** Whether bytes without a byte order mark are UTF-16, and in which order. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const little = shareOfUnits(bytes, 1);
  const big = shareOfUnits(bytes, 0);
  if (Math.max(little, big) < LIKELY_UTF16) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

type PairTest = (lead: number, trail: number) => boolean;

/** Of the two-byte characters, the share that is frequent; 0 where a byte fits no character. */
function shareOfPairs(bytes: Uint8Array, isPair: PairTest, isFrequent: PairTest): number {
  let pairs = 0;
  let frequent = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    // Four bytes: GB18030 alone has them, for what is rare.
    if (isPair === isGb && trail >= 0x30 && trail <= 0x39) {
      pairs++;
      i += 3;
      continue;
    }
    if (!isPair(lead, trail)) return 0;
    pairs++;
    if (isFrequent(lead, trail)) frequent++;
    i++;
  }
  return pairs ? frequent / pairs : 0;
}

const isGb: PairTest = (lead, trail) =>
  lead >= 0x81 && lead <= 0xfe && trail >= 0x40 && trail <= 0xfe && trail !== 0x7f;
const isFrequentGb: PairTest = (lead, trail) =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
const isBig5: PairTest = (lead, trail) =>
  lead >= 0x81 && lead <= 0xfe && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
const isFrequentBig5: PairTest = (lead) => lead >= 0xa1 && lead <= 0xc6;

/** Of the two-byte units, the share that Chinese and English text is made of. */
function shareOfUnits(bytes: Uint8Array, highAt: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let likely = 0;
  for (let i = 0; i < end; i += 2) {
    const unit = (bytes[i + highAt]! << 8) | bytes[i + 1 - highAt]!;
    const isText =
      unit === 9 ||
      unit === 10 ||
      unit === 13 ||
      (unit >= 0x20 && unit < 0x250) ||
      (unit >= 0x2010 && unit <= 0x2030) ||
      (unit >= 0x3000 && unit <= 0x30ff) ||
      (unit >= 0x4e00 && unit <= 0x9fa5) ||
      (unit >= 0xd83c && unit <= 0xdfff) ||
      (unit >= 0xff00 && unit <= 0xff60);
    if (isText) likely++;
  }
  return end ? likely / (end / 2) : 0;
}

/** Mostly ASCII, the rest accented letters, curly quotes, dashes and signs. */
function isWestern(bytes: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xc0 || (byte >= 0x91 && byte <= 0x97) || byte === 0x85 || byte === 0xa0) letters++;
  }
  return high * 5 < bytes.length && letters >= high * 0.9;
}
