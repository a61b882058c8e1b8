import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  BetweenHorizontalStart,
  Check,
  ListEnd,
  ListStart,
  ListX,
  PenLine,
  Pilcrow,
  Scissors,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BLOCK_KINDS } from '../../core/bitext/types.ts';
import { pairStart } from '../../core/bitext/desk.ts';
import type { DeskChange } from '../../store/desk.ts';
import { useDesk, useDeskState } from './desk-context.tsx';
import { keepThen, useEditor } from './editor.ts';
import { SaidView } from './said-view.tsx';
import { Tool } from './tool.tsx';
import { Toolbar } from './toolbar.tsx';

/** What can be done to the row that keys act on, for mouse and finger; while a cell is edited, what to do with it. */
export function RowTools() {
  const isEditing = useDeskState((state) => state.editing !== null);
  return (
    <div className="desk-row-tools">
      {isEditing ? <EditTools /> : <PlaceTools />}
      <SaidView />
    </div>
  );
}

/** What has a short name. */
type ShortName = Exclude<DeskChange, 'kind' | 'swap' | 'realign' | 'paste'> | 'keep' | 'cancel';

interface ChangeToolProps {
  readonly icon: LucideIcon;
  readonly what: ShortName;
  readonly keys: string;
  readonly onPress: () => void;
}

function ChangeTool({ icon, what, keys, onPress }: ChangeToolProps) {
  const { t } = useTranslation('align');
  return (
    <Tool icon={icon} name={t(`change.${what}`)} short={t(`short.${what}`)} keys={keys} onPress={onPress} />
  );
}

function PlaceTools() {
  const { t } = useTranslation('align');
  const { actions } = useDesk();
  const joins = useDeskState(({ rows, place }) => rows[place.at]?.opens === true && place.at > 0);
  const { merge, movePiece, moveCell } = actions;
  return (
    <>
      <Toolbar label={t('rowTools')}>
        <ChangeTool icon={Check} what="confirm" keys="c" onPress={actions.confirm} />
        <ChangeTool icon={PenLine} what="edit" keys="Enter" onPress={actions.edit} />
        <ChangeTool icon={Scissors} what="split" keys="s" onPress={actions.split} />
        <ChangeTool icon={ListStart} what="mergeAbove" keys="M" onPress={() => merge('above')} />
        <ChangeTool icon={ListEnd} what="mergeBelow" keys="m" onPress={() => merge('below')} />
        <ChangeTool icon={ArrowUp} what="pieceUp" keys="u" onPress={() => movePiece('above')} />
        <ChangeTool icon={ArrowDown} what="pieceDown" keys="d" onPress={() => movePiece('below')} />
        <ChangeTool icon={ArrowUpToLine} what="cellUp" keys="U" onPress={() => moveCell('above')} />
        <ChangeTool icon={ArrowDownToLine} what="cellDown" keys="D" onPress={() => moveCell('below')} />
        <ChangeTool icon={BetweenHorizontalStart} what="insert" keys="i" onPress={actions.insert} />
        <ChangeTool icon={ListX} what="remove" keys="x" onPress={actions.remove} />
        <ChangeTool icon={Pilcrow} what={joins ? 'joins' : 'opens'} keys="p" onPress={actions.toggleOpens} />
      </Toolbar>
      <KindSelect />
    </>
  );
}

const LEVELS = [2, 3, 4] as const;

/** What the pair is that the row belongs to. */
function KindSelect() {
  const { t } = useTranslation('align');
  const { actions } = useDesk();
  const value = useDeskState(({ rows, place }) => {
    const row = rows[pairStart(rows, place.at)];
    return row ? `${row.kind} ${row.level ?? ''}`.trim() : '';
  });
  return (
    <select
      className="theme desk-kinds"
      aria-label={t('kindOf')}
      value={value}
      onChange={(event) => {
        const [kind, level] = event.target.value.split(' ');
        actions.setKind(
          BLOCK_KINDS.find((each) => each === kind)!,
          level ? Number(level) : undefined,
        );
      }}
    >
      {BLOCK_KINDS.flatMap((kind) =>
        kind === 'heading'
          ? LEVELS.map((level) => (
              <option key={level} value={`heading ${level}`}>
                {t('headingLevel', { level })}
              </option>
            ))
          : [
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>,
            ],
      )}
    </select>
  );
}

function EditTools() {
  const { t } = useTranslation('align');
  const desk = useDesk();
  const { actions } = desk;
  const editor = useEditor();
  const withArea = (act: (area: HTMLTextAreaElement) => void) => () => {
    if (editor.current) act(editor.current);
  };
  return (
    <Toolbar label={t('editTools')}>
      <ChangeTool
        icon={Check}
        what="keep"
        keys="Enter"
        onPress={withArea(({ value }) => actions.keep(value))}
      />
      <ChangeTool icon={X} what="cancel" keys="Esc" onPress={actions.cancelEdit} />
      <ChangeTool
        icon={Scissors}
        what="split"
        keys="Ctrl Enter"
        onPress={withArea((area) => keepThen(area, desk, actions.split))}
      />
      <ChangeTool
        icon={ArrowUp}
        what="pieceUp"
        keys="Alt ↑"
        onPress={withArea((area) => keepThen(area, desk, () => actions.movePiece('above')))}
      />
      <ChangeTool
        icon={ArrowDown}
        what="pieceDown"
        keys="Alt ↓"
        onPress={withArea((area) => keepThen(area, desk, () => actions.movePiece('below')))}
      />
    </Toolbar>
  );
}
