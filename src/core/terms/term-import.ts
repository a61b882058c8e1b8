import type { OwnTerm, TermDraft } from './own-term.ts';
import { problemsOf, termKey, type TermProblem } from './term-draft.ts';

/** A term from a file, and the line it stands on. */
export interface TermLine {
  readonly draft: TermDraft;
  readonly line: number;
}

/** A line that cannot be taken, and why. */
export interface BadLine {
  readonly line: number;
  readonly problem: TermProblem;
}

/** What bringing terms in will do. */
export interface TermImport {
  /** To be added, and to be changed (those have ids). */
  readonly put: readonly TermDraft[];
  readonly added: number;
  readonly changed: number;
  /** Terms that are there already, just so. */
  readonly same: number;
  readonly bad: readonly BadLine[];
}

/**
 * Compares terms from a file with those that are there. A term that is there takes its aliases and definition from
 * the file, so that a table may be taken out, worked on and brought back; of two lines with one term the first holds.
 */
export function planTermImport(lines: readonly TermLine[], existing: readonly OwnTerm[]): TermImport {
  const here = new Map(existing.map((term) => [termKey(term), term]));
  const seen = new Set<string>();
  const put: TermDraft[] = [];
  const bad: BadLine[] = [];
  let added = 0;
  let same = 0;
  for (const { draft, line } of lines) {
    const [problem] = problemsOf(draft, seen);
    if (problem) {
      bad.push({ line, problem });
      continue;
    }
    const key = termKey(draft);
    seen.add(key);
    const before = here.get(key);
    if (before && isSame(before, draft)) {
      same++;
    } else {
      put.push(before ? { ...draft, id: before.id } : draft);
      if (!before) added++;
    }
  }
  return { put, added, changed: put.length - added, same, bad };
}

function isSame(a: TermDraft, b: TermDraft): boolean {
  const facts = ({ zh, en, aliases, definition }: TermDraft) =>
    JSON.stringify([zh, en, aliases.zh, aliases.en, definition]);
  return facts(a) === facts(b);
}
