import { SURE } from '../../bitext/links.ts';
import { otherSide, type Side } from '../../bitext/types.ts';
import { kindName } from '../kinds.ts';
import { numberMarks } from './inline-tags.ts';
import { fileName, Ids } from './names.ts';
import type { Outgoing, Written } from './outgoing.ts';
import { unitsOf, type Unit } from './units.ts';
import { codedText } from './xliff-codes.ts';
import { piecesOf, type Piece } from './xliff-segments.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/** What may name a unit (NMTOKEN), in ASCII. */
const ID = /^[\w.:-]+$/;

/**
 * Writes XLIFF 2.1: a unit for each pair, with a segment for each of its beads, or a unit for each row, those of one
 * pair in a group. White space is text, and so are all characters.
 *
 * A segment's state is `initial` without a translation, `reviewed` where somebody has set or confirmed the row, else
 * `translated`, with the sub-state `duidu:doubtful` where the aligner is not sure.
 */
export function writeXliff(outgoing: Outgoing): Written {
  const { title, langs, source = 'zh' } = outgoing;
  const ids = new Ids(ID);
  const groups: string[][] = [];
  for (const unit of unitsOf(outgoing)) {
    const element = unitElement(unit, ids.take(unit.id, 'u'), source);
    if (unit.opens || !groups.length) groups.push([element]);
    else groups.at(-1)!.push(element);
  }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"' +
      ` srcLang="${langs[source]}" trgLang="${langs[otherSide(source)]}">`,
    `<file id="f1" original="${xmlAttribute(title)}" xml:space="preserve">`,
    ...groups.flatMap((units, n) =>
      units.length > 1 ? [`<group id="g${n + 1}" type="duidu:pair">`, ...units, '</group>'] : units,
    ),
    '</file>',
    '</xliff>',
    '',
  ];
  return {
    name: fileName(title, 'xlf'),
    type: 'application/xliff+xml',
    bytes: new TextEncoder().encode(lines.join('\n')),
  };
}

function unitElement(unit: Unit, id: string, sourceSide: Side): string {
  const targetSide = otherSide(sourceSide);
  const marks = numberMarks(unit[sourceSide], unit[targetSide]);
  const content = (side: Side, piece: Piece) =>
    codedText(unit[side].text, piece[side], side === sourceSide ? marks.source : marks.target);
  const segments = piecesOf(unit).map((piece) => {
    const state = stateOf(unit, piece, targetSide);
    const source = `<source>${content(sourceSide, piece)}</source>`;
    const target = state.includes('initial') ? '' : `<target>${content(targetSide, piece)}</target>`;
    return `<segment${state}>${source}${target}</segment>`;
  });
  const name = id === unit.id ? '' : ` name="${xmlAttribute(unit.id)}"`;
  const kind = unit.kind === 'paragraph' ? '' : ` type="duidu:${kindName(unit)}"`;
  const notes = unit.notes.map((note) => `<note>${xmlText(note)}</note>`).join('');
  return `<unit id="${id}"${name}${kind}>${notes && `<notes>${notes}</notes>`}${segments.join('')}</unit>`;
}

function stateOf({ fixed }: Unit, piece: Piece, target: Side): string {
  const { start, end } = piece[target];
  if (start === end) return ' state="initial"';
  if (fixed) return ' state="reviewed"';
  const isDoubtful = piece.confidence !== undefined && piece.confidence < SURE;
  return ` state="translated"${isDoubtful ? ' subState="duidu:doubtful"' : ''}`;
}
