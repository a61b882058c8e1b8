import type { Mark } from '../../bitext/types.ts';
import type { Range } from '../../text/range.ts';
import { htmlTags, type NumberedMark } from './inline-tags.ts';
import { writeSpans, type Span } from './spans.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * A piece of a side with its inline codes (XLIFF 2.1, 4.7): `<pc>` for marks, `<mrk>` for terms that an author set;
 * where two marks cross, the second is a start and an end by themselves. What XML cannot hold is `<cp>`.
 *
 * @param marks by start, the longer first, none across the piece's ends
 */
export function codedText(text: string, piece: Range, marks: readonly NumberedMark[]): string {
  const within = marks.filter(({ mark }) => piece.start <= mark.start && mark.end <= piece.end);
  const crossing = crossingOf(within.map(({ mark }) => mark));
  const spans = within.map(({ mark, number }): Span => {
    const [open, close] = tagsOf(mark, number, crossing.has(mark));
    return { start: mark.start - piece.start, end: mark.end - piece.start, open, close };
  });
  return writeSpans(text.slice(piece.start, piece.end), spans, contentText);
}

/** Marks that begin within another and end behind it. */
function crossingOf(marks: readonly Mark[]): ReadonlySet<Mark> {
  const crossing = new Set<Mark>();
  const open: Mark[] = [];
  for (const mark of marks) {
    while (open.length && open.at(-1)!.end <= mark.start) open.pop();
    if (open.length && open.at(-1)!.end < mark.end) crossing.add(mark);
    else open.push(mark);
  }
  return crossing;
}

function tagsOf(mark: Mark, number: number, crosses: boolean): readonly [open: string, close: string] {
  if (mark.type === 'term') {
    const says =
      mark.termId === null
        ? `id="${number}" type="duidu:no-term"`
        : `id="${number}" type="term" value="${xmlAttribute(mark.termId)}"`;
    return crosses ? [`<sm ${says}/>`, `<em startRef="${number}"/>`] : [`<mrk ${says}>`, '</mrk>'];
  }
  const [open, close] = htmlTags(mark).map(xmlAttribute);
  const says = `id="${number}" ${typeOf(mark)}`;
  return crosses
    ? [`<sc ${says} disp="${open}"/>`, `<ec startRef="${number}" disp="${close}"/>`]
    : [`<pc ${says} dispStart="${open}" dispEnd="${close}">`, '</pc>'];
}

function typeOf(mark: Mark): string {
  if (mark.type === 'link') return 'type="link"';
  const sub = { emphasis: 'xlf:i', strong: 'xlf:b', code: 'duidu:code', term: '' }[mark.type];
  return `type="fmt" subType="${sub}"`;
}

function contentText(text: string): string {
  return xmlText(text, (code) => `<cp hex="${code.toString(16).toUpperCase().padStart(4, '0')}"/>`);
}
