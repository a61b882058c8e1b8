import { useState } from 'react';
import site from 'virtual:site';
import { realignInWorker } from './platform/align/realigner.ts';
import { newRowId } from './platform/align/row-batches.ts';
import type { DeskPorts } from './store/desk.ts';
import { AlignmentDesk } from './ui/align/desk-page.tsx';
import { OwnPage } from './ui/library/own-page.tsx';
import { useApp } from './ui/shared/app-context.tsx';
import { later } from './ui/shared/later.tsx';

/** What adds the missing side of a text comes when it is asked for. */
const AddTranslation = later(async () => (await import('./import.tsx')).AddTranslation);

/** `/desk/?id=`: the alignment desk. */
export function DeskPage() {
  const { base, library } = useApp();
  const [ports] = useState<DeskPorts>(() => ({
    library,
    realign: (rows, options) => {
      const lexicon = new URL(`${base}${site.lexicon}`, location.href).href;
      return realignInWorker(rows, { ...options, lexicon });
    },
    newId: newRowId,
  }));
  return (
    <OwnPage title="desk">
      <DeskOfAddress ports={ports} />
    </OwnPage>
  );
}

/** Drawn in the browser only: in the prerendered page there is no address yet. */
function DeskOfAddress({ ports }: { ports: DeskPorts }) {
  const [id] = useState(() => new URLSearchParams(location.search).get('id') ?? '');
  return <AlignmentDesk id={id} ports={ports} AddTranslation={AddTranslation} />;
}
