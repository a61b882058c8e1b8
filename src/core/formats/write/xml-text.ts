import { NOT_XML } from '../xml-chars.ts';

/** What means something to XML, and the line end that a parser would turn into another. */
const SPECIAL = /[&<>\r]/g;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML, with a stand-in for each character that it cannot hold. */
export function xmlText(text: string, standIn: (code: number) => string = pictureOf): string {
  // The stand-in may be markup, so the rest is escaped piece by piece.
  let written = '';
  let from = 0;
  for (const match of text.matchAll(NOT_XML)) {
    written += escaped(text.slice(from, match.index)) + standIn(match[0].charCodeAt(0));
    from = match.index + 1;
  }
  return written + escaped(text.slice(from));
}

/** The value of an attribute, for double quotes. Characters that XML cannot hold become pictures of themselves. */
export function xmlAttribute(value: string): string {
  return xmlText(value).replace(/["\t\n]/g, (char) => NAMED[char] ?? `&#${char.charCodeAt(0)};`);
}

/** U+2400 and up are pictures of the controls, ␀ ␁ ␂ …; of what else is forbidden, U+FFFD is left. */
function pictureOf(code: number): string {
  return String.fromCharCode(code < 0x20 ? 0x2400 + code : 0xfffd);
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (char) => NAMED[char] ?? `&#${char.charCodeAt(0)};`);
}
