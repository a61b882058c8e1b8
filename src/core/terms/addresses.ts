import type { Range } from '../text/range.ts';

// Of ASCII, what an address may hold. Han characters belong to it only below a folder: /wiki/英伟达.
const VISIBLE = '[!#-;=?-Z_a-z~%\\[\\]]';
const TAIL = `(?:[/?#](?:${VISIBLE}(?:${VISIBLE}|(?<=[/=_])\\p{L}+)*)?)?`;
const DOMAINS = '(?:com|org|net|io|ai|cn|edu|gov|co|dev|app|me|tv|info|uk|jp|tw|hk|de|eu)';

/**
 * Each is tried only where a run of its characters starts, and its repeats are bounded, so that time stays
 * linear in the text.
 */
const KINDS = [
  `(?<![\\w.+-])[a-z][a-z0-9+.-]{1,20}://[\\w.:@%-]{0,300}${TAIL}`, // https://x.com/gpu
  `(?<![\\w.@-])www\\.[\\w.-]{1,300}${TAIL}`,
  `(?<![\\w.@/-])(?:[a-z0-9-]{1,63}\\.){1,8}${DOMAINS}(?=[/?])${TAIL}`, // github.com/nvidia
  `(?<![\\w.+%-])[\\w.+%-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}`, // gpu@ai.example
  `(?<![\\w.@])@\\w{1,60}`, // @nvidia
  `(?<![^\\s"'“‘「『（(<:：])(?:~|\\.{1,2})?(?:/[\\w.@+-]{1,255}){2,40}/?`, // /usr/local/cuda
  `(?<![\\w])[a-z]:\\\\[^\\s"'“”<>|，。；、（）]+`, // C:\\gpu\\bin
  '(?<!`)`[^`\\n]{1,300}`(?!`)', // code in Markdown
];
const ADDRESS = new RegExp(KINDS.join('|'), 'giu');

const SIGN_OF_ONE = /[/@\\`]|www\./i;

/** Web and e-mail addresses, handles, file paths and code in a plain text: nothing in them is prose. */
export function addressRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { index, 0: address } of SIGN_OF_ONE.test(line) ? line.matchAll(ADDRESS) : []) {
      ranges.push({ start: offset + index, end: offset + index + address.length });
    }
    offset += line.length + 1;
  }
  return ranges;
}
