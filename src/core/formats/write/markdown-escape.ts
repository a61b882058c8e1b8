/** Where a piece of text stands in its block. */
interface Position {
  /** It begins a line. */
  readonly atStart: boolean;
  /** It ends a line. */
  readonly atEnd: boolean;
}

/**
 * Markdown in which a text stands for itself (CommonMark 0.31): what could mean something is escaped, line breaks
 * are hard ones, white space that would not be read is written as references. The one character that it cannot be is
 * U+0000, which CommonMark reads as U+FFFD.
 */
export function markdownText(text: string, { atStart, atEnd }: Position): string {
  const lines = text.split('\n');
  return lines
    .map((line, n) => {
      const inner = atEnd || n < lines.length - 1 ? withoutEnd(escaped(line)) : escaped(line);
      return atStart || n > 0 ? withoutStart(inner) : inner;
    })
    .join('\\\n');
}

function escaped(line: string): string {
  return (
    line
      .replace(/[\\`*[\]]/g, '\\$&')
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
      .replace(/<(?=[A-Za-z/!?])/g, '\\<')
      .replace(/&(?=#|[A-Za-z][A-Za-z0-9]*;)/g, '\\&')
      // A return would end the line, and a byte order mark is lost at the beginning of a file.
      .replace(/[\r\ufeff]/g, reference)
  );
}

/** White space, which would not be read, and what closes a heading. */
function withoutEnd(line: string): string {
  return line.replace(/[ \t]+$/, references).replace(/(^|[ \t])(#+)$/, '$1\\$2');
}

/** What begins headings, quotations, lists, rules and fences, and white space, which would not be read. */
function withoutStart(line: string): string {
  return line
    .replace(/^[ \t]+/, references)
    .replace(/^(?:#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|--|=|~~~)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}

function references(spaces: string): string {
  return spaces.replace(/[ \t]/g, reference);
}

function reference(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

/** A code span. A line break in it is read as a space, so each of its lines is a span of its own. */
export function markdownCode(code: string): string {
  return code.split('\n').map(codeLine).join('\\\n');
}

function codeLine(code: string): string {
  if (!code) return '';
  const longest = (code.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/s.test(code) && code.trim() ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** The address of a link, in angle brackets where it needs them; what those cannot hold is percent-encoded. */
export function markdownAddress(href: string): string {
  const address = href.replace(/[<>\\\s\0-\x1f]/g, (char) => encodeURIComponent(char)).replace(/&/g, '&amp;');
  return /^[\w:/.?=#%~,@+-]+$/.test(address) ? address : `<${address}>`;
}
