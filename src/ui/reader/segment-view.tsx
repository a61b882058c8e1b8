import type { TermRange } from '../../core/bitext/document.ts';
import type { Mark, Segment } from '../../core/bitext/types.ts';
import type { Range } from '../../core/text/range.ts';
import { flatten, gather, type Run } from '../../core/text/runs.ts';
import { routes } from '../shared/routes.ts';

/** Everything that can lie over a segment. */
type Layered = Mark | (TermRange & { readonly type: 'gloss' }) | (Range & { readonly type: 'lit' | 'shown' });

/** A term that is drawn, and how: whether its entry is open, or open at its partner in the other column. */
export interface DrawnTerm extends TermRange {
  readonly first: boolean;
  readonly state: 'plain' | 'open' | 'twin';
}

export interface SegmentViewProps {
  readonly segment: Segment;
  readonly terms: readonly DrawnTerm[];
  /** The lit sentences, where the CSS Custom Highlight API cannot paint them. */
  readonly lit?: readonly Range[] | undefined;
  /** Draws this stretch alone. */
  readonly only?: Range | undefined;
  readonly base: string;
}

/** The one renderer: flattens the layers over a segment into runs, and draws each. */
export function SegmentView({ segment, terms, lit = [], only, base }: SegmentViewProps) {
  const byStart = new Map(terms.map((term) => [term.start, term]));
  const layers: Layered[][] = [
    segment.marks.filter((mark) => mark.type !== 'term'),
    terms.map((term) => ({ ...term, type: 'gloss' })),
    lit.map((range) => ({ ...range, type: 'lit' })),
    only ? [{ ...only, type: 'shown' }] : [],
  ];
  const all = flatten(segment.text.length, layers);
  const runs = only ? all.filter(({ items }) => items.some(({ type }) => type === 'shown')) : all;
  return gather(runs, ({ type }) => type === 'gloss' || type === 'link').map(({ whole, runs }) => {
    const content = runs.map((run) => <RunView key={run.start} run={run} text={segment.text} />);
    const key = runs[0]!.start;
    if (whole?.type === 'gloss') {
      return <TermLink key={key} term={byStart.get(whole.start)!} base={base} children={content} />;
    }
    if (whole?.type === 'link') {
      return <a key={key} className="link" href={whole.href} rel="noreferrer" children={content} />;
    }
    return content;
  });
}

function TermLink({ term, base, children }: { term: DrawnTerm; base: string; children: React.ReactNode }) {
  return (
    <a
      className="term"
      href={routes.term(base, term.termId)}
      data-term={term.termId}
      data-start={term.start}
      data-first={term.first ? '' : undefined}
      data-state={term.state === 'plain' ? undefined : term.state}
      aria-haspopup="dialog"
      aria-expanded={term.state === 'open' ? true : undefined}
    >
      {children}
    </a>
  );
}

function RunView({ run, text }: { run: Run<Layered>; text: string }) {
  let node: React.ReactNode = text.slice(run.start, run.end);
  for (const { type } of run.items) {
    if (type === 'emphasis') node = <em>{node}</em>;
    else if (type === 'strong') node = <strong>{node}</strong>;
    else if (type === 'code') node = <code>{node}</code>;
    else if (type === 'lit') node = <span data-lit="sentence">{node}</span>;
  }
  return node;
}
