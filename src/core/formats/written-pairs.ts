import { SIDES, type Mark, type Segment, type Side } from '../bitext/types.ts';
import { markOf } from './html-blocks.ts';
import { kindNamed } from './kinds.ts';
import { checkBlocks } from './limits.ts';
import type { Place } from './problem.ts';
import type { ReadRow } from './reading.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { childrenOf, descendantsOf, isElement, type Element, type Node } from './tree.ts';

interface WrittenPairs {
  readonly rows: readonly ReadRow[];
  /** The languages that their sides say they are in. */
  readonly languages: readonly string[];
}

/**
 * The pairs of a page that we wrote ourselves (`write/html.ts`, `write/epub-pages.ts`), which names them
 * (`data-pair`), so that neither an article is looked for nor neighbours are put together. No rows in other pages.
 */
export function writtenPairs(root: Element, place: Place): WrittenPairs {
  const rows: ReadRow[] = [];
  const languages = new Set<string>();
  const walk = (element: Element): void => {
    const id = element.attributes.get('data-pair');
    const sides = id === undefined ? null : sidesOf(element);
    if (id === undefined || !sides) {
      for (const child of childrenOf(element)) walk(child);
      return;
    }
    for (const side of SIDES) {
      const lang = sides[side].attributes.get('lang');
      if (lang && languages.size < SIDES.length) languages.add(lang);
    }
    rows.push({
      ...(kindNamed(element.attributes.get('data-kind') ?? '') ?? { kind: 'paragraph' }),
      ...(id ? { id } : {}),
      zh: segmentOf(sides.zh),
      en: segmentOf(sides.en),
      line: element.line,
      ...(place.entry ? { entry: place.entry } : {}),
    });
    checkBlocks(rows.length, place);
  };
  walk(root);
  return { rows, languages: [...languages] };
}

function sidesOf(pair: Element): Record<Side, Element> | null {
  const blocks = [...descendantsOf(pair, 'div')];
  const [zh, en] = SIDES.map((side) => blocks.find(({ attributes }) => attributes.get('class') === side));
  return zh && en ? { zh, en } : null;
}

/** All the text of a side: white space is text but for line ends, which we write as `<br/>`. */
function segmentOf(side: Element): Segment {
  const builder = new SegmentBuilder();
  const walk = (node: Node): void => {
    if (!isElement(node)) {
      builder.add(node.replace(/[ \t]*[\r\n]\s*/g, ' '));
    } else if (node.name === 'br') {
      builder.add('\n');
    } else {
      const mark = markOf(node);
      if (mark) builder.open(mark);
      node.children.forEach(walk);
      if (mark) builder.close();
    }
  };
  walk(side);
  return healed(builder.takeWhole());
}

/** Marks that cross are cut where elements cannot; the pieces become one again. */
function healed({ text, marks }: Segment): Segment {
  const whole: Mark[] = [];
  const lastOf = new Map<string, number>();
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = mark.type === 'link' ? mark.href : mark.type;
    const n = lastOf.get(key);
    const last = n === undefined ? undefined : whole[n];
    if (n !== undefined && last && last.end >= mark.start) {
      whole[n] = { ...last, end: Math.max(last.end, mark.end) };
    } else {
      lastOf.set(key, whole.push(mark) - 1);
    }
  }
  return { text, marks: whole.sort((a, b) => a.start - b.start || b.end - a.end) };
}
