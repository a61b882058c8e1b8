import { ArrowLeftRight, BookOpenText, CircleHelp, Redo2, Undo2, WandSparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pairStart } from '../../core/bitext/desk.ts';
import { useApp } from '../shared/app-context.tsx';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { routes } from '../shared/routes.ts';
import { useDesk, useDeskState } from './desk-context.tsx';
import { Tool } from './tool.tsx';
import { Toolbar } from './toolbar.tsx';

const NEXT_KEY = 'n';

interface DeskHeadProps {
  readonly onHelp: () => void;
  /** Asked for when a conflict is to be looked at again. */
  readonly onConflict: () => void;
  /** Asked for when the focus belongs to the rows. */
  readonly onRows: () => void;
}

/** Which text it is, how much is left to look at, whether all is saved, and what can be done to the whole of it. */
export function DeskHead({ onHelp, onConflict, onRows }: DeskHeadProps) {
  const { t } = useTranslation('align');
  const { base } = useApp();
  const { actions } = useDesk();
  const text = useDeskState((state) => state.text)!;
  const count = useDeskState((state) => state.rows.length);
  const doubtful = useDeskState((state) => state.doubtful);
  const pairId = useDeskState(({ rows, place }) => rows[pairStart(rows, place.at)]?.id);
  return (
    <header className="desk-head">
      <a
        className="tool desk-tool"
        href={routes.ownText(base, text.id, pairId)}
        title={t('read')}
        aria-label={t('read')}
      >
        <BookOpenText size={18} strokeWidth={1.5} aria-hidden="true" />
      </a>
      <div className="desk-title">
        <h1>{text.title}</h1>
        <p className="desk-count">
          {t('rows', { count })}
          <SavingView onConflict={onConflict} />
        </p>
      </div>
      <div className="desk-whole">
        {doubtful > 0 ? (
          <button
            type="button"
            className="button desk-doubtful"
            title={`${t('nextDoubtful')} (${NEXT_KEY})`}
            onClick={() => {
              actions.goToDoubtful(1);
              onRows();
            }}
          >
            <span>
              <span className="match-doubtful" aria-hidden="true">
                ?
              </span>{' '}
              {t('doubtful', { count: doubtful })}
              <span className="visually-hidden">: {t('nextDoubtful')}</span>
            </span>
          </button>
        ) : (
          <span className="desk-doubtful">{t('noneDoubtful')}</span>
        )}
        <Toolbar label={t('whole')}>
          <Travel />
          <Tool
            icon={WandSparkles}
            name={t('change.realign')}
            keys="R"
            onPress={() => void actions.realign()}
          />
          <Tool icon={ArrowLeftRight} name={t('change.swap')} keys="X" onPress={actions.swap} />
          <Tool icon={CircleHelp} name={t('help')} keys="?" onPress={onHelp} />
        </Toolbar>
      </div>
    </header>
  );
}

/** Undo and redo; each says what it would undo. */
function Travel() {
  const { t } = useTranslation('align');
  const { actions } = useDesk();
  const undo = useDeskState((state) => state.undo.at(-1));
  const redo = useDeskState((state) => state.redo.at(-1));
  return (
    <>
      <Tool
        icon={Undo2}
        name={undo ? t('undoWhat', { what: t(`change.${undo.what}`) }) : t('undo')}
        keys="Ctrl Z"
        disabled={!undo}
        onPress={actions.undo}
      />
      <Tool
        icon={Redo2}
        name={redo ? t('redoWhat', { what: t(`change.${redo.what}`) }) : t('redo')}
        keys="Ctrl Y"
        disabled={!redo}
        onPress={actions.redo}
      />
    </>
  );
}

function SavingView({ onConflict }: { onConflict: () => void }) {
  const { t } = useTranslation('align');
  const { actions } = useDesk();
  const saving = useDeskState((state) => state.saving);
  if (saving.state === 'saved' || saving.state === 'saving') {
    return (
      <span className="desk-saving" data-saving={saving.state}>
        {t(`saving.${saving.state}`)}
      </span>
    );
  }
  const isConflict = saving.state === 'conflict';
  return (
    <span className="desk-saving" data-saving={saving.state}>
      <strong>{t('saving.failed')}</strong>{' '}
      <button type="button" className="notice-action" onClick={isConflict ? onConflict : actions.retry}>
        {t(isConflict ? 'saving.choose' : 'saving.retry')}
      </button>
    </span>
  );
}

/** Why something is not saved, in words. */
export function SavingFailure() {
  const saving = useDeskState((state) => state.saving);
  return saving.state === 'failed' && <LibraryFailure error={saving.error} />;
}
