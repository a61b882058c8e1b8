import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderText } from '../../core/bitext/document.ts';
import { useAppState } from '../shared/app-context.tsx';
import { listOccurrences, type ListedOccurrence } from './occurrence-list.ts';

/** How many places are listed before one asks for all. */
const FEW = 8;

interface OccurrencesProps {
  readonly text: ReaderText;
  readonly termId: string;
  /** The pair that the reader has come from. */
  readonly here: string | undefined;
  readonly onJump: (pairId: string) => void;
}

/** Where a term stands in the text: `Q6`, a heading's name; further places under the same one as `2`, `3`. */
export function Occurrences({ text, termId, here, onJump }: OccurrencesProps) {
  const { t } = useTranslation('terms');
  const [all, setAll] = useState(false);
  const places = useMemo(() => listOccurrences(text.pairs, termId), [text, termId]);
  if (!places.length) return <p className="soft">{t('notInText')}</p>;
  return (
    <>
      <ul className="places">
        {places.slice(0, all ? undefined : FEW).map((place) => (
          <li key={place.pairId} data-nth={place.nth > 1 ? '' : undefined}>
            <a
              href={`#${place.pairId}`}
              aria-current={place.pairId === here ? 'location' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onJump(place.pairId);
              }}
            >
              <PlaceName place={place} langs={text.langs} />
            </a>
          </li>
        ))}
      </ul>
      {places.length > FEW && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showAll', { number: places.length })}
        </button>
      )}
    </>
  );
}

function PlaceName({
  place: { under, nth },
  langs,
}: {
  place: ListedOccurrence;
  langs: ReaderText['langs'];
}) {
  const { t } = useTranslation('terms');
  const side = useAppState(({ settings }) => (settings.ui === 'en' ? 'en' : 'zh'));
  let name = <>{t('opening')}</>;
  if (under?.number) name = <>{t('question', { number: under.number })}</>;
  else if (under) name = <span lang={langs[side]}>{under[side].text}</span>;
  if (nth === 1) return name;
  return (
    <>
      <span className="visually-hidden">{name} </span>
      {nth}
    </>
  );
}
