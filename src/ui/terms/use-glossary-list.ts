import { useMemo, useState } from 'react';
import { DOMAINS, type Domain } from '../../core/terms/glossary.ts';
import type { ServedEntry } from '../../core/terms/glossary.ts';
import type { UiLang } from '../../store/settings.ts';
import { domainsOf, groupEntries, type Group } from './glossary-list.ts';
import { answers } from './glossary-search.ts';

/** What a reader looks for in the glossary. */
export interface Wanted {
  readonly query: string;
  readonly domain: Domain | null;
  /** Whether only the terms of the text at hand are listed; without a text it says nothing. */
  readonly onlyInText: boolean;
}

export const EVERYTHING: Wanted = { query: '', domain: null, onlyInText: false };

export interface GlossaryList {
  readonly wanted: Wanted;
  readonly setWanted: (change: Partial<Wanted>) => void;
  readonly domains: readonly (readonly [Domain, number])[];
  readonly groups: readonly Group[];
  readonly count: number;
}

/**
 * The glossary as it is wanted: filtered, searched, sorted and grouped.
 *
 * @param used the ids that the text at hand uses, if there is one
 * @param sort the language that the list is sorted for
 */
export function useGlossaryList(
  entries: readonly ServedEntry[],
  sort: UiLang,
  used: ReadonlySet<string> | null,
): GlossaryList {
  const [wanted, setAll] = useState<Wanted>({ ...EVERYTHING, onlyInText: used !== null });
  const { query, domain, onlyInText } = wanted;
  const all = useMemo(() => groupEntries(entries, sort), [entries, sort]);
  const groups = useMemo(
    () =>
      filterGroups(
        all,
        (entry) =>
          (!domain || entry.domain === domain) &&
          (!onlyInText || !used || used.has(entry.id)) &&
          answers(entry, query),
      ),
    [all, domain, onlyInText, used, query],
  );
  return {
    wanted,
    setWanted: (change) => setAll((now) => ({ ...now, ...change })),
    domains: useMemo(() => domainsOf(entries, DOMAINS), [entries]),
    groups,
    count: groups.reduce((sum, group) => sum + group.entries.length, 0),
  };
}

function filterGroups(groups: readonly Group[], isWanted: (entry: ServedEntry) => boolean): Group[] {
  return groups
    .map(({ heading, entries }) => ({ heading, entries: entries.filter(isWanted) }))
    .filter(({ entries }) => entries.length > 0);
}
