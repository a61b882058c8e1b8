import { useTranslation } from 'react-i18next';
import { titleOf, type Item } from '../../store/imports.ts';
import { useImports } from './import-context.tsx';

/** Steps in which progress is said aloud: every percent would be a torrent. */
const STEPS = 4;

/** What is being done, for those who do not see the list: each change of stage, and every quarter of it. */
export function ProgressStatus() {
  const { t } = useTranslation('import');
  const items = useImports((state) => state.items);
  const busy = items.find(({ state }) => state.name === 'keeping');
  const kept = items.findLast(({ state }) => state.name === 'kept');
  return (
    <p className="visually-hidden" role="status">
      {busy ? <Busy item={busy} /> : kept ? t('keptSay', { title: titleOf(kept) }) : ''}
    </p>
  );
}

function Busy({ item }: { item: Item }) {
  const { t } = useTranslation('import');
  if (item.state.name !== 'keeping') return null;
  const { stage, done } = item.state.progress;
  const said = t('progress', { stage: t(`state.${stage}`), done: Math.floor(done * STEPS) / STEPS });
  return t('progressOf', { title: titleOf(item), stage: said });
}
