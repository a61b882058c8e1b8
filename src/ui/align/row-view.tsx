import { Check } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isDoubtful, type Row } from '../../core/bitext/rows.ts';
import type { BlockKind, Side } from '../../core/bitext/types.ts';
import type { TextRecord } from '../../core/library/library.ts';
import { CellEditor } from './cell-editor.tsx';

interface RowViewProps {
  readonly row: Row;
  readonly at: number;
  readonly langs: TextRecord['langs'];
  readonly sides: readonly [Side, Side];
  /** The side of it that keys act on, if they act on this row. */
  readonly here: Side | null;
  readonly caret: number | null;
  readonly editing: boolean;
}

/** A row: its number, one side, how sure it is that they match, the other side. */
export const RowView = memo(function RowView({ row, at, langs, sides, here, caret, editing }: RowViewProps) {
  const { t } = useTranslation('align');
  const matchId = `match-${row.id}`;
  const cell = (side: Side) => {
    const isHere = here === side;
    return (
      <div
        role="gridcell"
        className={`desk-cell ${side}`}
        lang={langs[side]}
        data-side={side}
        tabIndex={isHere && !editing ? 0 : -1}
        aria-selected={isHere}
        aria-describedby={matchId}
      >
        {isHere && editing ? (
          <CellEditor text={row[side].text} lang={langs[side]} label={t('cell.edit', { row: at + 1 })} />
        ) : row[side].text ? (
          <CellText text={row[side].text} caret={isHere ? caret : null} />
        ) : (
          <span className="void">
            <Empty />
          </span>
        )}
      </div>
    );
  };
  return (
    <div
      role="row"
      className="desk-row"
      aria-rowindex={at + 2}
      data-at={at}
      data-row={row.id}
      data-opens={row.opens || undefined}
      data-kind={row.kind}
      data-here={here ?? undefined}
    >
      <div role="rowheader" className="desk-number">
        {row.opens && <Opening kind={row.kind} />}
        <span>{at + 1}</span>
      </div>
      {cell(sides[0])}
      <div role="gridcell" className="desk-match" id={matchId}>
        <Match row={row} />
      </div>
      {cell(sides[1])}
    </div>
  );
});

function CellText({ text, caret }: { text: string; caret: number | null }) {
  if (caret === null) return <span className="desk-text">{text}</span>;
  return (
    <span className="desk-text">
      {text.slice(0, caret)}
      <span className="desk-caret" />
      {text.slice(caret)}
    </span>
  );
}

/** In the interface's language, whatever the cell's. */
function Empty() {
  const { t, i18n } = useTranslation('align');
  return <span lang={i18n.language}>{t('cell.empty')}</span>;
}

/** A paragraph begins here, or what else it is. */
function Opening({ kind }: { kind: BlockKind }) {
  const { t } = useTranslation('align');
  if (kind !== 'paragraph') return <span className="kind">{t(`kind.${kind}`)}</span>;
  return (
    <span title={t('opensHere')}>
      <span aria-hidden="true">¶</span>
      <span className="visually-hidden">{t('opensHere')}</span>
    </span>
  );
}

/** How sure it is, said by a sign and in words as well as by colour. */
function Match({ row }: { row: Row }) {
  const { t } = useTranslation('align');
  const share = Math.round(row.confidence * 100) / 100;
  if (row.fixed) {
    return (
      <span className="match-fixed" title={t('match.fixed')}>
        <Check size={16} strokeWidth={2} aria-hidden="true" />
        <span className="visually-hidden">{t('match.fixed')}</span>
      </span>
    );
  }
  if (!isDoubtful(row) && !(row.zh.text && row.en.text)) {
    return <span className="visually-hidden">{t('match.alone')}</span>;
  }
  if (!isDoubtful(row)) return <span className="match-sure">{t('match.sure', { share })}</span>;
  return (
    <span className="match-doubtful" title={t('match.doubtful', { share })}>
      <span aria-hidden="true">?</span>
      <span className="visually-hidden">{t('match.doubtful', { share })}</span>
    </span>
  );
}
