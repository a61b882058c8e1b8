/** Characters that a file system forbids or that make a name look like another: controls, bidi overrides. */
const UNFIT = /[\0-\x1f\x7f-\x9f\\/:*?"<>|\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]+/g;
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** In UTF-8 a name may have 255 bytes; this many characters of three or four bytes leave room for the ending. */
const LONGEST = 60;

/** A file name from a title: every file system takes it. */
export function fileName(title: string, ending: string): string {
  const plain = wellFormed(title).replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${!short || DEVICE.test(short) ? `text ${short}`.trim() : short}.${ending}`;
}

/** A slug, as `meta.json` wants it, from a title: `text` where that has no Latin letter or digit. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST);
  return slug.replace(/^-+|-+$/g, '') || 'text';
}

/**
 * Ids for a file that is strict about them: what was wanted where that is fit and not yet taken, else a new one.
 *
 * @param fit what the format allows
 */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #fit: RegExp;
  #last = 0;

  constructor(fit: RegExp) {
    this.#fit = fit;
  }

  take(wanted: string, prefix: string): string {
    let id = wanted;
    while (!this.#fit.test(id) || this.#taken.has(id)) id = `${prefix}${++this.#last}`;
    this.#taken.add(id);
    return id;
  }
}

/** The text with U+FFFD for each half of a character that stands alone: UTF-8 cannot hold those. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
