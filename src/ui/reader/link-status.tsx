import { useTranslation } from 'react-i18next';
import { isAlone, linkOf } from '../../core/bitext/links.ts';
import { otherSide } from '../../core/bitext/types.ts';
import { useAppState } from '../shared/app-context.tsx';

/**
 * Says what is lit: to everybody where the match is in doubt or missing, and to a screen reader, once a sentence
 * is held, its place and its partner's words.
 */
export function LinkStatus() {
  const { t } = useTranslation('reader');
  const lit = useAppState((state) => state.lit);
  const text = useAppState((state) => state.text)!;
  const pair = lit && text.pairs.find(({ id }) => id === lit.pairId);
  const link = pair ? linkOf(pair, lit.bead) : null;
  const doubt = !lit || !link ? null : !link.sure ? 'unsure' : isAlone(link, lit.side) ? 'alone' : null;
  const side = lit && otherSide(lit.side);
  return (
    <>
      <p className="link-doubt" aria-hidden="true" data-doubt={doubt ?? undefined}>
        {doubt && t(`linked.${doubt}`)}
      </p>
      <div className="visually-hidden" role="status">
        {lit?.held && pair && link && (
          <>
            <p>
              {t('linked.place', {
                passage: text.pairs.indexOf(pair) + 1,
                number: lit.bead + 1,
                count: pair.beads.length,
              })}
            </p>
            {doubt && <p>{t(`linked.${doubt}`)}</p>}
            <p lang={text.langs[side!]}>{pair[side!].text.slice(link[side!].start, link[side!].end)}</p>
          </>
        )}
      </div>
    </>
  );
}
