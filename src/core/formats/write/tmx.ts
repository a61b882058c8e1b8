import { otherSide, type Mark, type Side } from '../../bitext/types.ts';
import { htmlTags, numberMarks, type NumberedMark } from './inline-tags.ts';
import { fileName } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';
import { writeSpans } from './spans.ts';
import { unitsOf, type Unit } from './units.ts';
import { charName } from '../xml-chars.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** The standard's words for marks (TMX 1.4b, `type` of `<bpt>`), and ours where it has none. */
const TYPES: Readonly<Record<Mark['type'], string>> = {
  emphasis: 'italic',
  strong: 'bold',
  code: 'x-code',
  link: 'link',
  term: 'x-term',
};

/**
 * Writes a translation memory (TMX 1.4b, level 2): a unit for each pair or row, marks as `<bpt>`/`<ept>`, and what
 * a memory has no words for (kind, level, whether a row goes on with the pair above, confidence) as properties.
 *
 * A character that XML cannot hold is a placeholder, `<ph type="x-char">U+0001</ph>`. TMX has no `xml:space`: that
 * white space at the ends of a segment is text, a property of the header says.
 */
export function writeTmx(outgoing: Outgoing): Written {
  const { title, langs, source = 'zh', ui, modified } = outgoing;
  const units = unitsOf(outgoing);
  const segtype = units.some(({ opens }) => !opens) ? 'sentence' : 'paragraph';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header creationtool="Duidu" creationtoolversion="1" segtype="${segtype}" o-tmf="Duidu" adminlang="${ui}"` +
      ` srclang="${langs[source]}" datatype="plaintext" creationdate="${dateOf(modified)}">`,
    '<prop type="x-space">preserve</prop>',
    `<prop type="x-title">${xmlText(title)}</prop>`,
    '</header>',
    '<body>',
    ...units.map((unit, n) => unitElement(unit, n, langs, source)),
    '</body>',
    '</tmx>',
    '',
  ];
  return {
    name: fileName(title, 'tmx'),
    type: 'application/x-tmx+xml',
    bytes: new TextEncoder().encode(lines.join('\n')),
  };
}

function unitElement(unit: Unit, n: number, langs: Outgoing['langs'], source: Side): string {
  const target = otherSide(source);
  const marks = numberMarks(unit[source], unit[target]);
  // A tuid is text without white space, and has no need to be unique.
  const id = unit.id && !/\s/.test(unit.id) ? unit.id : `u${n + 1}`;
  const variant = (side: Side, numbered: readonly NumberedMark[]) =>
    `<tuv xml:lang="${langs[side]}"><seg>${writeSpans(unit[side].text, numbered.map(spanOf), segText)}</seg></tuv>`;
  return [
    `<tu tuid="${xmlAttribute(id)}">`,
    ...unit.notes.map((note) => `<note>${xmlText(note)}</note>`),
    ...propsOf(unit).map(([type, value]) => `<prop type="x-${type}">${value}</prop>`),
    variant(source, marks.source),
    variant(target, marks.target),
    '</tu>',
  ].join('');
}

function propsOf({ kind, level, opens, confidence, fixed }: Unit): (readonly [string, string | number])[] {
  return [
    ...(kind === 'paragraph' ? [] : [['kind', kind] as const]),
    ...(level ? [['level', level] as const] : []),
    ...(opens ? [] : [['continues', 'yes'] as const]),
    ...(confidence === undefined ? [] : [['confidence', confidence] as const]),
    ...(fixed ? [['fixed', 'yes'] as const] : []),
  ];
}

function spanOf({ mark, number }: NumberedMark, n: number) {
  const [open, close] = htmlTags(mark);
  // `i` joins the two tags within a segment, `x` joins the segments of a unit.
  return {
    start: mark.start,
    end: mark.end,
    open: `<bpt i="${n + 1}" x="${number}" type="${TYPES[mark.type]}">${xmlText(open)}</bpt>`,
    close: `<ept i="${n + 1}">${xmlText(close)}</ept>`,
  };
}

function segText(text: string): string {
  return xmlText(text, (code) => `<ph type="x-char">${charName(code)}</ph>`);
}

/** `20261122T130400Z`, as TMX wants its dates. */
function dateOf(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}
