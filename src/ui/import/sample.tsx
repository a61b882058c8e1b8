import { useTranslation } from 'react-i18next';
import type { Preview, Removal, SampleRow } from '../../core/import/preview.ts';
import type { Item, Part } from '../../store/imports.ts';

interface Side {
  readonly row: SampleRow;
  readonly text: string;
  readonly removal: Removal | undefined;
}

/** The beginning of a text as it was understood, both sides side by side. */
export function Sample({ parts }: { parts: Item['parts'] }) {
  const { t } = useTranslation('import');
  const [first, second] = parts;
  if (parts.some(({ preview, state }) => !preview || state === 'refused')) return null;
  const zh = sideOf(first, 'zh');
  const en = sideOf(second ?? first, 'en');
  const script = first.preview!.script;
  const length = Math.max(zh.length, en.length);
  const total = Math.max(...parts.map(({ preview }) => preview!.counts.rows));
  const lang = second ? null : first.preview!.lang;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className="import-sample" role="region" aria-label={t('preview.title')} tabIndex={0}>
      <h3>{t('preview.title')}</h3>
      <div className="sample-row head" data-only={lang ? '' : undefined}>
        {lang !== 'en' && <b>{t(`lang.${script}`)}</b>}
        {(!lang || lang === 'en') && <b>{t('lang.en')}</b>}
      </div>
      {Array.from({ length }, (_, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are by number
        <div key={n} className="sample-row" data-only={lang ? '' : undefined}>
          {lang !== 'en' && <Cell side={zh[n]} lang={script} />}
          {(!lang || lang === 'en') && <Cell side={en[n]} lang="en" />}
        </div>
      ))}
      {total > length && <p className="import-hint">{t('preview.more', { count: total - length })}</p>}
    </div>
  );
}

function Cell({ side, lang }: { side: Side | undefined; lang: string }) {
  const { t } = useTranslation('import');
  if (!side?.text) {
    return (
      <p>
        <span className="visually-hidden">{t('preview.empty')}</span>
      </p>
    );
  }
  const { row, text, removal } = side;
  const isGone = removal && !removal.partial;
  return (
    <p lang={lang} data-kind={row.kind}>
      {isGone && <span className="visually-hidden">{t('preview.removed')}</span>}
      {isGone ? <s>{text}</s> : removal ? <Cut text={text} part={removal.text} /> : text}
    </p>
  );
}

/** A text in which a part is struck out. */
function Cut({ text, part }: { text: string; part: string }) {
  const at = text.indexOf(part);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <s>{part}</s>
      {text.slice(at + part.length)}
    </>
  );
}

/** One side of a file's first rows, each with what of it is taken out. */
function sideOf({ preview, removals }: Part, side: 'zh' | 'en'): Side[] {
  const { sample, removals: offered } = preview as Preview;
  const taken = new Map(
    offered
      .filter(({ n, lang }) => removals.has(n) && (lang === 'en') === (side === 'en'))
      .map((removal) => [removal.at, removal]),
  );
  return sample.map((row) => ({ row, text: row[side], removal: taken.get(row.at) }));
}
