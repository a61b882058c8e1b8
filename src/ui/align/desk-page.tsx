import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createDesk, type Desk, type DeskPorts } from '../../store/desk.ts';
import { useApp } from '../shared/app-context.tsx';
import { decoded } from '../shared/decoded.ts';
import { LibraryFailure } from '../shared/library-failure.tsx';
import { PageBar } from '../shared/page-bar.tsx';
import { routes } from '../shared/routes.ts';
import { useTitle } from '../shared/use-title.ts';
import { DeskProvider, useDesk, useDeskState } from './desk-context.tsx';
import { ConflictDialog, RealignDialog } from './desk-dialogs.tsx';
import { DeskHead, SavingFailure } from './desk-head.tsx';
import { DeskHelp } from './desk-help.tsx';
import { EditorContext } from './editor.ts';
import { MissingSide, type AddTranslation } from './missing-side.tsx';
import { RowList, type RowListHandle } from './row-list.tsx';
import { RowTools } from './row-tools.tsx';
import { useDeskAddress } from './use-desk-address.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

interface AlignmentDeskProps {
  /** Which text, by the address. */
  readonly id: string;
  readonly ports: DeskPorts;
  readonly AddTranslation: AddTranslation;
}

/** The alignment desk of a text. */
export function AlignmentDesk({ id, ports, AddTranslation }: AlignmentDeskProps) {
  const [desk] = useState<Desk>(() => createDesk(id, ports));
  const editor = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void desk.actions.open(decoded(location.hash.slice(1)) || null);
    return () => desk.actions.close();
  }, [desk]);
  return (
    <DeskProvider desk={desk}>
      <EditorContext value={editor}>
        <DeskStage AddTranslation={AddTranslation} />
      </EditorContext>
    </DeskProvider>
  );
}

function DeskStage(parts: Pick<AlignmentDeskProps, 'AddTranslation'>) {
  const { t } = useTranslation('align');
  const { t: library } = useTranslation('library');
  const { base } = useApp();
  // Drawn bit by bit: the page answers in between.
  const stage = useDeferredValue(useDeskState((state) => state.stage));
  if (stage.state === 'ready') return <OpenDesk {...parts} />;
  return (
    <>
      <PageBar />
      <main className="missing">
        {stage.state !== 'failed' ? (
          <>
            <h1 className="visually-hidden">{library('desk')}</h1>
            <p role="status">{t('loading')}</p>
          </>
        ) : (
          <>
            <h1>{t('notOpened')}</h1>
            <div className="missing-what">
              <LibraryFailure error={stage.error} />
            </div>
            <p>
              <a className="link" href={routes.shelf(base)}>
                {t('toShelf')}
              </a>
            </p>
          </>
        )}
      </main>
    </>
  );
}

function OpenDesk({ AddTranslation }: Pick<AlignmentDeskProps, 'AddTranslation'>) {
  const { t: library } = useTranslation('library');
  const { store } = useApp();
  const desk = useDesk();
  const title = useDeskState((state) => state.text!.title);
  const saving = useDeskState((state) => state.saving);
  const isAligning = useDeskState((state) => state.aligning !== null);
  const [help, setHelp] = useState(false);
  /** The conflict that somebody has put off. */
  const [putOff, setPutOff] = useState<unknown>(null);
  const order = store.getState().settings.order;
  const [sides] = useState(() => (order === 'zh-en' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)));
  const list = useRef<RowListHandle>(null);
  useTitle(`${title} · ${library('desk')}`);
  useDeskKeys(desk, sides, { list, onHelp: () => setHelp(true) });
  useDeskAddress(desk);
  useUnsavedGuard(desk);
  return (
    <div className="desk-frame">
      <PageBar />
      <main className="desk-main">
        <DeskHead
          onHelp={() => setHelp(true)}
          onConflict={() => setPutOff(null)}
          onRows={() => list.current?.focus()}
        />
        <SavingFailure />
        <MissingSide AddTranslation={AddTranslation} />
        <RowTools />
        <RowList sides={sides} ref={list} />
      </main>
      {help && <DeskHelp onClose={() => setHelp(false)} />}
      {isAligning && <RealignDialog />}
      {saving.state === 'conflict' && saving !== putOff && (
        <ConflictDialog lost={saving.lost} onClose={() => setPutOff(saving)} />
      )}
    </div>
  );
}
