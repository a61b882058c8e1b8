import { useMemo, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReaderText } from '../../core/bitext/document.ts';
import { useAppState } from '../shared/app-context.tsx';
import { firstPlaces, placesOf, type PlaceGroup } from './occurrence-list.ts';

/** How many places are listed before one asks for all, and how many then: a novel may have thousands. */
const FEW = 8;
const MANY = 400;

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
  const groups = useMemo(() => placesOf(text.pairs, termId), [text, termId]);
  const count = groups.reduce((sum, { pairIds }) => sum + pairIds.length, 0);
  if (!count) return <p className="no-place">{t(text.searching ? 'searching' : 'notInText')}</p>;
  const jump = (event: MouseEvent, pairId: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onJump(pairId);
  };
  return (
    <>
      <ul className="places">
        {firstPlaces(groups, all ? MANY : FEW).map((group) => (
          <li key={group.pairIds[0]}>
            {group.pairIds.map((pairId, i) => (
              <a
                key={pairId}
                href={`#${pairId}`}
                aria-current={pairId === here ? 'location' : undefined}
                onClick={(event) => jump(event, pairId)}
              >
                <PlaceName under={group.under} langs={text.langs} hidden={i > 0} />
                {i > 0 && ` ${i + 1}`}
              </a>
            ))}
          </li>
        ))}
      </ul>
      {text.searching && <p className="no-place">{t('searching')}</p>}
      {count > FEW && (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showAll', { number: Math.min(count, MANY) })}
        </button>
      )}
    </>
  );
}

interface PlaceNameProps {
  readonly under: PlaceGroup['under'];
  readonly langs: ReaderText['langs'];
  /** Whether it is heard only: the eye has it from the place before. */
  readonly hidden: boolean;
}

function PlaceName({ under, langs, hidden }: PlaceNameProps) {
  const { t } = useTranslation('terms');
  const side = useAppState(({ settings }) => (settings.ui === 'en' ? 'en' : 'zh'));
  const className = hidden ? 'visually-hidden' : undefined;
  if (!under) return <span className={className}>{t('opening')}</span>;
  if (under.number) return <span className={className}>{t('question', { number: under.number })}</span>;
  return (
    <span className={className} lang={langs[side]}>
      {under[side].text}
    </span>
  );
}
