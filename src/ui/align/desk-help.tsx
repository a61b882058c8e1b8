import { useTranslation } from 'react-i18next';
import { Dialog } from '../shared/dialog.tsx';
import { KEYS, type KeyAction } from './keys.ts';

/** Keys in the field of a cell that is being edited. */
const EDIT_KEYS = [
  ['keep', ['Enter']],
  ['newline', ['Shift Enter']],
  ['splitKeep', ['Ctrl Enter']],
  ['keepUp', ['Alt ↑']],
  ['keepDown', ['Alt ↓']],
  ['cancel', ['Esc']],
] as const;

/** Every key, and what it does. */
export function DeskHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('align');
  const nameOf = (action: KeyAction) => {
    switch (action) {
      case 'undo':
        return t('undo');
      case 'redo':
        return t('redo');
      case 'help':
        return t('help');
      case 'confirm':
      case 'mergeBelow':
      case 'mergeAbove':
      case 'split':
      case 'pieceUp':
      case 'pieceDown':
      case 'cellUp':
      case 'cellDown':
      case 'insert':
      case 'remove':
      case 'edit':
      case 'swap':
      case 'realign':
        return t(`change.${action}`);
      default:
        return t(`keys.${action}`);
    }
  };
  return (
    <Dialog title={t('help')} onClose={onClose}>
      <section className="help">
        <h3>{t('keys.label')}</h3>
        <dl>
          {KEYS.map(([action, keys]) => (
            <Line key={action} keys={keys} what={nameOf(action)} />
          ))}
        </dl>
      </section>
      <section className="help">
        <h3>{t('keys.editing')}</h3>
        <dl>
          {EDIT_KEYS.map(([action, keys]) => (
            <Line key={action} keys={keys} what={t(`keys.${action}`)} />
          ))}
        </dl>
      </section>
    </Dialog>
  );
}

function Line({ keys, what }: { keys: readonly string[]; what: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key} lang="en">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
